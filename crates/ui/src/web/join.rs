//! Joining by an invite link, or coming back with new keys: nothing changes on the server until the
//! Emergency Kit is typed back.

use super::forget::ForgetDialog;
use super::join_form::JoinForm;
use super::kit::{Kit, KitFacts};
use super::kit_check::KitCheck;
use super::progress::Progress;
use super::server_url;
use crate::components::{Busy, Heading, Logo, NoticeBar, ProblemLine, standing};
use crate::home::{Nav, Route};
use crate::session::{Load, Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{InviteOfferView, JoinDraftView, Request, Status};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Offer,
    Kit,
    Check,
}

impl Step {
    const ALL: [Self; 3] = [Self::Offer, Self::Kit, Self::Check];

    fn title(self) -> String {
        match self {
            Self::Offer => tr!("join-step-offer"),
            Self::Kit => tr!("setup-step-kit"),
            Self::Check => tr!("setup-step-check"),
        }
    }
}

/// The whole way in.
#[component]
pub fn Join(
    /// After `#` in the link.
    code: String,
) -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let step = RwSignal::new(Step::Offer);
    let draft = RwSignal::new(None::<JoinDraftView>);
    let joining = Task::new();
    let url = server_url();
    let offer = Load::<InviteOfferView>::new(Request::ReadInvite {
        url,
        code: code.clone(),
    });
    let code = StoredValue::new(code);
    // Another connection stands in the way, but not that of the very person who gets new keys.
    let in_the_way = Memo::new(move |_| {
        let person = session
            .status
            .with(|status| status.as_ref().and_then(|status| status.person.clone()));
        let Some(person) = person else {
            return false;
        };
        let own = offer.with_ready(|offer| offer.reset && offer.login == person.login);
        own != Some(true) || person.url != server_url()
    });
    let drawn = move |view: JoinDraftView| {
        draft.set(Some(view));
        step.set(Step::Kit);
    };
    let join = move |()| {
        joining.run(Request::FinishJoin, move |status: Status| {
            let workspace = status
                .person
                .as_ref()
                .map(|person| person.workspace_name.clone());
            session.say(tr!("joined", workspace = workspace.unwrap_or_default()));
            draft.set(None);
            nav.go(Route::Cards);
            session.status.set(Some(status));
        });
    };
    let titles = Step::ALL.map(Step::title).to_vec();
    let here = Signal::derive(move || step.get() as usize);
    let steps = move || match (step.get(), draft.get()) {
        (Step::Kit, Some(draft)) => {
            let facts = KitFacts {
                url: draft.url,
                login: draft.login,
                secret_key: draft.secret_key,
                fingerprint: draft.fingerprint,
            };
            view! { class="s", <Kit facts next=move |()| step.set(Step::Check) /> }.into_any()
        }
        (Step::Check, Some(draft)) => view! { class="s",
            <KitCheck
                secret_key=draft.secret_key
                back=move |()| step.set(Step::Kit)
                next=join
            />
            <Show when=move || joining.busy.get()><Busy /></Show>
            <ProblemLine problem=joining.problem />
        }
        .into_any(),
        (Step::Offer, _) | (_, None) => standing(offer, move || {
            let offer = offer.ready();
            offer.map_or_else(
                || ().into_any(),
                |offer| {
                    view! { class="s", <JoinForm offer code=code.get_value() drawn=drawn /> }
                        .into_any()
                },
            )
        })
        .into_any(),
    };
    view! { class="s",
        <div class="page narrow set-up" data-test="join">
            <header class="page-head no-print">
                <Logo />
                <span class="wordmark">"Sparekey"</span>
            </header>
            <Show
                when=move || !in_the_way.get()
                fallback=|| view! { class="s", <Connected /> }
            >
                <Progress titles=titles.clone() here label=tr!("join-progress") />
                <main class="stack large">{steps}</main>
            </Show>
            <NoticeBar />
        </div>
    }
}

/// This browser belongs to somebody already: an invite is for one person at a device of their own.
#[component]
fn Connected() -> impl IntoView {
    let session = Session::expect();
    let nav = Nav::expect();
    let open = RwSignal::new(false);
    let text = move || {
        let person = session.status.get().and_then(|status| status.person);
        person.map(|person| {
            tr!(
                "join-connected-text",
                name = person.name,
                workspace = person.workspace_name
            )
        })
    };
    view! { class="s",
        <main class="card stack" data-test="join-connected">
            <div>
                <Heading text=tr!("join-connected-title") />
                <p class="lead">{text}</p>
            </div>
            <div class="row">
                <button type="button" class="button" data-test="disconnect" on:click=move |_| open.set(true)>
                    {tr!("disconnect")}
                </button>
                <a class="link" href=nav.href(&Route::Cards) on:click=nav.follow(Route::Cards)>{tr!("stay-as-you-are")}</a>
            </div>
        </main>
        <ForgetDialog open />
    }
}
