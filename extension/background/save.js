import { api } from "../shared/api.js";
import { errorReply, valueOf } from "../shared/replies.js";
import { handle } from "./client.js";
import * as offers from "./offers.js";
import { deliverSoon } from "./outbox_timer.js";

/** What is recorded for a list the person pasted. */
const PASTED = "pasted";
const DETECTOR = `sparekey ${api.runtime.getManifest().version}`;
/** What follows a save waits until the popup has drawn that the list is captured; in milliseconds. */
const DRAWN = 100;

/**
 * Seals and keeps a list. Where it came from is what the browser said when it was offered, never
 * what the screen says.
 * @param {any} request `sparekey_protocol::message::SaveRequest`
 * @returns {Promise<string>} the client's reply, the list being durable
 */
export async function save({ offer: id, account, codes, note, replaces, tab }) {
  const offer = typeof id === "string" ? await offers.find(id) : undefined;
  if (typeof id === "string" && offer === undefined) {
    return errorReply("offer_gone");
  }
  const source = {
    origin: offer?.origin ?? PASTED,
    frame_origin: offer?.frameOrigin ?? PASTED,
    detector: DETECTOR,
    captured: offer?.time ?? Date.now(),
    key: offer?.detection.verdict === "key",
  };
  const request = { kind: "save", offer: id ?? null, account, codes, note, replaces, source };
  const reply = await handle(request);
  if (valueOf(reply) !== undefined) {
    setTimeout(settle, DRAWN, offer, tab);
  }
  return reply;
}

/**
 * @param {import("./offers.js").Offer|undefined} offer
 * @param {number|undefined} tab
 */
async function settle(offer, tab) {
  deliverSoon();
  if (offer !== undefined) {
    await offers.forget(offer.id);
  } else if (tab !== undefined) {
    await offers.keepDraft(tab, "");
  }
}
