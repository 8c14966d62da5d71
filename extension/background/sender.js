/** Where a message came from is what the browser says (`security.md` 1.5). */

/** Origin of the frame that sent it; `undefined` for a sandboxed page. */
export function originOf(sender) {
  return sender.origin === "null" ? undefined : sender.origin;
}

/** Origin of the page the frame is in; `undefined` where the browser does not tell. */
export function topOrigin(sender) {
  if (sender.frameId === 0) {
    return originOf(sender);
  }
  try {
    return new URL(sender.tab.url).origin;
  } catch {
    return undefined;
  }
}
