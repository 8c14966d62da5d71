//! Which account a list on this page belongs to.

use crate::{Client, current::apply_waiting, error::ClientError, ports::Ports};
use futures_util::future::try_join;
use sparekey_catalogue::{SiteMatch, match_sites};
use sparekey_protocol::message::{TargetView, TargetsView};

impl<P: Ports> Client<P> {
    /// Accounts that codes can be saved to now, the best match for `origin` first.
    pub(crate) async fn targets(&self, origin: Option<&str>) -> Result<TargetsView, ClientError> {
        self.connection().await?;
        let (mirrored, waiting) = try_join(self.mirrored_targets(), self.waiting_items()).await?;
        let views = mirrored.into_iter().map(|mirrored| {
            let about = mirrored.target.about();
            let mut current = mirrored.current;
            for item in &waiting {
                if item.account == Some(mirrored.account) {
                    apply_waiting(&mut current, item);
                }
            }
            TargetView {
                account: mirrored.account,
                app: about.app.clone(),
                site: about.site.clone(),
                login: about.login.clone(),
                current,
            }
        });
        Ok(sort_targets(views.collect(), origin))
    }
}

/// Same host first, then the same registrable domain, then the rest; by app and login within each.
pub(crate) fn sort_targets(views: Vec<TargetView>, origin: Option<&str>) -> TargetsView {
    let rank = |view: &TargetView| match origin.map(|origin| match_sites(&view.site, origin)) {
        Some(SiteMatch::SameHost) => 0_u8,
        Some(SiteMatch::SameDomain) => 1,
        Some(SiteMatch::Different) | None => 2,
    };
    let mut ranked: Vec<(u8, TargetView)> =
        views.into_iter().map(|view| (rank(&view), view)).collect();
    ranked.sort_by_cached_key(|(rank, view)| {
        (
            *rank,
            view.app.to_lowercase(),
            view.login.to_lowercase(),
            view.account,
        )
    });
    let matching = ranked.iter().filter(|(rank, _)| *rank < 2).count();
    TargetsView {
        targets: ranked.into_iter().map(|(_, view)| view).collect(),
        matching: u32::try_from(matching).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sparekey_protocol::Id;

    fn view(number: u8, app: &str, site: &str, login: &str) -> TargetView {
        TargetView {
            account: Id([number; 16]),
            app: app.to_owned(),
            site: site.to_owned(),
            login: login.to_owned(),
            current: Vec::new(),
        }
    }

    #[test]
    fn best_match_first() {
        let views = || {
            vec![
                view(1, "GitLab", "https://gitlab.com", "ann"),
                view(2, "github", "github.com", "bob"),
                view(3, "GitHub", "https://github.com", "ann"),
                view(4, "Gist", "gist.github.com", "ann"),
            ]
        };
        let rows: &[(Option<&str>, [u8; 4], u32)] = &[
            (Some("https://github.com"), [3, 2, 4, 1], 3),
            (Some("https://gist.github.com"), [4, 3, 2, 1], 3),
            (Some("https://gitlab.com"), [1, 4, 3, 2], 1),
            (Some("https://evil-github.com"), [4, 3, 2, 1], 0),
            (Some("https://github.com.evil.co"), [4, 3, 2, 1], 0),
            (Some("http://github.com"), [4, 3, 2, 1], 0),
            (Some("null"), [4, 3, 2, 1], 0),
            (None, [4, 3, 2, 1], 0),
        ];
        for (origin, order, matching) in rows {
            let sorted = sort_targets(views(), *origin);
            let found: Vec<u8> = sorted
                .targets
                .iter()
                .map(|view| view.account.0[0])
                .collect();
            assert_eq!(found, order, "{origin:?}");
            assert_eq!(sorted.matching, *matching, "{origin:?}");
        }
    }
}
