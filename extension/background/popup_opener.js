import { api } from "../shared/api.js";

/**
 * Opens the popup over the tab in front. Never awaited: in Chromium the promise may stay pending.
 * Where it fails the badge is what remains.
 * @param {any} tab
 */
export function openPopup(tab) {
  if (tab.active) {
    try {
      api.action.openPopup({ windowId: tab.windowId })?.catch(() => {});
    } catch {
      // An older browser that knows only its own gesture.
    }
  }
}
