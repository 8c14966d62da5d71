//! Which account a capture belongs to: those of its site first, a search, or a new one in place.

use crate::components::{NewAccountDraft, NewAccountForm, NewAccountNames};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{AccountCard, TargetView};

/// From so many accounts on there is a search box.
const SEARCH_FROM: usize = 9;

/// App and login of an account, in one line.
fn name(target: &TargetView) -> String {
    if target.login.is_empty() {
        target.app.clone()
    } else {
        format!("{} · {}", target.app, target.login)
    }
}

/// Every word of the search is somewhere in the account.
pub fn matches(target: &TargetView, words: &str) -> bool {
    let text = format!("{} {} {}", target.app, target.site, target.login).to_lowercase();
    words
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

/// Accounts of the same site in the order given, then the others.
pub fn in_order(targets: &[TargetView], matching: &[Id]) -> (Vec<TargetView>, Vec<TargetView>) {
    let find = |id: &Id| targets.iter().find(|one| one.account == *id).cloned();
    let here = matching.iter().filter_map(find).collect();
    let others = targets
        .iter()
        .filter(|one| !matching.contains(&one.account));
    (here, others.cloned().collect())
}

/// The field, with a search where there are many.
#[component]
pub fn ChooseAccount(
    /// All, those made here included.
    targets: Memo<Vec<TargetView>>,
    /// Accounts of the same site, best first.
    matching: Memo<Vec<Id>>,
    /// The choice.
    chosen: RwSignal<Option<Id>>,
) -> impl IntoView {
    let search = RwSignal::new(String::new());
    let searchable = Memo::new(move |_| targets.with(Vec::len) >= SEARCH_FROM);
    let select = NodeRef::<leptos::html::Select>::new();
    crate::components::focus_when_shown(select);
    let options = move || {
        let words = search.get();
        let (here, others) = targets.with(|all| matching.with(|best| in_order(all, best)));
        let group = |label: String, part: Vec<TargetView>| {
            let found: Vec<_> = part
                .into_iter()
                .filter(|one| matches(one, &words))
                .collect();
            (!found.is_empty()).then(|| {
                let options = found
                    .into_iter()
                    .map(|one| {
                        let is_chosen = chosen.get_untracked() == Some(one.account);
                        view! { class="s",
                            <option value=one.account.to_string() selected=is_chosen>{name(&one)}</option>
                        }
                    })
                    .collect_view();
                view! { class="s", <optgroup label=label>{options}</optgroup> }
            })
        };
        view! { class="s",
            <option value="" selected=chosen.get_untracked().is_none()>{tr!("choose-account")}</option>
            {group(tr!("accounts-here"), here)}
            {group(tr!("accounts-elsewhere"), others)}
        }
    };
    view! { class="s",
        <Show when=move || searchable.get()>
            <div class="field">
                <label for="assign-search">{tr!("search-accounts")}</label>
                <input
                    id="assign-search"
                    type="search"
                    data-test="assign-search"
                    autocomplete="off"
                    prop:value=move || search.get()
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </div>
        </Show>
        <div class="field">
            <label for="assign-account">{tr!("account")}</label>
            <select
                id="assign-account"
                node_ref=select
                data-test="assign-account"
                autocomplete="off"
                on:change=move |event| chosen.set(event_target_value(&event).parse().ok())
            >
                {options}
            </select>
        </div>
    }
}

/// A new account, made without leaving the dialog.
#[component]
pub fn CreateInPlace(
    /// The site of the capture, if it has one.
    site: String,
    /// Called with what was made.
    #[prop(into)]
    made: Callback<TargetView>,
    /// Back to the choice.
    #[prop(into)]
    back: Callback<()>,
) -> impl IntoView {
    let created = move |card: AccountCard| {
        made.run(TargetView {
            account: card.account,
            app: card.app,
            site: card.site,
            login: card.login,
            current: Vec::new(),
        });
    };
    view! { class="s",
        <NewAccountForm draft=NewAccountDraft::new(String::new(), site) names=NewAccountNames::DIALOG created=created>
            <button type="button" class="link push" on:click=move |_| back.run(())>{tr!("back")}</button>
        </NewAccountForm>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(number: u8, app: &str, site: &str) -> TargetView {
        TargetView {
            account: format!("{number:032x}").parse().expect("an id"),
            app: app.to_owned(),
            site: site.to_owned(),
            login: "team@example.test".to_owned(),
            current: Vec::new(),
        }
    }

    #[test]
    fn accounts_of_the_site_come_first() {
        let all = [
            target(1, "GitHub", "https://github.com"),
            target(2, "GitLab", "https://gitlab.com"),
            target(3, "Git", "https://git.example.test"),
        ];
        let best = [all[2].account, all[0].account];
        let (here, others) = in_order(&all, &best);
        assert_eq!(here, [all[2].clone(), all[0].clone()]);
        assert_eq!(others, [all[1].clone()]);
    }

    #[test]
    fn search() {
        let one = target(1, "GitHub", "https://github.com");
        for words in ["", "git", "HUB team", "github.com"] {
            assert!(matches(&one, words), "{words}");
        }
        for words in ["lab", "git lab"] {
            assert!(!matches(&one, words), "{words}");
        }
    }
}
