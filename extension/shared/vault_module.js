import initVault from "../wasm/vault.js";

/** @type {Promise<unknown>|undefined} */
let loading;

/** Fetches and compiles the vault, once. */
export function loadVault() {
  loading ??= initVault().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
