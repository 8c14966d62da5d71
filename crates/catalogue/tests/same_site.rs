//! security.md T6: a capture is never filed under another site.

use sparekey_catalogue::{SiteMatch, match_sites, same_site};

#[test]
fn every_row_of_the_table() {
    let rows: Vec<Vec<&str>> = include_str!("same_site.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
        .collect();
    assert!(rows.len() >= 60, "{} rows", rows.len());
    for row in rows {
        let [account, capture, relation] = row[..] else {
            panic!("three columns: {row:?}");
        };
        let expected = match relation {
            "host" => SiteMatch::SameHost,
            "domain" => SiteMatch::SameDomain,
            "different" => SiteMatch::Different,
            other => panic!("{other}"),
        };
        assert_eq!(
            match_sites(account, capture),
            expected,
            "{account} {capture}"
        );
        assert_eq!(
            match_sites(capture, account),
            expected,
            "{capture} {account}"
        );
        assert_eq!(
            same_site(account, capture),
            expected != SiteMatch::Different
        );
    }
}
