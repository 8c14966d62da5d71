"use strict";

/** Buttons that only a script can serve: copy and print. */
document.addEventListener("click", async (event) => {
  const button = event.target instanceof Element && event.target.closest("button[data-action]");
  if (!button) return;
  if (button.dataset.action === "print") {
    window.print();
    return;
  }
  const source = document.getElementById(button.dataset.from);
  const rows = source.children.length > 0 ? [...source.children] : [source];
  await navigator.clipboard.writeText(rows.map((row) => row.textContent.trim()).join("\n"));
  button.textContent = "Copied";
});
