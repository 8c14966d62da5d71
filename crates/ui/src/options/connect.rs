//! Connecting this browser by a set-up code.

use super::connect_form::{ConnectForm, ON_OPTIONS};
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::Status;

/// What to do, and the form.
#[component]
pub fn Connect(
    /// The workspace does not know this browser any more; what waits is kept.
    #[prop(optional)]
    again: bool,
    /// Called once connected.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let session = Session::expect();
    let connected = move |status: Status| {
        session.say(tr!("connected-now"));
        done.run(());
        session.status.set(Some(status));
    };
    let head = if again {
        view! { class="s",
            <h2 id="connect-title">{tr!("reconnect")}</h2>
            <p class="lead">{tr!("reconnect-text")}</p>
        }
        .into_any()
    } else {
        view! { class="s",
            <h1 id="connect-title">{tr!("connect-title")}</h1>
            <p class="lead">{tr!("connect-text")}</p>
        }
        .into_any()
    };
    view! { class="s",
        <section class="card stack" aria-labelledby="connect-title">
            <div>{head}</div>
            <ol class="steps">
                <li>{tr!("connect-step-1")}</li>
                <li>{tr!("connect-step-2")}</li>
                <li>{tr!("connect-step-3")}</li>
            </ol>
            <ConnectForm hooks=&ON_OPTIONS done=connected />
        </section>
    }
}
