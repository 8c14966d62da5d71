//! Success, trouble and waiting.

use super::{Glyph, Icon};
use crate::problem::Problem;
use crate::session::{Load, Loaded, Session};
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
                session.notice.get().map(|text| view! { class="s",
                    <p class="notice" data-kind="success">
                        <Icon glyph=Glyph::Check />
                        <span>{text}</span>
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
) -> impl IntoView {
    view! { class="s",
        <p class="notice" role="alert" data-kind="error" data-test="problem" data-code=problem.code().to_owned()>
            <Icon glyph=Glyph::Alert />
            <span>{problem.text()}</span>
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
            Err(Some(problem)) => view! { class="s",
                <div class="failed">
                    <ProblemNote problem />
                    <button type="button" class="button" on:click=move |_| load.again()>
                        {tr!("try-again")}
                    </button>
                </div>
            }
            .into_any(),
        }
    }
}
