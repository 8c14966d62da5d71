// Finds what to click: by selector, or the control whose whole text is `what`. Answers its middle
// in viewport coordinates, or why it cannot be clicked now.
(kind, what) => {
  const controls = "button, a, summary, label, input, option, [role]";
  const named = (element) =>
    element.innerText?.trim() === what || element.getAttribute("aria-label") === what;
  const found = kind === "css"
    ? document.querySelector(what)
    : [...document.querySelectorAll(controls)].find((element) => named(element));
  if (!found) return { why: "it is not there" };
  if (found.disabled) return { why: "it is disabled" };
  found.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const box = found.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return { why: "it has no size" };
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  if (!top || !found.contains(top)) return { why: "something else covers it" };
  return { x, y };
}
