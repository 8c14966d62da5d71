// A content script too; here it only defines `__sparekeyChooseHost`.
import "../content/engine_host.js";
import { api, isFirefox } from "../shared/api.js";
import { detectHere, siteProfile } from "./engine_worker.js";
import * as looking from "./looking.js";
import * as offers from "./offers.js";
import { deliverSoon } from "./outbox_timer.js";
import { openPopup } from "./popup_opener.js";
import { originOf, topOrigin } from "./sender.js";

const CONTENT = "extension/content/";

/**
 * Where the engine runs for a page (`design.md` 2): Chromium judges a content script's WebAssembly
 * by the page's policy, and reports to the page what it refuses.
 * @param {string} url
 * @returns {Promise<"page"|"worker">}
 */
async function hostFor(url) {
  const profileWasm = isFirefox ? undefined : (await siteProfile(url))?.wasm;
  return globalThis.__sparekeyChooseHost({ isFirefox, profileWasm });
}

/**
 * @param {number} tabId
 * @param {number} frameId
 * @param {string} url of that frame
 * @param {string} trigger
 */
async function inject(tabId, frameId, url, trigger) {
  const host = await hostFor(url);
  const target = { tabId, frameIds: [frameId] };
  const files = host === "page"
    ? ["extract.js", "generated/engine_page.js", "engine_host.js"]
    : ["extract.js", "engine_host.js"];
  const prepared = api.scripting.executeScript({
    target,
    func: (engine, what) => {
      globalThis.__sparekeyHost = engine;
      globalThis.__sparekeyTrigger = what;
    },
    args: [host, trigger],
  });
  const ran = api.scripting.executeScript({ target, files: files.map((file) => CONTENT + file) });
  await Promise.all([prepared, ran]);
}

/** Whether a frame may be looked at without being asked (T7; sandboxed pages: T1). */
function mayLookUnasked(sender) {
  return sender.origin !== "null" && sender.origin === topOrigin(sender);
}

/**
 * The page may hold a code list.
 * @param {any} sender
 * @param {string} trigger
 */
export async function gatePassed(sender, trigger) {
  if (trigger === "button" || mayLookUnasked(sender)) {
    await inject(sender.tab.id, sender.frameId, sender.url, trigger);
  }
}

/** A snapshot for the engine here. */
export async function snapshot(sender, trigger, text, table) {
  const found = await detectHere(text, Uint32Array.from(table), sender.url, trigger);
  if (found.error === undefined) {
    await captured(sender, trigger, found);
  }
}

/**
 * What an engine found.
 * @param {any} sender
 * @param {string} trigger
 * @param {any} detection
 */
export async function captured(sender, trigger, detection) {
  const auto = trigger === "auto";
  if (detection.verdict !== "none" && !(auto && !mayLookUnasked(sender))) {
    const found = {
      tab: sender.tab.id,
      frame: sender.frameId,
      page: offers.pageOf(sender.tab.url ?? sender.url),
      origin: topOrigin(sender) ?? offers.NO_ORIGIN,
      frameOrigin: originOf(sender) ?? offers.NO_ORIGIN,
      asked: !auto,
      detection,
    };
    const isNew = await offers.add(found);
    if (isNew && auto && (await siteProfile(sender.url))?.decides) {
      openPopup(sender.tab);
    }
    deliverSoon();
  }
  if (!auto) {
    looking.ended(sender.tab.id);
  }
}

/**
 * Looks at a tab because the person asked: the top frame, which sees frames of its own origin, and
 * frames of other origins where the browser lets us in.
 * @param {any} tab
 */
export async function look(tab) {
  looking.began(tab.id);
  try {
    await inject(tab.id, 0, tab.url, "button");
    const frames = await api.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: () => [self.origin, location.href],
    });
    const top = frames.find((frame) => frame.frameId === 0)?.result?.[0];
    await Promise.allSettled(
      frames
        .filter((frame) => frame.frameId !== 0 && frame.result?.[0] !== top)
        .map((frame) => inject(tab.id, frame.frameId, frame.result?.[1], "button")),
    );
  } catch {
    // A page of the browser, or one it keeps extensions out of.
    looking.ended(tab.id);
  }
}
