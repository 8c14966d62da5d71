import { api } from "../shared/api.js";
import { look } from "./capture.js";
import { ask, findSaved } from "./client.js";
import * as looking from "./looking.js";
import * as offers from "./offers.js";
import { deliverSoon } from "./outbox_timer.js";
import { isGranted, patternOf } from "./sites.js";

const NO_TARGETS = { targets: [], matching: 0 };
const NOT_CONNECTED = {
  connected: false, unlocked: false, person: null, waiting: 0, stopped: 0, inbox: 0,
};

/**
 * `sparekey_protocol::message::PopupState` for a tab.
 * @param {number|undefined} tabId
 * @param {boolean} first the popup has just opened
 */
export async function popupState(tabId, first) {
  const tab = tabId === undefined ? undefined : await api.tabs.get(tabId).catch(() => undefined);
  const isWebPage = patternOf(tab?.url) !== undefined;
  let offer = tab && (await offers.onTab(tab.id, tab.url));
  if (first) {
    deliverSoon();
    if (isWebPage && (offer === undefined || offer.detection.verdict === "ask")) {
      void look(tab);
    }
  }
  const status = await ask({ kind: "status" });
  // Both at one moment: what was found meanwhile is in the offer before the look ends.
  const looks = tab !== undefined && looking.isLooking(tab.id);
  offer = tab && (await offers.onTab(tab.id, tab.url));
  const origin = offer?.origin ?? (isWebPage ? new URL(tab.url).origin : null);
  const [targets, saved, draft, granted] = await Promise.all([
    ask({ kind: "targets", origin: origin === offers.NO_ORIGIN ? null : origin }),
    offer && findSaved(offer.detection.codes.map(({ code }) => code)),
    tab ? offers.draft(tab.id) : "",
    isGranted(tab?.url),
  ]);
  return {
    status: status ?? NOT_CONNECTED,
    offer: offer === undefined ? null : view(offer, saved ?? null),
    targets: targets ?? NO_TARGETS,
    draft,
    looking: looks,
    host: isWebPage ? new URL(tab.url).host : null,
    granted,
  };
}

/**
 * `sparekey_protocol::message::OfferView`.
 * @param {import("./offers.js").Offer} offer
 * @param {number|null} saved
 */
function view(offer, saved) {
  return {
    offer: offer.id,
    host: new URL(offer.page).host,
    frame_host: offer.frameOrigin === offer.origin ? null : hostOf(offer.frameOrigin),
    detection: offer.detection,
    saved,
  };
}

/** @param {string} origin */
function hostOf(origin) {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
