import { Vault } from "../wasm/vault.js";
import * as deviceKeys from "./device_keys.js";
import { errorReply } from "./replies.js";
import * as store from "./store.js";
import { loadVault } from "./vault_module.js";

/**
 * The client with its keys. Its memory is wiped and dropped when it locks; the next request starts
 * with a new one.
 * @param {{session: {sessionSeed: () => Promise<Uint8Array|undefined>,
 *   keepSessionSeed: (seed?: Uint8Array) => Promise<void>}}} parts
 */
export function createVault({ session }) {
  const host = { ...store, ...deviceKeys, ...session };
  /** @type {Vault|undefined} */
  let vault;
  let inFlight = 0;
  let locked = false;

  /**
   * @template T
   * @param {(vault: Vault) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async function using(work) {
    await loadVault();
    vault ??= new Vault(host);
    inFlight += 1;
    try {
      return await work(vault);
    } finally {
      inFlight -= 1;
      if (inFlight === 0 && locked) {
        vault?.free();
        vault = undefined;
        locked = false;
      }
    }
  }

  return {
    /**
     * @param {string} json a `sparekey_protocol::message::Request`
     * @returns {Promise<string>} its `Reply`
     */
    async handle(json) {
      try {
        return await using((used) => {
          locked ||= JSON.parse(json).kind === "lock";
          return used.handle(json);
        });
      } catch {
        return errorReply("unexpected");
      }
    },

    /**
     * When this very list was saved before on this device, milliseconds since 1970.
     * @param {string[]} codes
     * @returns {Promise<number|undefined>}
     */
    async findSaved(codes) {
      try {
        return await using((used) => used.find_saved(codes));
      } catch {
        return undefined;
      }
    },
  };
}
