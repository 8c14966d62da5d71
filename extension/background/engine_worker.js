import initEngine, { detect, site_profile } from "../wasm/engine.js";

/** @type {Promise<unknown>|undefined} */
let loading;

function loaded() {
  loading ??= initEngine().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * What a snapshot shows.
 * @param {string} text
 * @param {Uint32Array} table
 * @param {string} url
 * @param {string} trigger
 * @returns {Promise<any>} `sparekey_protocol::message::Detection`
 */
export async function detectHere(text, table, url, trigger) {
  await loaded();
  return JSON.parse(detect(text, table, url, trigger));
}

/**
 * The app of a page, `{id, name, wasm, decides}`, or `null`.
 * @param {string} url
 */
export async function siteProfile(url) {
  await loaded();
  return JSON.parse(site_profile(url));
}
