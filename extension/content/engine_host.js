"use strict";
/**
 * Where the engine runs, and the one message contract of both places (design.md 2).
 *
 * The background imports this file for `__sparekeyChooseHost` and injects it into a page whose gate has passed:
 *
 * 1. `executeScript` of a function that sets `globalThis.__sparekeyHost = chooseHost(...)` and
 *    `globalThis.__sparekeyTrigger = "auto" | "button"`;
 * 2. `executeScript` of `extract.js`, `generated/engine_page.js` (host `page` only) and this file.
 *
 * It may be injected again at every later pass of the gate. It sends, and is told nothing back but "received":
 *
 * - host `worker`: `{v: 1, kind: "snapshot", trigger, text, table, ms: {gate, extract}}`;
 * - host `page`: `{v: 1, kind: "capture", trigger, result, ms: {gate, extract, detect}}`, `result` being the
 *   JSON of `detect` in `crates/engine`.
 *
 * A page that looks the same as at the last message is not sent again, unless the button was pressed.
 */
{
  /** `"page"` or `"worker"` in a copy that a test derives; `null` lets the browser and the profile decide. */
  const FORCED_HOST = null;

  const own = (name) => (Object.hasOwn(globalThis, name) ? globalThis[name] : undefined);

  /**
   * Firefox lets a content script run WebAssembly on every page. Chromium judges it by the page's own policy and
   * tells the page what it refuses, so there it runs only where the profile knows the policy allows it.
   * @param {{isFirefox: boolean, profileWasm: "page"|"worker"|undefined}} what is known of browser and site
   * @returns {"page"|"worker"}
   */
  const chooseHost = ({ isFirefox, profileWasm }) =>
    FORCED_HOST ?? (isFirefox || profileWasm === "page" ? "page" : "worker");
  globalThis.__sparekeyChooseHost = chooseHost;

  /** The engine of this page, compiled once and kept; every injection brings its bytes again. */
  const pageEngine = (run) => {
    if (run.engine === undefined) {
      const engine = own("sparekeyEngine");
      engine.initSync({ module: Uint8Array.fromBase64(own("__sparekeyEngineBytes")) });
      run.engine = engine;
    }
    delete globalThis.__sparekeyEngineBytes;
    return run.engine;
  };

  const send = (message) => {
    try {
      chrome.runtime.sendMessage(message).catch(() => {});
    } catch {
      // "Extension context invalidated": an update has replaced this script.
    }
  };

  const sameTable = (a, b) => a.length === b.length && a.every((word, at) => word === b[at]);

  const look = async (run, host, trigger) => {
    const started = performance.now();
    const { text, table } = await own("__sparekeyExtract")();
    const extracted = performance.now();
    const ms = { gate: own("__sparekeyGate")?.ms ?? 0, extract: extracted - started };
    const asked = trigger === "button";
    const url = location.href;
    if (!asked && run.url === url && run.text === text && sameTable(run.table, table)) return;
    [run.url, run.text, run.table] = [url, text, table];
    if (host === "worker") {
      send({ v: 1, kind: "snapshot", trigger, text, table, ms });
      return;
    }
    const answer = pageEngine(run).detect(text, table, url, trigger);
    ms.detect = performance.now() - extracted;
    if (!asked && run.answer === answer) return;
    run.answer = answer;
    send({ v: 1, kind: "capture", trigger, result: JSON.parse(answer), ms });
  };

  const start = async (host, trigger) => {
    const run = own("__sparekeyRun") ?? { busy: false, next: undefined };
    globalThis.__sparekeyRun = run;
    if (run.busy) {
      // The page has changed under the walk that runs now; the button is not forgotten.
      run.next = { host, trigger: run.next?.trigger === "button" ? "button" : trigger };
      return;
    }
    run.busy = true;
    try {
      await look(run, host, trigger);
    } finally {
      run.busy = false;
    }
    const { next } = run;
    run.next = undefined;
    if (next !== undefined) await start(next.host, next.trigger);
  };

  const host = own("__sparekeyHost");
  if (host !== undefined) void start(host, own("__sparekeyTrigger") ?? "auto");
}
