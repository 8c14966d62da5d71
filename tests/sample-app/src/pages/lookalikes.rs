//! Pages with lists that are not recovery codes: API tokens and orders.

use axum::extract::State;
use maud::{Markup, html};

use crate::page::page;
use crate::session::Member;
use crate::state::Shared;

/// `/settings/tokens`.
pub async fn tokens(State(state): State<Shared>, member: Member) -> Markup {
    let tokens = state.with_host(&member.visit.host, |host| host.tokens.clone());
    page(
        "API tokens",
        &member.visit.session,
        html! {
            h1 { "API tokens" }
            section.card {
                p { "Programs sign in with these. Treat them like passwords." }
                table {
                    thead { tr { th { "Name" } th { "Token" } } }
                    tbody {
                        @for (name, token) in &tokens { tr { td { (name) } td { code { (token) } } } }
                    }
                }
            }
        },
    )
}

/// `/orders`.
pub async fn orders(State(state): State<Shared>, member: Member) -> Markup {
    let orders = state.with_host(&member.visit.host, |host| host.orders.clone());
    page(
        "Orders",
        &member.visit.session,
        html! {
            h1 { "Orders" }
            section.card {
                table {
                    thead { tr { th { "Order" } th { "Article" } th { "State" } } }
                    tbody {
                        @for (number, article) in &orders {
                            tr { td { (number) } td { (article) } td { "Delivered" } }
                        }
                    }
                }
            }
        },
    )
}
