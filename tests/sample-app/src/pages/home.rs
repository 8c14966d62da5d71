//! `/`: where a signed-in person lands.

use maud::{Markup, html};

use crate::page::page;
use crate::session::Member;

/// The overview.
pub async fn show(member: Member) -> Markup {
    page(
        "Home",
        &member.visit.session,
        html! {
            h1 { "Welcome back" }
            p { "Everything you ordered, and the settings of your account." }
            ul.tiles {
                li { a href="/orders" { strong { "Orders" } span { "What you bought and when it comes" } } }
                li { a href="/settings/tokens" { strong { "API tokens" } span { "Let your programs in" } } }
                li { a href="/security" { strong { "Security" } span { "Two-step sign-in" } } }
            }
        },
    )
}
