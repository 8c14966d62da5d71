import { api, ownOrigin } from "../shared/api.js";
import { errorReply, okReply, valueOf } from "../shared/replies.js";
import { captured, gatePassed, snapshot } from "./capture.js";
import { MESSAGE_VERSION, handle, workspaceOrigin } from "./client.js";
import { connect } from "./connect.js";
import * as lock from "./lock.js";
import * as offers from "./offers.js";
import { deliverSoon, plan, showStatus } from "./outbox_timer.js";
import { popupState } from "./popup_state.js";
import { save } from "./save.js";
import { cleanDetection, isDetection, isSnapshot, isTrigger } from "./schema.js";
import * as sites from "./sites.js";

/** Characters of a request from a screen, as in `crates/client`. */
const MOST_REQUEST = 512 * 1024;

/** Characters of pasted text kept for a tab: the session's memory is shared. */
const MOST_DRAFT = 64 * 1024;

/** What a content script may send; it is told nothing back (T5). */
const FROM_PAGE = {
  gate_passed: (sender, { trigger }) => isTrigger(trigger) && gatePassed(sender, trigger),
  snapshot: (sender, message) =>
    isSnapshot(message) && snapshot(sender, message.trigger, message.text, message.table),
  capture: (sender, { trigger, result }) =>
    isTrigger(trigger) && isDetection(result) &&
    captured(sender, trigger, cleanDetection(result)),
};

/** What the background answers itself; the rest of the requests goes to the client. */
const FROM_SCREEN = {
  popup_state: async ({ tab, first }) => okReply(await popupState(tab, first === true)),
  dismiss: async ({ offer }) => {
    if (typeof offer !== "string") {
      return errorReply("malformed_message");
    }
    await offers.forget(offer);
    return okReply(null);
  },
  keep_draft: async ({ tab, text }) => {
    if (typeof text !== "string") {
      return errorReply("malformed_message");
    }
    if (text.length > MOST_DRAFT) {
      return errorReply("too_large");
    }
    if (tab !== undefined) {
      await offers.keepDraft(tab, text);
    }
    return okReply(null);
  },
  register_sites: async () => {
    await sites.register();
    return okReply(null);
  },
  save,
  connect,
};

/** Joining by an invite is for the web app alone, as no page of the extension has an address. */
const TO_CLIENT = new Set([
  "status", "targets", "outbox", "deliver", "refresh", "unlock", "lock", "read_set_up_code",
  "disconnect", "begin_set_up", "finish_set_up", "sign_in", "make_set_up_code", "accounts",
  "create_account", "account", "reveal", "devices", "audit",
  "people", "invite", "reset_person", "withdraw_invite", "compare", "change_role",
  "leave_workspace",
  "share", "unshare", "leave_account", "stay_in_account", "accept_introduction",
  "mark", "supersede",
  "inbox", "inbox_codes", "assign", "discard_inbox",
  "restore_secret_key", "check_sheets",
]);

/** After these there may be something to send, or nothing any more. */
const CHANGES_OUTBOX = new Set([
  "unlock", "restore_secret_key", "disconnect", "leave_workspace", "assign",
]);

/** After these another number of lists may be in the Inbox. */
const CHANGES_INBOX = new Set(["inbox", "discard_inbox", "accounts", "refresh"]);

/** What screens ask by themselves while nobody is there. */
const UNASKED = new Set(["popup_state", "status", "outbox", "refresh"]);

/** Listener of `runtime.onMessage`. */
export function onMessage(message, sender, respond) {
  if (sender.id !== api.runtime.id) {
    return false;
  }
  if (sender.origin === ownOrigin) {
    fromScreen(message, sender).then(respond, () => respond(errorReply("unexpected")));
    return true;
  }
  if (sender.tab !== undefined) {
    respond("received");
    void fromPage(message, sender).catch(() => {});
  }
  return false;
}

/**
 * @param {any} message
 * @param {any} sender
 */
async function fromPage(message, sender) {
  if (message?.v === MESSAGE_VERSION && Object.hasOwn(FROM_PAGE, message.kind)) {
    if (sender.origin !== (await workspaceOrigin())) {
      await FROM_PAGE[message.kind](sender, message);
    }
  }
}

/**
 * @param {any} message
 * @param {any} sender
 * @returns {Promise<string>}
 */
async function fromScreen(message, sender) {
  if (typeof message !== "object" || message === null) {
    return errorReply("malformed_message");
  }
  const { v, tab, ...request } = message;
  if (v !== MESSAGE_VERSION) {
    return errorReply("unsupported_version");
  }
  if (JSON.stringify(request).length > MOST_REQUEST) {
    return errorReply("too_large");
  }
  if (!UNASKED.has(request.kind)) {
    lock.touch();
  }
  if (Object.hasOwn(FROM_SCREEN, request.kind)) {
    return FROM_SCREEN[request.kind]({
      ...request,
      tab: Number.isInteger(tab) ? tab : undefined,
      // A popup is in no tab.
      popup: sender.tab === undefined,
    });
  }
  if (!TO_CLIENT.has(request.kind)) {
    return errorReply("malformed_message");
  }
  const reply = await handle(request);
  if (CHANGES_OUTBOX.has(request.kind)) {
    deliverSoon();
  }
  if (CHANGES_INBOX.has(request.kind)) {
    void showStatus();
  }
  if (request.kind === "deliver") {
    const result = valueOf(reply);
    void (result && plan(result));
  }
  return reply;
}
