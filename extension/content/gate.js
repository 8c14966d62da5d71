"use strict";
/**
 * The gate: runs at `document_start` on granted sites, after `generated/gate_data.js`.
 *
 * It notes which fields a person typed into, and tells the background when the page may hold a code list: the
 * path is one of the app's, or the title or text names backup codes. It changes nothing in the page, listens to
 * no message of it, and reads it through getters cached here, since a page can shadow every property of its
 * elements by naming others (security.md T4, T11, T14).
 */
(() => {
  const own = (name) => (Object.hasOwn(globalThis, name) ? globalThis[name] : undefined);
  const data = own("__sparekeyGateData");
  if (own("__sparekeyGate") !== undefined || data === undefined) return;

  const getter = (proto, name) => {
    const { get } = Object.getOwnPropertyDescriptor(proto, name);
    return (node) => Reflect.apply(get, node, []);
  };
  const [readyState, title, body] = ["readyState", "title", "body"].map((name) => getter(Document.prototype, name));
  const textContent = getter(Node.prototype, "textContent");
  const listen = (target, ...rest) => Reflect.apply(EventTarget.prototype.addEventListener, target, rest);

  /** `typed`: fields with trusted input; `watched`: the listener was there before the page; `ms`: own time. */
  const gate = { typed: new WeakSet(), watched: readyState(document) === "loading", ms: 0 };
  globalThis.__sparekeyGate = gate;
  // In a closed shadow root the path ends at its host; then every field below the host counts as typed into.
  const noteInput = (event) => void (event.isTrusted && gate.typed.add(event.composedPath()[0]));
  listen(window, "input", noteInput, { capture: true, passive: true });

  const fits = (pattern) =>
    pattern === "*" || pattern === location.hostname
    || (pattern.startsWith("*.") && location.hostname.endsWith(pattern.slice(1)));
  const paths = data.profiles.filter((profile) => profile.hosts.some(fits))
    .flatMap((profile) => profile.paths.map((path) => new RegExp(path)));
  const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&").replace(/ /g, "\\s+");
  const words = new RegExp(data.words.map(escaped).join("|"), "i");

  /** Milliseconds between two looks; they double while the page does not come to rest. */
  const [SHORTEST, LONGEST] = [250, 8000];
  const idle = (run) => requestIdleCallback(() => run(), { timeout: 1000 });
  let [wait, looked, seen, waiting] = [SHORTEST, 0, "", 0];

  function passes() {
    const { pathname, search, hash } = location;
    if (paths.some((path) => path.test(pathname) || path.test(pathname + search + hash))) return true;
    const page = body(document);
    return words.test(title(document)) || (page !== null && words.test(textContent(page)));
  }

  function look() {
    waiting = 0;
    const started = performance.now();
    const passed = passes();
    looked = performance.now();
    gate.ms = looked - started;
    seen = location.href;
    if (passed) tell();
    const added = { childList: true, subtree: true, characterData: passed };
    // A list that is in the page already may be shown later.
    const shown = { attributes: true, attributeFilter: ["class", "style", "hidden", "open", "value", "readonly"] };
    observer.observe(document, passed ? { ...added, ...shown } : added);
  }

  function tell() {
    try {
      if (chrome.runtime?.id === undefined) return stop();
      chrome.runtime.sendMessage({ v: 1, kind: "gate_passed", trigger: "auto" }).catch(() => {});
    } catch {
      // "Extension context invalidated": an update has replaced this script.
      stop();
    }
  }

  function stop() {
    observer.disconnect();
    Reflect.apply(EventTarget.prototype.removeEventListener, window, ["input", noteInput, { capture: true }]);
    lookSoon = () => {};
  }

  let lookSoon = () => {
    if (waiting !== 0) return;
    // Nothing is observed until the next look, so a storm of mutations costs nothing in between.
    observer.disconnect();
    const rested = performance.now() - looked > 2 * wait || location.href !== seen;
    wait = rested ? SHORTEST : Math.min(2 * wait, LONGEST);
    waiting = setTimeout(() => idle(look), wait);
  };
  const observer = new MutationObserver((records) => {
    if (records.some((record) => record.type !== "childList" || record.addedNodes.length > 0)) lookSoon();
  });

  for (const event of ["popstate", "hashchange"]) listen(window, event, () => lookSoon(), { passive: true });
  if (Object.hasOwn(globalThis, "Navigation") && navigation instanceof Navigation) {
    listen(navigation, "navigatesuccess", () => lookSoon());
  }
  if (gate.watched) listen(document, "DOMContentLoaded", () => idle(look), { once: true });
  else idle(look);
})();
