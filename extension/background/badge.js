import { api } from "../shared/api.js";

/** Dark enough for white digits (WCAG 2.2, 1.4.3). */
const FOUND = "#0f6b4f";
const WAITING = "#9a4b00";

/**
 * The count of codes found on a tab; 0 takes it away.
 * @param {number} tabId
 * @param {number} count
 */
export async function showTab(tabId, count) {
  try {
    await Promise.all([
      // `null` gives the tab back to the text and colour of the whole browser.
      api.action.setBadgeText({ tabId, text: count > 0 ? String(count) : null }),
      count > 0 && api.action.setBadgeBackgroundColor({ tabId, color: FOUND }),
    ]);
  } catch {
    // The tab is gone.
  }
}

/**
 * On all other tabs: lists that wait to be sent, and those in the Inbox that wait for an account.
 * @param {number} count
 */
export async function showWaiting(count) {
  await api.action.setBadgeText({ text: count > 0 ? String(count) : "" });
}

/** The colours. */
export function start() {
  void api.action.setBadgeBackgroundColor({ color: WAITING });
  void api.action.setBadgeTextColor?.({ color: "#ffffff" });
}
