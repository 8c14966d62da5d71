//! **Save to**: the accounts of this site, a search where there is none, a new one, or the Inbox.

use super::choice::{Choice, INBOX, account_name};
use super::new_account::NewAccountHere;
use super::onward::Capture;
use crate::components::{Glyph, Icon};
use crate::session::Session;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::TargetView;

/// The choice, and the ways out where no account is of this site.
#[component]
pub fn AccountField(
    /// What is chosen.
    choice: Choice,
    /// What is saved.
    capture: Capture,
    /// The list may be saved now.
    ready: Signal<bool>,
    /// Saves it to the Inbox.
    #[prop(into)]
    to_inbox: Callback<()>,
) -> impl IntoView {
    let creating = RwSignal::new(false);
    let host = StoredValue::new(capture.host.clone());
    let none_here = choice.none_here;
    let searches = Memo::new(move |_| {
        none_here.get()
            && (choice.search.with(|text| !text.is_empty())
                || choice.found.with(|found| !found.targets.is_empty()))
    });
    let created = move |account: Id| {
        creating.set(false);
        choice.search.set(String::new());
        choice.picked.set(Some(account.to_string()));
    };
    view! { class="s",
        <section class="stack" data-test=move || none_here.get().then_some("popup-no-account")>
            <Show when=move || none_here.get()>
                {host.get_value().map(|host| view! { class="s",
                    <p class="notice" data-kind="info">
                        <Icon glyph=Glyph::Search />
                        <span>{tr!("no-account-here", host = host)}</span>
                    </p>
                })}
            </Show>
            <Show when=move || searches.get()>
                <Search choice />
            </Show>
            <Accounts choice creating />
            <Show when=move || none_here.get()>
                <div class="row">
                    <NewAccountButton none_here creating />
                    <button
                        type="button"
                        class="button small"
                        data-test="popup-to-inbox"
                        prop:disabled=move || !ready.get()
                        on:click=move |_| to_inbox.run(())
                    >
                        {tr!("to-the-inbox")}
                    </button>
                </div>
            </Show>
            <Show when=move || creating.get()>
                <NewAccountHere
                    app=capture.app.clone()
                    host=capture.host.clone()
                    created=created
                    cancelled=move |()| creating.set(false)
                />
            </Show>
        </section>
    }
}

/// Opens and closes the form of a new account.
#[component]
fn NewAccountButton(
    /// No account is of this site.
    none_here: Memo<bool>,
    /// The form is open.
    creating: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::expect();
    view! { class="s",
        <button
            type="button"
            class=move || if none_here.get() { "button small" } else { "link" }
            data-test="popup-create-account"
            aria-expanded=move || creating.get().to_string()
            on:click=move |_| creating.update(|open| *open = !*open)
        >
            {move || {
                if session.unlocked() || !none_here.get() {
                    tr!("new-account")
                } else {
                    tr!("unlock-and-create")
                }
            }}
        </button>
    }
}

/// Narrows the accounts; the only one left is chosen.
#[component]
fn Search(
    /// What is searched for.
    choice: Choice,
) -> impl IntoView {
    view! { class="s",
        <div class="field">
            <label for="popup-search-account">{tr!("search-accounts")}</label>
            <input
                id="popup-search-account"
                type="search"
                data-test="popup-search-account"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="255"
                aria-describedby="popup-search-found"
                prop:value=move || choice.search.get()
                on:input=move |event| choice.search.set(event_target_value(&event))
            />
            <p class="hint" id="popup-search-found" role="status">
                {move || {
                    if choice.search.with(|text| text.trim().is_empty()) {
                        return String::new();
                    }
                    match choice.found.with(|found| found.targets.len()) {
                        0 => tr!("search-nothing"),
                        count => tr!("accounts-matching", count = count),
                    }
                }}
            </p>
        </div>
    }
}

/// The accounts, those of this site first, and the Inbox.
#[component]
fn Accounts(
    /// What is chosen.
    choice: Choice,
    /// The form of a new account is open.
    creating: RwSignal<bool>,
) -> impl IntoView {
    let none_here = choice.none_here;
    let chosen = choice.chosen;
    let option = move |target: &TargetView| {
        let value = target.account.to_string();
        let this = value.clone();
        view! { class="s",
            <option value=value prop:selected=move || chosen.with(|chosen| *chosen == this)>{account_name(target)}</option>
        }
    };
    let group = move |label: String, part: &[TargetView]| {
        (!part.is_empty()).then(|| {
            view! { class="s",
                <optgroup label=label>{part.iter().map(option).collect_view()}</optgroup>
            }
        })
    };
    let groups = move || {
        choice.found.with(|found| {
            let matching = usize::try_from(found.matching).unwrap_or(usize::MAX);
            let (here, elsewhere) = found.targets.split_at(matching.min(found.targets.len()));
            view! { class="s",
                {group(tr!("accounts-here"), here)}
                {group(tr!("accounts-elsewhere"), elsewhere)}
            }
        })
    };
    view! { class="s",
        <div class="field">
            <div class="label-row">
                <label for="popup-account">{tr!("save-to")}</label>
                <Show when=move || !none_here.get()>
                    <NewAccountButton none_here creating />
                </Show>
            </div>
            <select
                id="popup-account"
                data-test="popup-account"
                autocomplete="off"
                on:change=move |event| choice.picked.set(Some(event_target_value(&event)))
            >
                <Show when=move || chosen.with(String::is_empty)>
                    <option value="" prop:selected=true>{tr!("choose-account")}</option>
                </Show>
                {groups}
                <option value=INBOX prop:selected=move || chosen.with(|chosen| chosen == INBOX)>{tr!("inbox")}</option>
            </select>
            <Show when=move || chosen.with(|chosen| chosen == INBOX)>
                <p class="hint">{tr!("inbox-hint")}</p>
            </Show>
        </div>
    }
}
