import { api } from "../shared/api.js";
import { keepDraft } from "./offers.js";
import { openPopup } from "./popup_opener.js";

const ID = "save-selection";

/** One entry on selected text, under the product's name. */
export function create() {
  api.contextMenus.create({
    id: ID,
    title: api.runtime.getManifest().name,
    contexts: ["selection"],
  }, () => {
    // Already there: read it, or the browser logs it.
    void api.runtime.lastError;
  });
}

/** The selection goes where pasted text goes. */
export function onClicked(info, tab) {
  if (info.menuItemId === ID && tab !== undefined) {
    void keepDraft(tab.id, info.selectionText ?? "");
    openPopup(tab);
  }
}
