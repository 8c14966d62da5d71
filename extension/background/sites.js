import { api } from "../shared/api.js";

const ID = "gate";
const FILES = ["extension/content/generated/gate_data.js", "extension/content/gate.js"];

/** @type {Promise<void>} */
let last = Promise.resolve();

/**
 * Looks on exactly the sites that are granted: at every start and whenever a grant changes.
 * @returns {Promise<void>}
 */
export function register() {
  last = last.then(registerNow, registerNow);
  return last;
}

async function registerNow() {
  const { origins = [] } = await api.permissions.getAll();
  const matches = origins.filter((origin) => /^(https?|\*):\/\//.test(origin));
  const registered = await api.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) {
      await api.scripting.unregisterContentScripts({ ids: [ID] });
    }
    return;
  }
  const script = {
    id: ID,
    matches,
    js: FILES,
    runAt: "document_start",
    // The page's own frames are seen from its top frame; those of others are not looked at unasked.
    allFrames: false,
    matchOriginAsFallback: false,
    // Already there when the browser opens its first page, before this worker runs.
    persistAcrossSessions: true,
  };
  if (registered.length > 0) {
    await api.scripting.updateContentScripts([script]);
  } else {
    await api.scripting.registerContentScripts([script]);
  }
}

/**
 * The match pattern of a page's site; patterns have no ports. `undefined` if it is no web page.
 * @param {string|undefined} url
 */
export function patternOf(url) {
  const page = URL.canParse(url ?? "") ? new URL(url) : undefined;
  return page?.protocol === "https:" || page?.protocol === "http:"
    ? `${page.protocol}//${page.hostname}/*`
    : undefined;
}

/** @param {string|undefined} url */
export async function isGranted(url) {
  const pattern = patternOf(url);
  return pattern !== undefined && api.permissions.contains({ origins: [pattern] });
}
