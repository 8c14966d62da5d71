//! HTML -> snapshot, as `extension/content/extract.js` makes it, with what can be known without a browser: no
//! style sheets (only `hidden` and `display:none`), no scripts, no shadow roots and no frames.

use ego_tree::NodeRef;
use scraper::node::{Element, Node};
use scraper::{Html, Selector};
use sparekey_detect::snapshot::{Flags, VERSION};

const TEXT: u32 = 0;
const VALUE: u32 = 1;
const EMPTY_FIELD: u32 = 2;
const CONTROL: u32 = 3;
const PICTURE: u32 = 4;
const TITLE: u32 = 5;

const BLOCKS: &str = " address article aside blockquote body center dd details dialog div dl dt fieldset figcaption \
    figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody \
    td textarea tfoot th thead tr ul caption iframe frame ";
const SKIPPED: &str = " script style noscript template head meta link object embed audio video select datalist math \
    progress meter iframe ";
const CONTAINERS: &str = " ul ol menu dl table pre textarea ";

/// Text and table of a page.
pub fn snapshot(html: &str) -> (String, Vec<u32>) {
    let page = Html::parse_document(html);
    let mut extract = Extract::default();
    let first = |name: &str| {
        page.select(&Selector::parse(name).expect("a tag name"))
            .next()
    };
    let title = first("title").map_or_else(String::new, |title| title.text().collect());
    extract.add(TITLE, State::default(), title);
    if let Some(body) = first("body") {
        extract.children(*body, State::default());
    }
    let count = u32::try_from(extract.texts.len()).expect("few runs");
    let mut table = vec![VERSION, count, 0, 0];
    table.extend(extract.records);
    (extract.texts.join("\0"), table)
}

fn is_in(words: &str, name: &str) -> bool {
    words.split_whitespace().any(|word| word == name)
}

#[derive(Clone, Copy, Default)]
struct State {
    tag: u32,
    element: u32,
    row: u32,
    container: u32,
    column: u32,
    flags: u32,
    control: bool,
}

#[derive(Default)]
struct Extract {
    texts: Vec<String>,
    records: Vec<u32>,
    line: u32,
    serial: u32,
    space: bool,
}

impl Extract {
    fn add(&mut self, kind: u32, state: State, text: String) {
        let space = if self.space {
            Flags::SPACE_BEFORE.bits()
        } else {
            0
        };
        self.space = false;
        let bits = kind | state.tag << 8 | (state.flags | space) << 16;
        self.texts.push(text);
        self.records.extend([
            bits,
            state.element,
            self.line,
            state.row,
            state.container,
            state.column,
        ]);
    }

    fn next_serial(&mut self) -> u32 {
        self.serial += 1;
        self.serial
    }

    fn new_line(&mut self) {
        self.line += 1;
        self.space = false;
    }

