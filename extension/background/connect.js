import { api } from "../shared/api.js";
import { errorReply, valueOf } from "../shared/replies.js";
import { ask, handle } from "./client.js";
import { deliverSoon } from "./outbox_timer.js";
import { openPopup } from "./popup_opener.js";
import { patternOf } from "./sites.js";

/**
 * Milliseconds in which the person may answer the browser's question. It can take the popup away in
 * which they pressed **Connect**: the connection is made here all the same.
 */
const ANSWER = 60_000;

/** Ends the wait of the press before. */
let stopWaiting = () => {};

/** Whether the browser would ask: `optional_host_permissions` of the manifest. */
function canBeAllowed(pattern) {
  return pattern.startsWith("https:") || pattern === "http://localhost/*";
}

/**
 * Waits until the person has let us reach the workspace; answers whether they have.
 * @param {string[]} origins
 * @returns {Promise<boolean>}
 */
function answered(origins) {
  return new Promise((resolve) => {
    const end = (answer) => {
      clearTimeout(timer);
      api.permissions.onAdded.removeListener(look);
      resolve(answer);
    };
    const look = async () => {
      if (await api.permissions.contains({ origins })) {
        end(true);
      }
    };
    const timer = setTimeout(end, ANSWER, false);
    api.permissions.onAdded.addListener(look);
    stopWaiting = () => end(false);
    // Allowed between the first look and the listener.
    void look();
  });
}

/**
 * Connects this browser, once the person has let it reach the workspace.
 * @param {any} request `connect` of `sparekey_protocol::message::Request`; `popup`: pressed there
 * @returns {Promise<string>} the client's reply
 */
export async function connect({ code, passphrase, tab, popup }) {
  const read = await ask({ kind: "read_set_up_code", code });
  const pattern = patternOf(read?.url);
  const origins = pattern !== undefined && canBeAllowed(pattern) ? [pattern] : [];
  stopWaiting();
  const asked = origins.length > 0 && !(await api.permissions.contains({ origins }));
  if (asked && !(await answered(origins))) {
    return errorReply("no_answer");
  }
  const reply = await handle({ kind: "connect", code, passphrase });
  if (valueOf(reply) !== undefined) {
    deliverSoon();
    if (popup && asked && tab !== undefined) {
      void showAgain(tab);
    }
  }
  return reply;
}

/** The popup, with the list it held, if the browser's question has taken it away. */
async function showAgain(tab) {
  const open = await api.runtime.getContexts({ contextTypes: ["POPUP"] });
  if (open.length === 0) {
    openPopup(await api.tabs.get(tab));
  }
}
