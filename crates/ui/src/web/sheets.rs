//! The three rescue sheets, shown plainly once.

use super::kit::print;
use super::sheet_check::{SheetFields, is_end};
use crate::components::{Glyph, Heading, Icon, Logo, ProblemLine, QrCode};
use crate::platform;
use crate::session::Task;
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::message::SetUpDraftView;

/// The sheets, **Print**, and the promise that they were handed out.
#[component]
pub fn Sheets(
    /// What to keep.
    draft: SetUpDraftView,
    /// The last request, on its way or failed.
    finishing: Task,
    /// Makes the workspace.
    #[prop(into)]
    next: Callback<()>,
) -> impl IntoView {
    let handed_out = RwSignal::new(false);
    let SetUpDraftView {
        url,
        sheets,
        rescue_fingerprint,
        ..
    } = draft;
    let total = sheets.len();
    let typed: Vec<RwSignal<String>> = sheets
        .iter()
        .map(|_| RwSignal::new(String::new()))
        .collect();
    let wrong = RwSignal::new(Vec::<usize>::new());
    let pairs = StoredValue::new(
        sheets
            .iter()
            .cloned()
            .zip(typed.clone())
            .collect::<Vec<_>>(),
    );
    let filled = move || {
        pairs.with_value(|pairs| {
            pairs
                .iter()
                .all(|(_, typed)| typed.with(|text| !text.trim().is_empty()))
        })
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let found: Vec<usize> = pairs.with_value(|pairs| {
            let numbered = pairs.iter().zip(1..);
            let bad = numbered
                .filter(|((sheet, typed), _)| !typed.with_untracked(|typed| is_end(sheet, typed)));
            bad.map(|(_, number)| number).collect()
        });
        let whole = found.is_empty();
        wrong.set(found);
        if whole {
            next.run(());
        }
    };
    let papers = sheets
        .into_iter()
        .zip(1..)
        .map(|(text, number)| {
            view! { class="s",
                <Sheet text number total url=url.clone() fingerprint=rescue_fingerprint.clone() />
            }
        })
        .collect_view();
    view! { class="s",
        <section class="stack large" data-test="setup-sheets">
            <div class="no-print">
                <Heading text=tr!("sheets-title") />
                <p class="lead">{tr!("sheets-text")}</p>
            </div>
            <div class="sheets">{papers}</div>
            <div class="row no-print">
                <button type="button" class="button" data-test="sheets-print" on:click=move |_| print()>
                    <Icon glyph=Glyph::Print />
                    {tr!("print")}
                </button>
            </div>
            <form class="card stack no-print" on:submit=submit>
                <SheetFields typed wrong />
                <label class="check">
                    <input
                        type="checkbox"
                        data-test="sheets-handed-out"
                        autocomplete="off"
                        prop:checked=move || handed_out.get()
                        on:change=move |event| handed_out.set(event_target_checked(&event))
                    />
                    <span>{tr!("sheets-handed-out")}</span>
                </label>
                <ProblemLine problem=finishing.problem />
                <button
                    type="submit"
                    class="button primary"
                    data-test="setup-finish"
                    prop:disabled=move || finishing.busy.get() || !handed_out.get() || !filled()
                >
                    {move || if finishing.busy.get() { tr!("finishing") } else { tr!("finish") }}
                </button>
            </form>
        </section>
    }
}

/// One sheet of paper.
#[component]
fn Sheet(
    /// 68 characters, grouped for reading.
    text: String,
    /// From 1.
    number: usize,
    /// How many there are.
    total: usize,
    /// Of which server.
    url: String,
    /// Of the rescue key.
    fingerprint: String,
) -> impl IntoView {
    let file = StoredValue::new(format!(
        "{}\n{url}\n\n{text}\n\n{} {fingerprint}\n{}\n",
        tr!("sheet-title", number = number, total = total),
        tr!("rescue-fingerprint"),
        tr!("sheet-advice"),
    ));
    // A browser without downloads does nothing; the sheet can be printed or copied by hand.
    let save = move |_| {
        file.with_value(|text| platform::save_file(&format!("sparekey-sheet-{number}.txt"), text));
    };
    // What a camera reads needs no grouping.
    let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    view! { class="s",
        <article class="paper sheet" aria-label=tr!("sheet-title", number = number, total = total)>
            <header class="paper-head">
                <Logo />
                <div>
                    <h2>{tr!("sheet-title", number = number, total = total)}</h2>
                    <p><bdi>{url}</bdi> " · " {when::day(when::now())}</p>
                </div>
            </header>
            <div class="sheet-body">
                <code class="sheet-text" dir="ltr" data-test=format!("sheet-{number}")>{text}</code>
                <QrCode text=plain label=tr!("sheet-qr", number = number) />
            </div>
            <dl class="paper-facts">
                <div><dt>{tr!("rescue-fingerprint")}</dt><dd><code dir="ltr">{fingerprint}</code></dd></div>
                <div><dt>{tr!("sheet-holder")}</dt><dd><span class="writing-line"></span></dd></div>
            </dl>
            <p class="paper-advice">{tr!("sheet-advice")}</p>
            <p class="no-print">
                <button type="button" class="paper-link" data-test=format!("sheet-save-{number}") on:click=save>
                    {tr!("sheet-save")}
                </button>
            </p>
        </article>
    }
}
