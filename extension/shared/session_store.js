import { api } from "./api.js";
import { HostError } from "./host_error.js";

/** The one file through which the user seed passes in JavaScript (`security.md` 2.10). */
const KEY = "seed";
const area = api.storage.session;

// Content scripts never see it; Firefox has no other level and no such method.
area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }).catch(() => {});

/** @returns {Promise<Uint8Array|undefined>} */
export async function sessionSeed() {
  try {
    const seed = (await area.get(KEY))[KEY];
    return seed === undefined ? undefined : Uint8Array.from(seed);
  } catch {
    throw new HostError("storage");
  }
}

/** @param {Uint8Array|undefined} seed */
export async function keepSessionSeed(seed) {
  try {
    // Chromium stores JSON: a typed array would come back as an object.
    await (seed === undefined ? area.remove(KEY) : area.set({ [KEY]: Array.from(seed) }));
  } catch {
    throw new HostError("storage");
  }
}
