/** The seed of the web app lives in the memory of its tab only; as `session_store.js`. */

/** @type {Uint8Array|undefined} */
let kept;

/** @returns {Promise<Uint8Array|undefined>} */
export async function sessionSeed() {
  return kept?.slice();
}

/** @param {Uint8Array|undefined} seed */
export async function keepSessionSeed(seed) {
  kept?.fill(0);
  kept = seed?.slice();
}
