//! What Guests and Login-only see in place of accounts: nothing is asked of the server.

use crate::components::{Glyph, Heading, Icon};
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::api::WorkspaceRole;

/// That there is no access to codes, and whom to ask.
#[component]
pub fn NoAccess() -> impl IntoView {
    let session = Session::expect();
    let text = move || match session.role() {
        Some(WorkspaceRole::LoginOnly) => tr!("no-access-login-only"),
        _ => tr!("no-access-guest"),
    };
    view! { class="s",
        <section class="empty" data-test="no-access">
            <span class="empty-sign" aria-hidden="true"><Icon glyph=Glyph::Lock /></span>
            <Heading text=tr!("no-access-title") />
            <p>{text}</p>
            <p>{tr!("no-access-ask")}</p>
        </section>
    }
}
