import { api } from "./api.js";
import { errorReply } from "./replies.js";
import { saveFile } from "./save_file.js";

/** Tests open the popup in a tab of its own and name the tab it is for. */
const named = new URLSearchParams(location.search).get("tab");
const here = named
  ? Promise.resolve(Number(named))
  : api.tabs.query({ active: true, currentWindow: true }).then((tabs) => tabs[0]?.id);
let first = true;

/** What surrounds a screen of the extension; `Platform` of `crates/ui/src/platform.rs`. */
export const platform = {
  /**
   * @param {string} json a `sparekey_protocol::message::Request` with `"v":1`
   * @returns {Promise<string>} its `Reply`
   */
  async call(json) {
    const request = JSON.parse(json);
    if (request.kind === "popup_state") {
      request.first = first;
      first = false;
    }
    const tab = await here;
    if (tab !== undefined) {
      request.tab = tab;
    }
    try {
      return await api.runtime.sendMessage(request);
    } catch {
      return errorReply("unexpected");
    }
  },

  openOptions() {
    void api.runtime.openOptionsPage();
  },

  /** @param {string} part of the page, as its fragment; may be empty */
  openVault(part) {
    const fragment = part === "" ? "" : `#${part}`;
    void api.tabs.create({ url: api.runtime.getURL(`extension/vault/vault.html${fragment}`) });
  },

  /**
   * Started in the click: the prompt needs its gesture.
   * @param {string[]} patterns
   * @returns {Promise<boolean>}
   */
  requestSites(patterns) {
    return api.permissions.request({ origins: patterns });
  },

  close() {
    window.close();
  },

  /** @param {string} text */
  copy(text) {
    return navigator.clipboard.writeText(text);
  },

  saveFile,

  language: api.i18n.getUILanguage(),

  /** The tab this screen is for. @type {Promise<number|undefined>} */
  tabId: here,
};
