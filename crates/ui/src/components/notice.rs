//! Success, trouble and waiting.

use super::{Glyph, Icon};
use crate::problem::Problem;
use crate::session::{Load, Loaded, Phase, Session};
use crate::text::tr;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::time::Duration;

/// How long a success message stays.
const NOTICE: Duration = Duration::from_secs(8);

/// The place of success messages; there from the start, so that they are read out.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let session = Session::expect();
    let dismissal = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move || {
        if session.notice.with(Option::is_none) {
            return;
        }
        if let Some(handle) = dismissal.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        let handle = set_timeout_with_handle(move || session.notice.set(None), NOTICE).ok();
        dismissal.set_value(handle);
    });
    view! { class="s",
        <div class="notice-bar" role="status" aria-live="polite" data-test="notice">
            {move || {
                session.notice.get().map(|notice| view! { class="s",
                    <p class="notice" data-kind="success">
                        <Icon glyph=Glyph::Check />
                        <span>{notice.text}</span>
                        {notice.undo.map(|undo| view! { class="s",
                            <button
                                type="button"
                                class="link"
                                data-test="notice-undo"
                                on:click=move |_| {
                                    session.notice.set(None);
                                    undo();
                                }
                            >
                                {tr!("undo")}
                            </button>
                        })}
                    </p>
                })
            }}
        </div>
    }
}

/// What a problem means, as an alert.
#[component]
pub fn ProblemNote(
    /// The problem.
    problem: Problem,
    /// More than its code word says, where the screen knows it.
    #[prop(optional_no_strip)]
    text: Option<String>,
) -> impl IntoView {
    let code = problem.code().to_owned();
    let text = text.unwrap_or_else(|| problem.text());
    view! { class="s",
        <p class="notice" role="alert" data-kind="error" data-test="problem" data-code=code>
            <Icon glyph=Glyph::Alert />
            <span>{text}</span>
        </p>
    }
}

/// The same, while there is one.
#[component]
pub fn ProblemLine(
    /// Changes with every try.
    #[prop(into)]
    problem: Signal<Option<Problem>>,
) -> impl IntoView {
    move || {
        problem
            .get()
            .map(|problem| view! { class="s", <ProblemNote problem /> })
    }
}

/// Something is on its way.
#[component]
pub fn Busy() -> impl IntoView {
    view! { class="s",
        <p class="busy" role="status">
            <span class="spinner" aria-hidden="true"></span>
            <span>{tr!("loading")}</span>
        </p>
    }
}

/// What went wrong, and a way to try again.
fn failed<T>(problem: Problem, load: Load<T>) -> AnyView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    view! { class="s",
        <div class="failed">
            <ProblemNote problem />
            <button type="button" class="button" on:click=move |_| load.again()>
                {tr!("try-again")}
            </button>
        </div>
    }
    .into_any()
}

/// Waiting, failed with a way to try again, or what came.
pub fn loaded<T, V>(load: Load<T>, show: V) -> impl IntoView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
    V: Fn(T) -> AnyView + Send + Sync + 'static,
{
    move || {
        let ready = load.with(|state| match state {
            Loaded::Waiting => Err(None),
            Loaded::Failed(problem) => Err(Some(problem.clone())),
            Loaded::Ready(value) => Ok(value.clone()),
        });
        match ready {
            Ok(value) => show(value),
            Err(None) => view! { class="s", <Busy /> }.into_any(),
            Err(Some(problem)) => failed(problem, load),
        }
    }
}

/// As [`loaded`], but what came is built once: its parts follow the answer by themselves, so that
/// asking again disturbs nothing that is open, typed or focused.
pub fn standing<T, V>(load: Load<T>, show: V) -> impl IntoView
where
    T: DeserializeOwned + Clone + PartialEq + Send + Sync + 'static,
    V: Fn() -> AnyView + Send + Sync + 'static,
{
    let phase = load.phase();
    move || match phase.get() {
        Phase::Ready => untrack(&show),
        Phase::Waiting => view! { class="s", <Busy /> }.into_any(),
        Phase::Failed(problem) => failed(problem, load),
    }
}
