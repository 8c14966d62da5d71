/** The extension API under one name; promises in both browsers. */
export const api = globalThis.browser ?? globalThis.chrome;

/** Where the extension's own pages live, without a slash at the end. */
export const ownOrigin = api.runtime.getURL("").replace(/\/$/, "");

/** Firefox, as opposed to Chromium. */
export const isFirefox = ownOrigin.startsWith("moz-extension:");
