// Runs in Firefox's chrome context, in the browser window, with the system's rights.
const harness = {
  policy(id) {
    const policy = WebExtensionPolicy.getByID(id);
    if (!policy) throw new Error("the extension is not running");
    return policy;
  },

  popup() {
    const popup = document.querySelector("browser[webextension-view-type=popup]");
    return popup?.closest("panel")?.state === "open" ? popup : null;
  },

  /** The popup, or the tab whose address contains `where.part`, or the background. */
  view(id, where) {
    if (where.kind === "popup") {
      const popup = this.popup();
      if (!popup) throw new Error("the popup is not open");
      return popup;
    }
    if (where.kind === "background") {
      const views = [...this.policy(id).extension.views];
      const background = views.find((view) => view.viewType === "background");
      if (!background) throw new Error("the background is not running");
      return background.xulBrowser;
    }
    const origin = this.policy(id).getURL("");
    for (const tab of gBrowser.tabs) {
      const address = tab.linkedBrowser.currentURI.spec;
      if (address.startsWith(origin) && address.includes(where.part)) {
        gBrowser.selectedTab = tab;
        return tab.linkedBrowser;
      }
    }
    throw new Error(`no extension page has "${where.part}" in its address`);
  },

  /** Evaluates an expression, which may be a promise, in a view's own page; answers JSON. */
  evaluate(view, expression) {
    const source = `(async () => JSON.stringify((await (${expression})) ?? null))()`;
    const name = `harness:${Services.uuid.generateUUID()}`;
    const script = `(async () => {
      let answer;
      try {
        const options = { sandboxPrototype: content, wantXrays: false };
        const sandbox = Cu.Sandbox(content, options);
        answer = { json: await Cu.evalInSandbox(${JSON.stringify(source)}, sandbox) };
      } catch (error) {
        answer = { failed: String(error) };
      }
      sendAsyncMessage(${JSON.stringify(name)}, answer);
    })();`;
    return new Promise((resolve, reject) => {
      const manager = view.messageManager;
      const page = view.browsingContext.currentWindowGlobal;
      const start = Date.now();
      // A page that goes away takes the script with it and never answers.
      const watch = window.setInterval(() => {
        const gone = !view.isConnected || view.browsingContext?.currentWindowGlobal !== page;
        if (gone) listen({ data: { failed: "the page went away" } });
        else if (Date.now() - start > 10_000) listen({ data: { failed: "no answer" } });
      }, 50);
      const listen = ({ data }) => {
        window.clearInterval(watch);
        manager.removeMessageListener(name, listen);
        if ("failed" in data) reject(new Error(data.failed));
        else resolve(data.json);
      };
      manager.addMessageListener(name, listen);
      const url = `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
      manager.loadFrameScript(url, false);
    });
  },

  /** A click as the mouse makes it: through the window, so that it is trusted. */
  click(view, x, y) {
    const box = view.getBoundingClientRect();
    for (const type of ["mousemove", "mousedown", "mouseup"]) {
      const buttons = type === "mousedown" ? 1 : 0;
      const event = { button: 0, clickCount: 1, buttons };
      window.synthesizeMouseEvent(type, box.x + x, box.y + y, event, {});
    }
  },

  /** Types into what has the focus in a view. */
  type(view, keys) {
    view.focus();
    const processor = Cc["@mozilla.org/text-input-processor;1"]
      .createInstance(Ci.nsITextInputProcessor);
    if (!processor.beginInputTransactionForTests(window)) {
      throw new Error("the window takes no input now");
    }
    for (const key of keys) {
      const event = new window.KeyboardEvent("", { key, code: key.length > 1 ? key : "" });
      processor.keydown(event);
      processor.keyup(event);
    }
  },

  async picture(view) {
    const box = view.getBoundingClientRect();
    const page = view.browsingContext.currentWindowGlobal;
    const area = new window.DOMRect(0, 0, box.width, box.height);
    const bitmap = await page.drawSnapshot(area, window.devicePixelRatio, "white");
    const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("2d").drawImage(bitmap, 0, 0);
    return canvas.toDataURL("image/png").split(",")[1];
  },

  close(view) {
    const tab = gBrowser.getTabForBrowser(view);
    if (tab) gBrowser.removeTab(tab);
    else view.closest("panel").hidePopup();
  },

  /** The toolbar button of an extension. */
  button(id) {
    const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, "_")}-BAP`;
    const button = document.getElementById(widget);
    if (!button) throw new Error("the extension has no button on the toolbar");
    return button;
  },

  setDark(dark) {
    // 0 is dark and 1 is light, see layout.css.prefers-color-scheme.content-override in
    // https://searchfox.org/firefox-esr/source/modules/libpref/init/StaticPrefList.yaml
    Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", dark ? 0 : 1);
    // Popups follow the colours of the browser's own window.
    Services.prefs.setIntPref("ui.systemUsesDarkTheme", dark ? 1 : 0);
  },

  /** Makes the selected tab's page this wide; null: as wide as the window. */
  setWidth(width) {
    gBrowser.selectedBrowser.style.maxWidth = width === null ? "" : `${width}px`;
    gBrowser.selectedBrowser.style.minWidth = width === null ? "" : `${width}px`;
  },

  /** Presses "Allow" or "Deny" of the permission prompt, if it is there. */
  answerPermission(allow) {
    const prompt = document.getElementById("addon-webext-permissions-notification");
    const shown = prompt && PopupNotifications.panel.state === "open"
      && PopupNotifications.panel.contains(prompt);
    if (!shown) return false;
    (allow ? prompt.button : prompt.secondaryButton).click();
    return true;
  },
};
