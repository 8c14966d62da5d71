//! One account card.

use super::{Nav, Route};
use crate::components::{AppIcon, Glyph, Icon};
use crate::sites::shown;
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::api::AccountRole;
use sparekey_protocol::message::AccountCard;

/// Every word of the search is somewhere in the card.
pub fn matches(card: &AccountCard, words: &str) -> bool {
    let text = format!("{} {} {}", card.app, card.site, card.login).to_lowercase();
    words
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// What the card says of the codes. While none of the newest list is used it counts them; where
/// several lists are current, what is left of all together.
fn codes_text(card: &AccountCard) -> (String, &'static str) {
    let kind = if card.left == 0 { "warn" } else { "good" };
    let text = match card.left {
        left if left == card.codes => tr!("code-count", count = left),
        left if left < card.codes => tr!("left-of", left = left, count = card.codes),
        left => tr!("codes-left", count = left),
    };
    (text, kind)
}

/// The whole of it is a link.
#[component]
pub fn Card(
    /// All accounts.
    accounts: Memo<Vec<AccountCard>>,
    /// Which of them.
    id: Id,
) -> impl IntoView {
    let card = Memo::new(move |_| {
        accounts.with(|all| all.iter().find(|card| card.account == id).cloned())
    });
    move || card.get().map(|card| view! { class="s", <Filled card /> })
}

#[component]
fn Filled(
    /// The account.
    card: AccountCard,
) -> impl IntoView {
    let nav = Nav::expect();
    let route = Route::Account(card.account);
    let state = if card.role == AccountRole::Collaborator {
        view! { class="s", <span class="pill" data-kind="none">{tr!("role-collaborator")}</span> }
            .into_any()
    } else if card.lists == 0 {
        view! { class="s", <span class="pill" data-kind="none">{tr!("no-codes-yet")}</span> }
            .into_any()
    } else {
        let (text, kind) = codes_text(&card);
        view! { class="s",
            <span class="pill" data-kind=kind data-test="card-codes" data-left=card.left.to_string()>{text}</span>
        }
        .into_any()
    };
    view! { class="s",
        <a class="account-card" href=nav.href(&route) on:click=nav.follow(route) data-test="account-card">
            <AppIcon name=card.app.clone() />
            <span class="card-text">
                <strong class="card-app"><bdi>{card.app}</bdi></strong>
                <span class="card-login"><bdi>{card.login}</bdi></span>
                <span class="card-site"><bdi>{shown(&card.site)}</bdi></span>
            </span>
            <span class="card-foot">
                {state}
                {card.last_saved.map(|at| view! { class="s", <span class="card-date">{when::day(at)}</span> })}
                {(card.waiting > 0).then(|| view! { class="s",
                    <span class="pill" data-kind="warn" data-test="card-waiting"><Icon glyph=Glyph::Clock />{tr!("card-waiting", count = card.waiting)}</span>
                })}
                {card.problem.map(|code| view! { class="s",
                    <span class="pill" data-kind="bad" data-test="card-problem" data-code=code><Icon glyph=Glyph::Alert />{tr!("needs-attention")}</span>
                })}
            </span>
        </a>
    }
}
