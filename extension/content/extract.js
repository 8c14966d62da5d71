"use strict";
/**
 * The extract: one walk through the page in time slices, to one string and one `u32` table, whose layout is
 * documented in `crates/detect/src/snapshot.rs`. Defines `__sparekeyExtract`; injected when the gate has passed
 * or the toolbar button was pressed, and again later: a second run changes nothing.
 *
 * It reads what a person can read and fields as they came with the page, never what somebody typed. Every
 * property of a page's element is read through a cached getter (security.md T11); nothing is written to the page.
 */
(() => {
  if (Object.hasOwn(globalThis, "__sparekeyExtract")) return;

  /** Caps of T9, and the time of one slice in milliseconds. */
  const MAX_NODES = 200_000;
  const MAX_RUNS = 20_000;
  const MAX_BYTES = 1024 * 1024;
  const SLICE = 8;
  /** Prose longer than this is cut: no label is longer. Blocks with line breaks are kept whole. */
  const MAX_PROSE = 2000;
  /** When a cap is reached, only runs this close to something like a code are kept. */
  const NEAR = 30;

  const VERSION = 1;
  const HEADER = 4;
  const RECORD = 6;
  const TEXT = 0;
  const VALUE = 1;
  const EMPTY_FIELD = 2;
  const CONTROL = 3;
  const PICTURE = 4;
  const TITLE = 5;
  const HIDDEN = 1;
  const STRUCK = 1 << 1;
  const FIXED = 1 << 2;
  const PREFORMATTED = 1 << 3;
  const SPACE_BEFORE = 1 << 4;
  const LINK = 1 << 5;
  const PASSWORD = 1 << 6;
  const ONE_TIME = 1 << 7;
  const FRAME = 1 << 8;
  const DIALOG = 1 << 9;

  const TAGS = new Map(Object.entries({
    code: 1, kbd: 2, samp: 3, tt: 4, output: 4, pre: 5, li: 6, td: 7, th: 8, dt: 9, dd: 10, p: 11, div: 12,
    h1: 14, h2: 15, h3: 16, h4: 17, h5: 18, h6: 19, label: 20, legend: 21, caption: 22, summary: 23,
    input: 26, textarea: 27, section: 12, article: 12, main: 12, header: 12, footer: 12, aside: 12, form: 12,
    fieldset: 12, dialog: 12, figure: 12, blockquote: 12,
  }));
  const CODE_TAGS = new Set([1, 2, 3, 4, 5, 26, 27]);
  const set = (words) => new Set(words.split(" "));
  const BLOCKS = set(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
      + "h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody td textarea "
      + "tfoot th thead tr ul caption iframe frame",
  );
  const SKIPPED = set(
    "script style noscript template head meta link object embed audio video select datalist math progress meter",
  );
  const ROWS = set("li tr dt dd");
  const CONTAINERS = set("ul ol menu dl table pre textarea");
  const PAGE_FRAMES = set("nav footer");
  const STRIKES = set("del s strike");
  const PICTURES = set("img canvas svg picture");
  const TEXT_INPUTS = set("text search tel url email number password");
  const BUTTON_INPUTS = set("button submit reset");
  /** Elements that can carry a shadow root (DOM, "attach a shadow root"), besides custom ones. */
  const HOSTS = set("article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span");

  const getter = (proto, name) => {
    const get = proto && Object.getOwnPropertyDescriptor(proto, name)?.get;
    return get ? (node) => Reflect.apply(get, node, []) : () => null;
  };
  const method = (proto, name) => (node, ...rest) => Reflect.apply(proto[name], node, rest);
  const firstChild = getter(Node.prototype, "firstChild");
  const previousSibling = getter(Node.prototype, "previousSibling");
  const nextSibling = getter(Node.prototype, "nextSibling");
  const nodeType = getter(Node.prototype, "nodeType");
  const data = getter(CharacterData.prototype, "data");
  const localName = getter(Element.prototype, "localName");
  const openRoot = getter(Element.prototype, "shadowRoot");
  /** Chromium has a function for closed roots, Firefox a getter. */
  const { dom } = chrome;
  const anyRoot = dom
    ? (element) => dom.openOrClosedShadowRoot(element)
    : getter(Element.prototype, "openOrClosedShadowRoot");
  const attribute = method(Element.prototype, "getAttribute");
  const isShown = method(Element.prototype, "checkVisibility");
  const assignedNodes = method(HTMLSlotElement.prototype, "assignedNodes");
  const body = getter(Document.prototype, "body");
  const title = getter(Document.prototype, "title");
  const frameDocument = getter(HTMLIFrameElement.prototype, "contentDocument");
  const styleValue = method(CSSStyleDeclaration.prototype, "getPropertyValue");
  const field = (proto) => ({
    type: getter(proto, "type"),
    value: getter(proto, "value"),
    initial: getter(proto, "defaultValue"),
    readOnly: getter(proto, "readOnly"),
    disabled: getter(proto, "disabled"),
  });
  const FIELDS = { input: field(HTMLInputElement.prototype), textarea: field(HTMLTextAreaElement.prototype) };

  /** Closed roots cost a call each, so only custom elements and empty boxes are asked (security.md T9). */
  function shadowRoot(element, name) {
    const custom = name.includes("-");
    if (!custom && !HOSTS.has(name)) return null;
    const open = openRoot(element);
    if (open !== null || !(custom || firstChild(element) === null)) return open;
    try {
      return anyRoot(element);
    } catch {
      return null;
    }
  }

  /** Worth asking the browser whether it is visible and struck out. */
  function isLikeCode(node, text, { tag, inline }) {
    const trimmed = text.trim();
    if (trimmed.length < 4 || trimmed.length > 20_000) return false;
    if (CODE_TAGS.has(tag) || /[0-9]/.test(trimmed)) return true;
    // A word in running text has neighbours, or stands in an element such as `b`.
    if (inline || previousSibling(node) !== null || nextSibling(node) !== null) return false;
    return /^[a-z]+$|^[A-Z]+$|^[A-Z]+(?:[ -][A-Z]+)+$/.test(trimmed);
  }

  function isQr(element, parent) {
    const names = [element, parent].flatMap((one) => ["id", "class", "alt", "aria-label", "title"]
      .map((name) => (one === null ? null : attribute(one, name))));
    const source = attribute(element, "src") ?? "";
    if (!source.startsWith("data:")) names.push(source.slice(0, 200));
    return names.some((name) => name !== null && /(?:^|[^a-z])qr|QR|qrcode|otpauth|barcode/.test(name));
  }

  class Extract {
    texts = [];
    records = [];
    likeCode = [];
    bytes = 0;
    line = 1;
    serial = 0;
    tree = 0;
    space = false;
    truncated = false;
    encoder = new TextEncoder();

    constructor(gate) {
      this.typed = gate?.typed ?? new WeakSet();
      this.watched = gate?.watched === true;
    }

    /** Takes one run; where the caps are passed even without the dull ones, the walk ends. */
    add(kind, state, flags, text, likeCode) {
      const clean = text.includes("\0") ? text.replaceAll("\0", " ") : text;
      const bytes = this.encoder.encode(clean).length + 1;
      const isOver = (part) => this.texts.length >= MAX_RUNS * part || this.bytes + bytes > MAX_BYTES * part;
      if (isOver(1)) {
        this.thinOut();
        // A flood of things like codes: thinning again and again would not help.
        if (isOver(0.9)) {
          this.truncated = true;
          return;
        }
      }
      this.bytes += bytes;
      this.texts.push(clean);
      this.likeCode.push(likeCode);
      const all = state.flags | flags | (this.space ? SPACE_BEFORE : 0);
      this.space = false;
      this.records.push(
        (kind | (state.tag << 8) | (all << 16)) >>> 0,
        state.element, this.line, state.row, state.container,
        (Math.min(state.column, 0xffff) | (Math.min(state.tree, 0xffff) << 16)) >>> 0,
      );
    }

    /** Keeps headings, titles and what stands close to something like a code. */
    thinOut() {
      const count = this.texts.length;
      const keep = new Uint8Array(count);
      let until = -1;
      for (let at = 0; at < count; at += 1) {
        if (this.likeCode[at]) {
          keep.fill(1, Math.max(until + 1, at - NEAR), at + 1);
          until = at;
        }
        const tag = (this.records[at * RECORD] >>> 8) & 0xff;
        const kind = this.records[at * RECORD] & 0xff;
        if (at - until <= NEAR && until >= 0) keep[at] = 1;
        else if (kind === TITLE || (tag >= 14 && tag <= 19) || at > count - NEAR) keep[at] = 1;
      }
      const kept = (_, at) => keep[at] === 1;
      this.records = this.records.filter((_, at) => keep[Math.floor(at / RECORD)] === 1);
      this.texts = this.texts.filter(kept);
      this.likeCode = this.likeCode.filter(kept);
      this.bytes = this.texts.reduce((sum, text) => sum + this.encoder.encode(text).length + 1, 0);
    }

    text(node, state) {
      const raw = data(node);
      const trimmed = raw.trim();
      if (trimmed === "") {
        this.space ||= raw !== "";
        return;
      }
      if (/^[ \t\n\r\f]/.test(raw)) this.space = true;
      const likeCode = isLikeCode(node, trimmed, state);
      let flags = 0;
      if (likeCode && state.parent !== null) flags = this.looks(state, trimmed);
      const keepsBreaks = ((state.flags | flags) & PREFORMATTED) !== 0;
      let text = keepsBreaks ? raw : trimmed.replace(/[ \t\n\r\f]+/g, " ");
      if (!keepsBreaks && text.length > MAX_PROSE) text = text.slice(0, MAX_PROSE);
      this.add(state.control ? CONTROL : TEXT, state, flags, text, likeCode);
      this.space = /[ \t\n\r\f]$/.test(raw);
    }

    /** How a run that is like a code looks: visible, struck out, with its line breaks. */
    looks(state, text) {
      const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
      if (!isShown(state.parent, options)) return HIDDEN;
      const style = getComputedStyle(state.parent);
      let flags = styleValue(style, "text-decoration-line").includes("line-through") ? STRUCK : 0;
      if (text.includes("\n") && /^(?:pre|break)/.test(styleValue(style, "white-space"))) flags |= PREFORMATTED;
      return flags;
    }

    field(element, name, state) {
      const read = FIELDS[name];
      const type = name === "textarea" ? "textarea" : read.type(element);
      if (BUTTON_INPUTS.has(type)) {
        this.add(CONTROL, state, 0, read.value(element), false);
        return;
      }
      if (name === "input" && !TEXT_INPUTS.has(type)) return;
      const shown = isShown(element, { opacityProperty: true, visibilityProperty: true });
      let flags = shown ? 0 : HIDDEN;
      const fixed = read.readOnly(element) || read.disabled(element);
      const value = type === "password" ? "" : read.value(element);
      const asItCame = fixed || value === read.initial(element)
        || (this.watched && !state.typedHost && !this.typed.has(element));
      if (fixed) flags |= FIXED;
      if (value.trim() !== "" && asItCame) {
        this.add(VALUE, state, flags | PREFORMATTED, value, true);
        return;
      }
      if (type === "password") flags |= PASSWORD;
      const hints = [attribute(element, "autocomplete"), attribute(element, "inputmode")];
      if (hints.includes("one-time-code") || hints.includes("numeric")) flags |= ONE_TIME;
      const label = [attribute(element, "aria-label"), attribute(element, "placeholder")].filter(Boolean).join(" ");
      this.add(EMPTY_FIELD, state, flags, label.slice(0, 200), false);
    }

    /** The state of everything inside an element, or null where nothing inside is read. */
    enter(element, name, state) {
      const tag = TAGS.get(name);
      const inside = { ...state, parent: element, inline: tag === undefined };
      if (tag !== undefined) {
        inside.tag = tag;
        inside.element = this.serial += 1;
      }
      if (ROWS.has(name)) {
        inside.row = this.serial += 1;
        inside.column = 0;
        inside.cells = { count: 0 };
      }
      if (name === "td" || name === "th") inside.column = state.cells === null ? 0 : (state.cells.count += 1) - 1;
      if (CONTAINERS.has(name)) inside.container = this.serial += 1;
      if (name === "pre") inside.flags |= PREFORMATTED;
      if (name === "a") inside.flags |= LINK;
      if (STRIKES.has(name)) inside.flags |= STRUCK;
      if (PAGE_FRAMES.has(name)) inside.flags |= FRAME;
      const role = attribute(element, "role");
      if (name === "dialog" || role === "dialog" || role === "alertdialog") inside.flags |= DIALOG;
      if (name === "button" || role === "button") inside.control = true;
      if (this.typed.has(element)) inside.typedHost = true;
      const editable = attribute(element, "contenteditable");
      return editable === null || editable === "false" ? inside : null;
    }

    /** Handles one element; answers what to walk next, or null. */
    element(element, state) {
      const name = localName(element);
      if (SKIPPED.has(name) || attribute(element, "hidden") !== null && !isShown(element)) return null;
      const block = BLOCKS.has(name);
      if (block || name === "br") this.newLine();
      if (name === "br") return null;
      if (name === "a" && attribute(element, "href")?.startsWith("otpauth:")) this.add(PICTURE, state, 0, "qr", false);
      if (PICTURES.has(name)) {
        if (isQr(element, state.parent)) this.add(PICTURE, state, isShown(element) ? 0 : HIDDEN, "qr", false);
        if (name !== "svg") return null;
      }
      const inside = this.enter(element, name, state);
      if (inside === null) return null;
      if (name === "input" || name === "textarea") {
        this.field(element, name, inside);
        if (block) this.newLine();
        return null;
      }
      if (name === "iframe") return this.frame(element, inside);
      if (name === "slot") {
        const assigned = assignedNodes(element);
        if (assigned.length > 0) return { list: assigned, at: 0, state: inside, block };
      }
      const root = shadowRoot(element, name);
      if (root !== null) inside.tree = this.tree += 1;
      return { next: firstChild(root ?? element), state: inside, block };
    }

    frame(element, state) {
      const page = isShown(element) ? frameDocument(element) : null;
      const inner = page === null ? null : body(page);
      if (inner === null) return null;
      const tree = (this.tree += 1);
      return { next: firstChild(inner), state: { ...state, tree, parent: inner }, block: true };
    }

    newLine() {
      this.line += 1;
      this.space = false;
    }

    async walk(root) {
      const start = {
        parent: root, tag: 0, element: 0, row: 0, container: 0, column: 0, tree: 0, flags: 0,
        inline: false, control: false, typedHost: false, cells: null,
      };
      const stack = [{ next: firstChild(root), state: start, block: false }];
      let until = performance.now() + SLICE;
      for (let nodes = 0; stack.length > 0; nodes += 1) {
        if (nodes >= MAX_NODES) this.truncated = true;
        if (this.truncated) return;
        if (nodes % 128 === 127 && performance.now() > until) {
          await new Promise((resume) => setTimeout(resume));
          until = performance.now() + SLICE;
        }
        const level = stack.at(-1);
        const node = level.list === undefined ? level.next : level.list[level.at];
        if (node === null || node === undefined) {
          if (level.block) this.newLine();
          stack.pop();
          continue;
        }
        if (level.list === undefined) level.next = nextSibling(node);
        else level.at += 1;
        const type = nodeType(node);
        if (type === Node.TEXT_NODE) this.text(node, level.state);
        else if (type === Node.ELEMENT_NODE) {
          const inside = this.element(node, level.state);
          if (inside !== null) stack.push(inside);
        }
      }
    }

    table() {
      const table = new Uint32Array(HEADER + this.records.length);
      table.set([VERSION, this.texts.length, this.truncated ? 1 : 0, 0]);
      table.set(this.records, HEADER);
      return table;
    }
  }

  /** @returns {Promise<{text: string, table: Uint32Array}>} the page as the engine reads it */
  globalThis.__sparekeyExtract = async () => {
    const gate = Object.hasOwn(globalThis, "__sparekeyGate") ? globalThis.__sparekeyGate : undefined;
    const extract = new Extract(gate);
    const none = { tag: 0, element: 0, row: 0, container: 0, column: 0, tree: 0, flags: 0 };
    extract.add(TITLE, none, 0, title(document).slice(0, MAX_PROSE), false);
    const root = body(document);
    if (root !== null) await extract.walk(root);
    return { text: extract.texts.join("\0"), table: extract.table() };
  };
})();
