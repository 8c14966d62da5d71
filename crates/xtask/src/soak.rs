//! `cargo xtask soak`: a campaign, which is an ordinary test that repeats what it repeats far more often.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use clap::builder::PossibleValuesParser;

use crate::build::{self, Native};
use crate::package::{self, Browser, PackageArguments};
use crate::repo::Repo;
use crate::run::{cargo, run as run_command};
use crate::{say, setup};

/// A long campaign, and the test that is its short form.
struct Campaign {
    name: &'static str,
    /// What it shows.
    about: &'static str,
    /// The test target, of any package.
    target: &'static str,
    /// The test function, which takes its count by `sparekey_e2e::soak`.
    test: &'static str,
    /// How often it repeats unless told otherwise.
    count: usize,
}

/// Another campaign is another row.
const CAMPAIGNS: [Campaign; 3] = [
    Campaign {
        name: "messages",
        about: "generated messages of a content script: nothing told, nothing changed (T5)",
        target: "messages",
        test: "no_message_does_harm",
        count: 100_000,
    },
    Campaign {
        name: "forged",
        about: "messages forged by a page: none is heard (T4)",
        target: "messages",
        test: "a_page_cannot_forge_messages",
        count: 10_000,
    },
    Campaign {
        name: "leaks",
        about: "walks, each searched for secrets on every disk (T15)",
        target: "leaks",
        test: "nothing_secret_on_disk",
        count: 20,
    },
];

/// Prints the campaigns.
const LIST: &str = "list";

/// The variable that tells a test how often, as in `tests/e2e/src/soak.rs`.
const COUNT: &str = "SPAREKEY_SOAK_COUNT";

/// Which campaign, and how long.
#[derive(clap::Args)]
pub struct SoakArguments {
    /// The campaign; `list` prints all of them.
    #[arg(value_parser = PossibleValuesParser::new(
        CAMPAIGNS.iter().map(|campaign| campaign.name).chain([LIST])
    ))]
    name: String,
    /// How often it repeats in each browser.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    count: Option<u64>,
    /// One browser; without it, one after the other.
    #[arg(long, value_enum)]
    browser: Option<Browser>,
}

/// Runs the subcommand.
///
/// # Errors
/// When something does not build or the campaign fails.
pub fn run(repo: &Repo, arguments: &SoakArguments) -> Result<()> {
    if arguments.name == LIST {
        for campaign in &CAMPAIGNS {
            let Campaign {
                name, count, about, ..
            } = campaign;
            say::line(format_args!("{name:<10} {count:>7}  {about}"));
        }
        return Ok(());
    }
    let campaign = CAMPAIGNS
        .iter()
        .find(|campaign| campaign.name == arguments.name)
        .context("there is no such campaign: see `cargo xtask soak list`")?;
    setup::run(repo)?;
    build::build_for_browsers(repo)?;
    package::run(repo, &PackageArguments::for_tests())?;
    build::compile_native(repo, Native::Tests)?;
    let count = arguments
        .count
        .map_or_else(|| campaign.count.to_string(), |count| count.to_string());
    say::step(format_args!(
        "{}: {count} {}",
        campaign.name, campaign.about
    ));
    let start = Instant::now();
    let what = format!("the campaign {}", campaign.name);
    run_command(
        &mut command(repo, campaign, &count, arguments.browser),
        &what,
    )?;
    let seconds = start.elapsed().as_secs();
    say::line(format_args!(
        "{} passed: {count} ({seconds} s)",
        campaign.name
    ));
    Ok(())
}

/// The test by itself, without the time limit of the usual run and with its output shown. The packages
/// are those that were compiled: naming one would compile its dependencies with other features.
fn command(repo: &Repo, campaign: &Campaign, count: &str, browser: Option<Browser>) -> Command {
    let filter = match browser {
        Some(browser) => format!("{}::{}", campaign.test, browser.name()),
        None => campaign.test.to_owned(),
    };
    let mut command = cargo(repo);
    command
        .args(["test", "--workspace", "--exclude", "xtask"])
        .args(["--test", campaign.target, "--"])
        .args([&filter, "--nocapture", "--test-threads=1"])
        .env(COUNT, count);
    command
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::files::{list, read_text};

    /// A filter that matches no test would pass.
    #[test]
    fn every_campaign_is_a_test_that_takes_its_count() -> Result<()> {
        let repo = Repo::find()?;
        let files = list(&repo.path("tests"))?;
        for campaign in &CAMPAIGNS {
            let mut source = String::new();
            for file in &files {
                let parts: Vec<_> = file.iter().filter_map(|part| part.to_str()).collect();
                let whole = format!("{}.rs", campaign.target);
                if let [_, "tests", part, ..] = parts.as_slice()
                    && (*part == campaign.target || *part == whole)
                {
                    source += &read_text(&repo.path("tests").join(file))?;
                }
            }
            let name = campaign.name;
            let function = format!("async fn {}(", campaign.test);
            assert!(source.contains(&function), "{name}: no {function}");
            assert!(source.contains("Campaign::new"), "{name} takes no count");
        }
        let taken = read_text(&repo.path("tests/e2e/src/soak.rs"))?;
        assert!(taken.contains(COUNT));
        Ok(())
    }

    #[test]
    fn names_differ() {
        let names: BTreeSet<&str> = CAMPAIGNS.iter().map(|campaign| campaign.name).collect();
        assert_eq!(names.len(), CAMPAIGNS.len());
        assert!(!names.contains(LIST));
    }
}
