//! **Activity**: the audit log.

use crate::components::{Glyph, Icon, loaded};
use crate::platform;
use crate::session::{Load, Session};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::Id;
use sparekey_protocol::api::{AuditAction, AuditOutcome, AuditRowView};
use sparekey_protocol::message::{AccountCards, AccountDetails, AuditView, Request};
use std::collections::BTreeMap;

fn action_text(row: &AuditRowView) -> String {
    match row.action {
        AuditAction::SetUp => tr!("audit-set-up"),
        AuditAction::SignIn => tr!("audit-sign-in"),
        AuditAction::BundleChanged => tr!("audit-bundle-changed"),
        AuditAction::SetUpCodeMade => tr!("audit-set-up-code-made"),
        AuditAction::SetUpCodeTaken => tr!("audit-set-up-code-taken"),
        AuditAction::AccountMade => tr!("audit-account-made"),
        AuditAction::ListSaved => tr!("audit-list-saved"),
        AuditAction::InboxSaved => tr!("audit-inbox-saved"),
        AuditAction::AccountRead => tr!("audit-account-read"),
        AuditAction::AuditRead => tr!("audit-audit-read"),
        AuditAction::CodeRevealed => match row.index {
            Some(index) => tr!("audit-code-revealed-number", number = u32::from(index) + 1),
            None => tr!("audit-code-revealed"),
        },
    }
}

/// The account or list of a row; people and devices are named elsewhere in it.
fn named_object(row: &AuditRowView) -> Option<Id> {
    match row.action {
        AuditAction::AccountMade
        | AuditAction::ListSaved
        | AuditAction::CodeRevealed
        | AuditAction::AccountRead => row.object,
        AuditAction::SetUp
        | AuditAction::SignIn
        | AuditAction::BundleChanged
        | AuditAction::SetUpCodeMade
        | AuditAction::SetUpCodeTaken
        | AuditAction::InboxSaved
        | AuditAction::AuditRead => None,
    }
}

fn short(id: Id) -> String {
    id.to_string().chars().take(8).collect()
}

/// The log names accounts and lists by id: the app of each, as far as this person may see it, one
/// account after the other.
fn names_of_objects() -> RwSignal<BTreeMap<Id, String>> {
    let names = RwSignal::new(BTreeMap::new());
    let add = move |id: Id, name: &str| {
        // The page may be gone by now.
        names
            .try_update(|names| names.insert(id, name.to_owned()))
            .is_some()
    };
    spawn_local(async move {
        let Ok(cards) = platform::call::<AccountCards>(&Request::Accounts).await else {
            return;
        };
        for card in &cards.accounts {
            add(card.account, &card.app);
        }
        for card in cards.accounts.iter().filter(|card| card.lists > 0) {
            let request = Request::Account {
                account: card.account,
            };
            if let Ok(details) = platform::call::<AccountDetails>(&request).await
                && !details.lists.iter().all(|list| add(list.list, &card.app))
            {
                return;
            }
        }
    });
    names
}

/// Who did what, newest first.
#[component]
pub fn Activity() -> impl IntoView {
    let session = Session::expect();
    let load = Load::<AuditView>::new(Request::Audit);
    let names = names_of_objects();
    let who = move |id: Option<Id>| {
        let own = session.status.with(|status| {
            status
                .as_ref()
                .and_then(|status| status.person.as_ref())
                .map(|person| (person.user, person.name.clone()))
        });
        match (id, own) {
            (Some(id), Some((user, name))) if id == user => name,
            (Some(id), _) => short(id),
            (None, _) => tr!("audit-nobody"),
        }
    };
    let what = move |id: Id| {
        names
            .with(|names| names.get(&id).cloned())
            .unwrap_or_else(|| short(id))
    };
    view! { class="s",
        <section class="stack large" data-test="activity">
            <h1>{tr!("activity")}</h1>
            {loaded(load, move |view: AuditView| {
                let rows = view.rows.into_iter().map(|row| {
                    let action = action_text(&row);
                    let object = named_object(&row);
                    let denied = row.outcome == AuditOutcome::Denied;
                    view! { class="s",
                        <tr data-test="audit-row">
                            <td class="number">{row.number}</td>
                            <td><time datetime=when::machine_time(row.at)>{when::day_and_time(row.at)}</time></td>
                            <td><bdi>{who(row.user)}</bdi></td>
                            <td>
                                {action}
                                {denied.then(|| view! { class="s", <span class="pill" data-kind="bad">{tr!("audit-denied")}</span> })}
                            </td>
                            <td><bdi>{move || object.map(what)}</bdi></td>
                        </tr>
                    }
                }).collect_view();
                let (kind, glyph, text) = if view.chain_ok {
                    ("success", Glyph::Check, tr!("audit-chain-ok"))
                } else {
                    ("error", Glyph::Alert, tr!("audit-chain-broken"))
                };
                view! { class="s",
                    <p class="notice" data-kind=kind data-test="audit-chain"><Icon glyph /><span>{text}</span></p>
                    <div class="card table">
                        <table>
                            <thead>
                                <tr>
                                    <th scope="col">{tr!("audit-number")}</th>
                                    <th scope="col">{tr!("audit-when")}</th>
                                    <th scope="col">{tr!("audit-who")}</th>
                                    <th scope="col">{tr!("audit-what")}</th>
                                    <th scope="col">{tr!("audit-object")}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                }
                .into_any()
            })}
        </section>
    }
}