    fn children(&mut self, node: NodeRef<'_, Node>, state: State) {
        let mut cells = 0;
        for child in node.children() {
            match child.value() {
                Node::Text(text) => self.text(text, state),
                Node::Element(element) => {
                    let mut state = state;
                    if matches!(element.name(), "td" | "th") {
                        state.column = cells;
                        cells += 1;
                    }
                    self.element(child, element, state);
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, raw: &str, state: State) {
        let ascii_blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        if raw.trim().is_empty() {
            self.space |= !raw.is_empty();
            return;
        }
        self.space |= raw.starts_with(ascii_blank);
        let text = if state.flags & Flags::PREFORMATTED.bits() == 0 {
            raw.split(ascii_blank)
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        } else {
            raw.to_owned()
        };
        self.add(if state.control { CONTROL } else { TEXT }, state, text);
        self.space = raw.ends_with(ascii_blank);
    }

    fn element(&mut self, node: NodeRef<'_, Node>, element: &Element, state: State) {
        let name = element.name();
        let styled_away = element
            .attr("style")
            .is_some_and(|style| style.replace(' ', "").contains("display:none"));
        if is_in(SKIPPED, name) || element.attr("hidden").is_some() || styled_away {
            return;
        }
        let block = is_in(BLOCKS, name);
        if block || name == "br" {
            self.new_line();
        }
        match name {
            "br" => return,
            "img" | "canvas" | "svg" => {
                let names = ["id", "class", "alt", "aria-label", "title"];
                let qr = |text: &str| {
                    text.to_ascii_lowercase()
                        .split(|c: char| !c.is_ascii_alphabetic())
                        .any(|word| word.starts_with("qr"))
                };
                if names.iter().filter_map(|one| element.attr(one)).any(qr) {
                    self.add(PICTURE, state, "qr".to_owned());
                }
                return;
            }
            _ => {}
        }
        let inside = self.enter(element, name, state);
        match name {
            "input" | "textarea" => self.field(node, element, inside),
            _ => self.children(node, inside),
        }
        if block {
            self.new_line();
        }
    }

    fn enter(&mut self, element: &Element, name: &str, state: State) -> State {
        let mut inside = state;
        let tag = match name {
            "code" => 1,
            "kbd" => 2,
            "samp" => 3,
            "tt" | "output" => 4,
            "pre" => 5,
            "li" => 6,
            "td" => 7,
            "th" => 8,
            "dt" => 9,
            "dd" => 10,
            "p" => 11,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => 13 + u32::from(name.as_bytes()[1] - b'0'),
            "label" => 20,
            "legend" => 21,
            "caption" => 22,
            "summary" => 23,
            "input" => 26,
            "textarea" => 27,
            _ if is_in(BLOCKS, name) => 12,
            _ => 0,
        };
        if tag != 0 {
            inside.tag = tag;
            inside.element = self.next_serial();
        }
        if matches!(name, "li" | "tr" | "dt" | "dd") {
            inside.row = self.next_serial();
            inside.column = 0;
        }
        if is_in(CONTAINERS, name) {
            inside.container = self.next_serial();
        }
        let role = element.attr("role");
        inside.flags |= match name {
            "pre" => Flags::PREFORMATTED.bits(),
            "a" => Flags::LINK.bits(),
            "del" | "s" | "strike" => Flags::STRUCK.bits(),
            "nav" | "footer" => Flags::FRAME.bits(),
            _ if matches!(role, Some("dialog" | "alertdialog")) => Flags::DIALOG.bits(),
            _ => 0,
        };
        inside.control |= name == "button" || role == Some("button");
        inside
    }

    fn field(&mut self, node: NodeRef<'_, Node>, element: &Element, mut state: State) {
        let kind = element.attr("type").unwrap_or("text");
        let value = if element.name() == "textarea" {
            node.children()
                .filter_map(|child| child.value().as_text().map(|text| text.to_string()))
                .collect()
        } else {
            element.attr("value").unwrap_or_default().to_owned()
        };
        match kind {
            "button" | "submit" | "reset" => return self.add(CONTROL, state, value),
            "text" | "search" | "tel" | "url" | "email" | "number" | "password" => {}
            _ => return,
        }
        if element.attr("readonly").is_some() || element.attr("disabled").is_some() {
            state.flags |= Flags::FIXED.bits();
        }
        if kind == "password" {
            state.flags |= Flags::PASSWORD.bits();
        } else if !value.trim().is_empty() {
            state.flags |= Flags::PREFORMATTED.bits();
            return self.add(VALUE, state, value);
        }
        let hints = [element.attr("autocomplete"), element.attr("inputmode")];
        if hints.contains(&Some("one-time-code")) || hints.contains(&Some("numeric")) {
            state.flags |= Flags::ONE_TIME.bits();
        }
        let label = [element.attr("aria-label"), element.attr("placeholder")];
        let label: Vec<_> = label.into_iter().flatten().collect();
        self.add(EMPTY_FIELD, state, label.join(" "));
    }
}
