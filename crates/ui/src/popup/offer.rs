//! What was found on the page.

use super::onward::{Capture, Onward};
use super::shared::Shared;
use crate::components::{AppIcon, CodeReview, Glyph, Icon, ProblemLine};
use crate::session::Task;
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::message::{OfferView, Request, Verdict};

/// The list with its account and **Save Codes**; for a doubtful one the question first.
#[component]
pub fn Offer(
    /// The offer.
    offer: OfferView,
) -> impl IntoView {
    let asked = RwSignal::new(offer.detection.verdict == Verdict::Ask);
    let count = offer.detection.codes.len();
    let codes = RwSignal::new(offer.detection.codes.clone());
    let complaint = RwSignal::new(None::<String>);
    let to_save = Signal::derive(move || {
        if complaint.with(Option::is_some) {
            None
        } else {
            Some(codes.get())
        }
    });
    let title = if offer.detection.verdict == Verdict::Key {
        tr!("key-found")
    } else {
        tr!("codes-found", count = count)
    };
    let app = offer
        .detection
        .app_name
        .clone()
        .unwrap_or_else(|| offer.host.clone());
    let expected = offer.detection.expected_count.filter(|expected| {
        usize::from(*expected) != count && offer.detection.verdict == Verdict::List
    });
    let used = offer.detection.used.len();
    let id = offer.offer.clone();
    let capture = StoredValue::new(Capture {
        offer: Some(offer.offer),
        host: Some(offer.host.clone()),
        app: offer.detection.app_name,
        codes: to_save,
    });
    view! { class="s",
        <section class="offer stack" data-test="popup-offer" data-count=count.to_string()>
            <div class="offer-head">
                <AppIcon name=app />
                <div>
                    <h1 tabindex="-1" data-test="popup-found">{title}</h1>
                    <p class="host" data-test="popup-host">
                        <bdi>{offer.host}</bdi>
                        {offer.frame_host.map(|host| view! { class="s",
                            <span class="frame-host">{tr!("in-frame", host = host)}</span>
                        })}
                    </p>
                </div>
            </div>
            {offer.saved.map(|at| view! { class="s",
                <p class="notice" data-kind="info" data-test="popup-saved-before">
                    <Icon glyph=Glyph::Check />
                    <span>{tr!("saved-before", date = when::day_and_time(at))}</span>
                </p>
            })}
            {expected.map(|expected| view! { class="s",
                <p class="notice" data-kind="warning">
                    <Icon glyph=Glyph::Alert />
                    <span>{tr!("unexpected-count", expected = expected, count = count)}</span>
                </p>
            })}
            {(used > 0).then(|| view! { class="s", <p class="hint">{tr!("used-left-out", count = used)}</p> })}
            <CodeReview codes complaint_text=complaint />
            <Show
                when=move || asked.get()
                fallback=move || view! { class="s", <Onward capture=capture.get_value() /> }
            >
                <Question yes=move |()| asked.set(false) offer=id.clone() />
            </Show>
        </section>
    }
}

/// The engine is not sure: a person has to say.
#[component]
fn Question(
    /// They are.
    #[prop(into)]
    yes: Callback<()>,
    /// The offer.
    offer: String,
) -> impl IntoView {
    let shared = Shared::expect();
    let task = Task::new();
    view! { class="s",
        <div class="question stack" role="group" aria-labelledby="popup-question" data-test="popup-question">
            <p id="popup-question" class="lead">{tr!("ask-question")}</p>
            <ProblemLine problem=task.problem />
            <div class="row">
                <button type="button" class="button primary" data-test="ask-yes" on:click=move |_| yes.run(())>
                    {tr!("ask-yes")}
                </button>
                <button
                    type="button"
                    class="button"
                    data-test="ask-no"
                    on:click=move |_| {
                        task.run(Request::Dismiss { offer: offer.clone() }, move |()| shared.again());
                    }
                >
                    {tr!("ask-no")}
                </button>
            </div>
        </div>
    }
}
