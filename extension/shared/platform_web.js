import * as session from "./memory_session.js";
import { saveFile } from "./save_file.js";
import { createVault } from "./vault_host.js";

const vault = createVault({ session });

/** What surrounds a screen of the web app; `Platform` of `crates/ui/src/platform.rs`. */
export const platform = {
  /**
   * @param {string} json a `sparekey_protocol::message::Request`
   * @returns {Promise<string>} its `Reply`
   */
  call(json) {
    return vault.handle(json);
  },

  openOptions() {},

  openVault() {},

  /** @returns {Promise<boolean>} */
  async requestSites() {
    return false;
  },

  close() {},

  /** @param {string} text */
  copy(text) {
    return navigator.clipboard.writeText(text);
  },

  saveFile,

  language: navigator.language,
  tabId: Promise.resolve(undefined),
};
