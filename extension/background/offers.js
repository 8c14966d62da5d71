import { api } from "../shared/api.js";
import * as badge from "./badge.js";
import { keptInSession } from "./kept.js";

/** `design.md` 2. */
const MOST = 20;
const LIFE = 30 * 60 * 1000;
/** Marks of lists offered before. */
const MOST_MARKS = 200;

/**
 * @typedef {object} Offer
 * @property {string} id
 * @property {number} tab
 * @property {number} frame
 * @property {string} page address of the top page, without fragment
 * @property {string} origin of the top page, as the browser said, or `NO_ORIGIN`
 * @property {string} frameOrigin
 * @property {number} time
 * @property {boolean} asked the person asked for a look: no badge
 * @property {any} detection `sparekey_protocol::message::Detection`
 */

/** What is recorded for a sandboxed page (`security.md` T1). */
export const NO_ORIGIN = "none (sandboxed page)";

/**
 * `offered`: lists a page has offered while it is open, so that one that was saved or dismissed does
 * not come back; `shown`: lists for which the popup may have opened itself.
 */
const kept = keptInSession("offers", {
  /** @type {Offer[]} */
  offers: [],
  /** @type {Array<{tab: number, page: string, mark: string}>} */
  offered: [],
  /** @type {string[]} */
  shown: [],
});

/** @param {string|undefined} url */
export function pageOf(url) {
  return url?.split("#", 1)[0];
}

/** @param {Offer} offer */
function fresh(offer) {
  return Date.now() - offer.time < LIFE;
}

/** A short name for a list, kept in memory only. */
async function markOf(codes) {
  const bytes = new TextEncoder().encode(JSON.stringify(codes.map(({ code }) => code)));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

function isList(detection) {
  return detection.verdict === "list" || detection.verdict === "key";
}

/**
 * Takes what was found. Answers whether it is a list that was never offered before. One that this
 * page has offered, and that was saved or dismissed since, comes back only if the person asked.
 * @param {Omit<Offer, "id"|"time">} found
 * @returns {Promise<boolean>}
 */
export async function add(found) {
  const list = isList(found.detection);
  const mark = await markOf(found.detection.codes);
  const sameFrame = (offer) => offer.tab === found.tab && offer.frame === found.frame;
  const state = await kept.read();
  const before = state.offers.find((offer) => sameFrame(offer) && fresh(offer));
  const known = state.offered.some(
    (entry) => entry.tab === found.tab && entry.page === found.page && entry.mark === mark,
  );
  if (before !== undefined && before.page === found.page && isList(before.detection) && !list) {
    return false;
  }
  if (known && !found.asked) {
    // After a reload the browser has taken the badge away.
    await badge.showTab(found.tab, await countOn(found.tab));
    return false;
  }
  const isNew = list && !state.shown.includes(mark);
  const added = { ...found, id: crypto.randomUUID(), time: Date.now() };
  await kept.change((current) => {
    current.offers = current.offers.filter((other) => !sameFrame(other) && fresh(other));
    current.offers.push(added);
    current.offers.splice(0, current.offers.length - MOST);
    if (list && !known) {
      current.offered.push({ tab: found.tab, page: found.page, mark });
      current.offered.splice(0, current.offered.length - MOST_MARKS);
    }
    if (isNew) {
      current.shown.push(mark);
      current.shown.splice(0, current.shown.length - MOST_MARKS);
    }
  });
  await badge.showTab(found.tab, await countOn(found.tab));
  return isNew;
}

/**
 * The best offer of a tab: a list before a question, the top frame before others.
 * @param {number} tab
 * @param {string|undefined} url of the tab now
 * @returns {Promise<Offer|undefined>}
 */
export async function onTab(tab, url) {
  const rank = (offer) => (isList(offer.detection) ? 2 : 0) + (offer.frame === 0 ? 1 : 0);
  return (await kept.read()).offers
    .filter((offer) => offer.tab === tab && offer.page === pageOf(url) && fresh(offer))
    .sort((a, b) => rank(b) - rank(a))[0];
}

/** @param {string} id */
export async function find(id) {
  return (await kept.read()).offers.find((offer) => offer.id === id && fresh(offer));
}

/** @param {number} tab */
async function countOn(tab) {
  const lists = (await kept.read()).offers.filter(
    (offer) => offer.tab === tab && isList(offer.detection) && !offer.asked && fresh(offer),
  );
  return Math.max(0, ...lists.map((offer) => offer.detection.codes.length));
}

/** Forgets an offer. @param {string} id */
export async function forget(id) {
  const offer = (await kept.read()).offers.find((other) => other.id === id);
  if (offer !== undefined) {
    await kept.change((state) => {
      state.offers = state.offers.filter((other) => other !== offer);
    });
    await badge.showTab(offer.tab, await countOn(offer.tab));
  }
}

/** A page that another replaced takes its offers with it. */
export async function onTabUpdated(tabId, change, tab) {
  if (change.status === undefined && change.url === undefined) {
    return;
  }
  // Without permission for the new page its address is not told: then it is another page.
  const stays = (one) => one.tab !== tabId || one.page === pageOf(tab.url);
  const { offers, offered } = await kept.read();
  if (!offers.every(stays) || !offered.every(stays)) {
    await kept.change((state) => {
      state.offers = state.offers.filter(stays);
      state.offered = state.offered.filter(stays);
    });
    await badge.showTab(tabId, await countOn(tabId));
  }
}

/** @param {number} tabId */
export function onTabRemoved(tabId) {
  void kept.change((state) => {
    state.offers = state.offers.filter((offer) => offer.tab !== tabId);
    state.offered = state.offered.filter((entry) => entry.tab !== tabId);
  });
  void drafts.change((texts) => {
    delete texts[tabId];
  });
}

/** What was pasted in the popup, by tab. */
const drafts = keptInSession("drafts", {});

/** @param {number} tab */
export async function draft(tab) {
  return (await drafts.read())[tab] ?? "";
}

/**
 * @param {number} tab
 * @param {string} text
 */
export function keepDraft(tab, text) {
  return drafts.change((texts) => {
    if (text === "") {
      delete texts[tab];
    } else {
      texts[tab] = text;
    }
  });
}
