//! Which account a list goes to.

use leptos::prelude::*;
use sparekey_protocol::message::{TargetView, TargetsView};

/// Value of the inbox among the accounts.
pub const INBOX: &str = "inbox";

/// App and login of an account, in one line.
pub fn account_name(target: &TargetView) -> String {
    if target.login.is_empty() {
        target.app.clone()
    } else {
        format!("{} · {}", target.app, target.login)
    }
}

/// The accounts whose app, site or login contains what is searched for, in their order, and how many
/// of them match the page.
fn find_accounts(targets: &TargetsView, search: &str) -> TargetsView {
    let search = search.trim().to_lowercase();
    let fits = |target: &TargetView| {
        [&target.app, &target.site, &target.login]
            .iter()
            .any(|text| text.to_lowercase().contains(&search))
    };
    let matching = usize::try_from(targets.matching).unwrap_or(usize::MAX);
    let here = targets.targets.iter().take(matching);
    TargetsView {
        matching: u32::try_from(here.filter(|target| fits(target)).count()).unwrap_or(u32::MAX),
        targets: targets
            .targets
            .iter()
            .filter(|target| fits(target))
            .cloned()
            .collect(),
    }
}

/// Chosen without a hand: what was picked as long as it is there, else the only account of this site,
/// the only one found, or the inbox where there is no account at all.
fn choose(all: &TargetsView, found: &TargetsView, search: &str, picked: Option<&str>) -> String {
    let is_there = |value: &str| {
        value == INBOX
            || found
                .targets
                .iter()
                .any(|target| target.account.to_string() == value)
    };
    if let Some(picked) = picked.filter(|picked| is_there(picked)) {
        return picked.to_owned();
    }
    let searched = !search.trim().is_empty();
    match (all.targets.as_slice(), found.targets.as_slice()) {
        ([], _) => INBOX.to_owned(),
        (_, [only]) if searched => only.account.to_string(),
        (_, [only, ..]) if found.matching == 1 => only.account.to_string(),
        _ => String::new(),
    }
}

/// What is searched for, found and chosen.
#[derive(Clone, Copy)]
pub struct Choice {
    /// As typed.
    pub search: RwSignal<String>,
    /// Value of the option the person picked.
    pub picked: RwSignal<Option<String>>,
    /// What the search found.
    pub found: Memo<TargetsView>,
    /// Value of the chosen option; empty while there is none.
    pub chosen: Memo<String>,
    /// No account is of this site.
    pub none_here: Memo<bool>,
}

impl Choice {
    /// Among these.
    pub fn new(targets: Memo<TargetsView>) -> Self {
        let search = RwSignal::new(String::new());
        let picked = RwSignal::new(None::<String>);
        let found =
            Memo::new(move |_| targets.with(|all| search.with(|text| find_accounts(all, text))));
        let chosen = Memo::new(move |_| {
            targets.with(|all| {
                found.with(|found| {
                    search.with(|search| {
                        picked.with(|picked| choose(all, found, search, picked.as_deref()))
                    })
                })
            })
        });
        Self {
            search,
            picked,
            found,
            chosen,
            none_here: Memo::new(move |_| targets.with(|all| all.matching == 0)),
        }
    }

    /// The chosen account; none for the inbox.
    pub fn target(self) -> Option<TargetView> {
        let chosen = self.chosen.get_untracked();
        self.found.with_untracked(|found| {
            found
                .targets
                .iter()
                .find(|target| target.account.to_string() == chosen)
                .cloned()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sparekey_protocol::Id;

    fn target(id: u8, app: &str, login: &str) -> TargetView {
        TargetView {
            account: Id([id; 16]),
            app: app.to_owned(),
            site: format!("https://{}.example", app.to_lowercase()),
            login: login.to_owned(),
            current: Vec::new(),
        }
    }

    fn id(byte: u8) -> String {
        Id([byte; 16]).to_string()
    }

    #[test]
    fn the_only_fitting_account_is_chosen() {
        let accounts = [
            target(1, "GitHub", "ops"),
            target(2, "GitLab", "ops"),
            target(3, "Vimeo", ""),
        ];
        let view = |count: usize, matching| TargetsView {
            targets: accounts.iter().take(count).cloned().collect(),
            matching,
        };
        let picked = id(3);
        let rows = [
            (view(0, 0), "", None, INBOX.to_owned(), 0),
            (view(3, 1), "", None, id(1), 3),
            (view(3, 2), "", None, String::new(), 3),
            (view(3, 0), "", None, String::new(), 3),
            (view(3, 0), "LAB", None, id(2), 1),
            (view(3, 0), "ops", None, String::new(), 2),
            (view(3, 0), "vimeo.example", None, id(3), 1),
            (view(3, 0), "nowhere", None, String::new(), 0),
            (view(3, 1), "", Some(picked.as_str()), id(3), 3),
            // What was picked does not count where it is not shown.
            (view(2, 1), "", Some(picked.as_str()), id(1), 2),
            (view(3, 0), "git", Some(picked.as_str()), String::new(), 2),
            (view(3, 1), "", Some(INBOX), INBOX.to_owned(), 3),
        ];
        for (all, search, picked, chosen, count) in rows {
            let found = find_accounts(&all, search);
            assert_eq!(found.targets.len(), count, "{search}");
            assert_eq!(choose(&all, &found, search, picked), chosen, "{search}");
        }
    }

    #[test]
    fn names() {
        assert_eq!(account_name(&target(1, "GitHub", "ops")), "GitHub · ops");
        assert_eq!(account_name(&target(1, "Vimeo", "")), "Vimeo");
    }
}
