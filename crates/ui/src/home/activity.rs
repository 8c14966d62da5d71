//! **Activity**: the audit log.

use crate::components::{Glyph, Heading, Icon, loaded};
use crate::platform;
use crate::session::{Load, Session};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sparekey_protocol::Id;
use sparekey_protocol::api::{AuditAction, AuditOutcome, AuditRowView};
use sparekey_protocol::message::{AccountCards, AccountDetails, AuditView, PeopleView, Request};
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
        AuditAction::InviteMade => tr!("audit-invite-made"),
        AuditAction::InviteWithdrawn => tr!("audit-invite-withdrawn"),
        AuditAction::InviteAccepted => tr!("audit-invite-accepted"),
        AuditAction::PersonReset => tr!("audit-person-reset"),
        AuditAction::RoleChanged => tr!("audit-role-changed"),
        AuditAction::PersonLeft => tr!("audit-person-left"),
        AuditAction::OwnersChanged => tr!("audit-owners-changed"),
        AuditAction::CollaboratorAdded => tr!("audit-collaborator-added"),
        AuditAction::CollaboratorRemoved => tr!("audit-collaborator-removed"),
        AuditAction::ShareAsked => tr!("audit-share-asked"),
        AuditAction::ShareWithdrawn => tr!("audit-share-withdrawn"),
        AuditAction::LeaveAsked => tr!("audit-leave-asked"),
        AuditAction::CodeUsed => match row.index {
            Some(index) => tr!("audit-code-used-number", number = u32::from(index) + 1),
            None => tr!("audit-code-used"),
        },
        AuditAction::CodeUnused => match row.index {
            Some(index) => tr!("audit-code-unused-number", number = u32::from(index) + 1),
            None => tr!("audit-code-unused"),
        },
        AuditAction::ListSuperseded => tr!("audit-list-superseded"),
        AuditAction::ListRestored => tr!("audit-list-restored"),
        AuditAction::InboxDeleted => tr!("audit-inbox-deleted"),
        AuditAction::PeopleRead => tr!("audit-people-read"),
    }
}

fn short(id: Id) -> String {
    id.to_string().chars().take(8).collect()
}

/// The log names people, accounts and lists by id: the name or app of each, as far as this person may
/// see it, one account after the other.
fn names_of_objects() -> RwSignal<BTreeMap<Id, String>> {
    let names = RwSignal::new(BTreeMap::new());
    let add = move |id: Id, name: &str| {
        // The page may be gone by now.
        names
            .try_update(|names| names.insert(id, name.to_owned()))
            .is_some()
    };
    spawn_local(async move {
        if let Ok(view) = platform::call::<PeopleView>(&Request::People).await
            && !view.people.iter().all(|one| add(one.user, &one.name))
        {
            return;
        }
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
    let own = session.status.with_untracked(|status| {
        let person = status.as_ref()?.person.as_ref()?;
        Some((person.user, person.name.clone()))
    });
    if let Some((user, name)) = own {
        names.update(|names| {
            names.insert(user, name);
        });
    }
    let name = move |id: Id| {
        names
            .with(|names| names.get(&id).cloned())
            .unwrap_or_else(|| short(id))
    };
    let who = move |id: Option<Id>| id.map_or_else(|| tr!("audit-nobody"), name);
    // Devices and invites have no name to show.
    let known = move |id: Id| names.with(|names| names.get(&id).cloned());
    view! { class="s",
        <section class="stack large" data-test="activity">
            <Heading text=tr!("activity") />
            {loaded(load, move |view: AuditView| {
                let rows = view.rows.into_iter().map(|row| {
                    let action = action_text(&row);
                    let (user, object) = (row.user, row.object);
                    let denied = row.outcome == AuditOutcome::Denied;
                    view! { class="s",
                        <tr data-test="audit-row">
                            <td class="number">{row.number}</td>
                            <td><time datetime=when::machine_time(row.at)>{when::day_and_time(row.at)}</time></td>
                            <td><bdi>{move || who(user)}</bdi></td>
                            <td>
                                {action}
                                {denied.then(|| view! { class="s", <span class="pill" data-kind="bad">{tr!("audit-denied")}</span> })}
                            </td>
                            <td><bdi>{move || object.and_then(known)}</bdi></td>
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
                    // It may have to be moved sideways: by the keyboard too.
                    <div class="card table" role="region" tabindex="0" aria-label=tr!("activity")>
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
