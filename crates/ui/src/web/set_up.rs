//! First run, step by step. Nothing exists on the server until the last step.

use super::form::SetUpForm;
use super::kit::{Kit, KitFacts};
use super::kit_check::KitCheck;
use super::progress::Progress;
use super::sheets::Sheets;
use crate::components::{Logo, NoticeBar};
use crate::home::{Nav, Route};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{Request, SetUpDraftView, Status};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Names,
    Kit,
    Check,
    Sheets,
}

impl Step {
    const ALL: [Self; 4] = [Self::Names, Self::Kit, Self::Check, Self::Sheets];

    fn title(self) -> String {
        match self {
            Self::Names => tr!("setup-step-names"),
            Self::Kit => tr!("setup-step-kit"),
            Self::Check => tr!("setup-step-check"),
            Self::Sheets => tr!("setup-step-sheets"),
        }
    }
}

fn facts_of(draft: SetUpDraftView) -> KitFacts {
    KitFacts {
        url: draft.url,
        login: draft.login,
        secret_key: draft.secret_key,
        fingerprint: draft.fingerprint,
    }
}

/// The whole first run.
#[component]
pub fn SetUp(
    /// From the set-up link.
    token: String,
) -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let step = RwSignal::new(Step::Names);
    let draft = RwSignal::new(None::<SetUpDraftView>);
    let finishing = Task::new();
    let drawn = move |view: SetUpDraftView| {
        draft.set(Some(view));
        step.set(Step::Kit);
    };
    let finish = move |()| {
        finishing.run(Request::FinishSetUp, move |status: Status| {
            let workspace = status
                .person
                .as_ref()
                .map(|person| person.workspace_name.clone());
            session.say(tr!(
                "setup-finished",
                workspace = workspace.unwrap_or_default()
            ));
            session.status.set(Some(status));
            draft.set(None);
            nav.go(Route::Cards);
        });
    };
    let token = StoredValue::new(token);
    let titles = Step::ALL.map(Step::title).to_vec();
    let here = Signal::derive(move || step.get() as usize);
    view! { class="s",
        <div class="page narrow set-up" data-test="setup">
            <header class="page-head no-print">
                <Logo />
                <span class="wordmark">"Sparekey"</span>
            </header>
            <Progress titles here label=tr!("setup-progress") />
            <main class="stack large">
                {move || match (step.get(), draft.get()) {
                    (Step::Names, _) | (_, None) => view! { class="s",
                        <SetUpForm token=token.get_value() drawn=drawn />
                    }
                    .into_any(),
                    (Step::Kit, Some(draft)) => view! { class="s",
                        <Kit facts=facts_of(draft) next=move |()| step.set(Step::Check) />
                    }
                    .into_any(),
                    (Step::Check, Some(draft)) => view! { class="s",
                        <KitCheck
                            secret_key=draft.secret_key
                            back=move |()| step.set(Step::Kit)
                            next=move |()| step.set(Step::Sheets)
                        />
                    }
                    .into_any(),
                    (Step::Sheets, Some(draft)) => view! { class="s",
                        <Sheets draft finishing next=finish />
                    }
                    .into_any(),
                }}
            </main>
            <NoticeBar />
        </div>
    }
}
