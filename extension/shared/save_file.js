/** Milliseconds until the browser has surely begun to read the file. */
const READ = 60_000;

/**
 * Hands a text to the browser's own downloads, which needs no permission.
 * @param {string} name of the file
 * @param {string} text
 */
export function saveFile(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), READ);
}
