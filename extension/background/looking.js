/** Tabs that are being looked at because the person asked. */

/** Milliseconds after which a page that has not answered counts as one without a list. */
const PATIENCE = 1500;

/** @type {Map<number, number>} */
const since = new Map();

/** @param {number} tab */
export function began(tab) {
  since.set(tab, Date.now());
}

/** @param {number} tab */
export function ended(tab) {
  since.delete(tab);
}

/** @param {number} tab */
export function isLooking(tab) {
  return Date.now() - (since.get(tab) ?? 0) < PATIENCE;
}
