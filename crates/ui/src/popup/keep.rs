//! Keeping a list without a workspace: on the clipboard or in a file.

use crate::components::CopyButton;
use crate::pasted::write_codes;
use crate::platform;
use crate::text::tr;
use js_sys::Date;
use leptos::prelude::*;
use sparekey_protocol::message::CodeView;

/// The whole list, one code a line, with the app's own number where it has one.
fn list_text(codes: &[CodeView]) -> String {
    let mut text = write_codes(codes);
    text.push('\n');
    text
}

/// Name of a text file: what it holds, of which site, from which day. Characters that a file name
/// cannot have on some system become hyphens.
fn file_name(what: &str, host: Option<&str>, day: &str) -> String {
    let parts: Vec<&str> = [Some(what), host, Some(day)]
        .into_iter()
        .flatten()
        .collect();
    let name: String = parts
        .join(" ")
        .chars()
        .map(|c| {
            if c.is_control() || r#"/\:*?"<>|"#.contains(c) {
                '-'
            } else {
                c
            }
        })
        .collect();
    format!("{}.txt", name.trim_start_matches(['.', ' ']))
}

/// The day here, as in ISO 8601.
fn today() -> String {
    let now = Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// **Copy** and **Save as file**, while there is a list.
#[component]
pub fn Keep(
    /// The list.
    codes: Signal<Option<Vec<CodeView>>>,
    /// Host of the page it is from.
    host: Option<String>,
) -> impl IntoView {
    let text = Signal::derive(move || codes.with(|codes| codes.as_deref().map(list_text)));
    let copied = Signal::derive(move || text.get().unwrap_or_default());
    let saved = RwSignal::new(None::<bool>);
    let host = StoredValue::new(host);
    let save = move |_| {
        let name =
            host.with_value(|host| file_name(&tr!("mfa-backup-codes"), host.as_deref(), &today()));
        saved.set(Some(platform::save_file(&name, &copied.get_untracked())));
    };
    view! { class="s",
        <Show when=move || text.with(Option::is_some)>
            <div class="keep" role="group" aria-labelledby="keep-list">
                <p id="keep-list">{tr!("keep-list")}</p>
                <div class="row">
                    <CopyButton text=copied test="popup-copy-all" />
                    <button type="button" class="button small" data-test="popup-save-file" on:click=save>
                        {tr!("save-as-file")}
                    </button>
                </div>
                <p class="hint" role="status">
                    {move || saved.get().map(|done| {
                        if done { tr!("file-saved") } else { tr!("file-not-saved") }
                    })}
                </p>
            </div>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_code_a_line() {
        let code = |code: &str, number| CodeView {
            code: code.to_owned(),
            number,
        };
        let rows = [
            (
                vec![code("ab12-cd34", None), code("ef56-gh78", None)],
                "ab12-cd34\nef56-gh78\n",
            ),
            (
                vec![code("ab12 cd34", Some(1)), code("ef56 gh78", Some(2))],
                "1. ab12 cd34\n2. ef56 gh78\n",
            ),
        ];
        for (codes, text) in rows {
            assert_eq!(list_text(&codes), text);
        }
    }

    #[test]
    fn names_of_files() {
        let rows = [
            (
                "MFA Backup Codes",
                Some("github.com"),
                "MFA Backup Codes github.com 2026-11-24.txt",
            ),
            (
                "MFA Backup Codes",
                Some("localhost:4000"),
                "MFA Backup Codes localhost-4000 2026-11-24.txt",
            ),
            ("MFA Backup Codes", None, "MFA Backup Codes 2026-11-24.txt"),
            (
                "MFA バックアップコード",
                Some("[::1]:80"),
                "MFA バックアップコード [--1]-80 2026-11-24.txt",
            ),
            ("..\\a/b\u{7}", None, "-a-b- 2026-11-24.txt"),
        ];
        for (what, host, name) in rows {
            assert_eq!(file_name(what, host, "2026-11-24"), name);
        }
    }
}
