//! The demo behind `cargo xtask demo`: the whole way in a real browser, every step verified.

use std::io::{BufRead as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::{Parser, ValueEnum};
use sparekey_e2e::BrowserKind;
use sparekey_e2e::walk::{Report, Theme, World, open_root_manifest};
use sparekey_sample_app::{LOGIN, STRICT_HOST};

/// Shows Sparekey at work.
#[derive(Parser)]
struct Arguments {
    /// The browser to use.
    #[arg(long, value_enum, default_value_t = Choice::Chromium)]
    browser: Choice,
    /// Perform the flow instead of leaving the browser to a person.
    #[arg(long)]
    headless: bool,
    /// Where screenshots go.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Clone, Copy, ValueEnum)]
enum Choice {
    Chromium,
    Firefox,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _closed = writeln!(std::io::stderr(), "✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<()> {
    let kind = match arguments.browser {
        Choice::Chromium => BrowserKind::Chromium,
        Choice::Firefox => BrowserKind::Firefox,
    };
    std::fs::create_dir_all(&arguments.out)?;
    let mut report = Report::printed(Some(arguments.out.clone()));
    open_root_manifest(kind, &mut report).await?;

    let headless = arguments.headless;
    let mut world = World::start(kind, report, |options| {
        if headless {
            options
        } else {
            options.on_display()
        }
    })
    .await?;
    let version = world.browser.driver()?.capabilities().clone();
    let version = version
        .get("browserVersion")
        .and_then(|one| one.as_str())
        .unwrap_or_default();
    world
        .report
        .say(&format!("Browser: {} {version}", kind.name()));
    world
        .report
        .say(&format!("Workspace: {}", world.workspace.url()));
    world
        .report
        .say(&format!("Sample app: https://{STRICT_HOST}"));
    world.report.say(&format!(
        "Passphrase, drawn for this demo: {}",
        world.person.passphrase
    ));
    let walked = if headless {
        walk(&mut world).await
    } else {
        leave_to_the_person(&mut world).await
    };
    if walked.is_err() {
        // The failure itself is what matters; the picture may be impossible.
        let _missing = world
            .report
            .picture(&world.browser, "failure", Theme::Current)
            .await;
    }
    walked?;
    world.browser.quit().await?;
    world.workspace.stop().await?;
    if headless {
        world
            .report
            .say(&format!("Screenshots: {}", arguments.out.display()));
    }
    Ok(())
}

/// The whole flow; each step is read back before it counts.
async fn walk(world: &mut World) -> Result<()> {
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    let offered = world.wait_offer().await?;
    offered.check(STRICT_HOST)?;
    world.report.step(&format!(
        "The popup opened by itself: \"{}\" on {}, account \"{}\" chosen",
        offered.found, offered.host, offered.account
    ));
    let took = world.save().await?;
    world.report.step(&format!(
        "One press of Save Codes; \"Captured\" after {took:.0} ms"
    ));
    world.browser.popup().close().await?;
    ensure!(
        world.csp_reports() == 0,
        "the site received a policy report"
    );
    world.page_is_untouched().await?;
    world.report.step(
        "The site received no CSP report; its page is byte for byte what it is without the extension",
    );

    world.open_account(codes.len()).await?;
    ensure!(
        world.count_lists().await? == 1,
        "the account does not hold exactly one list"
    );
    let read = world.reveal_all(0, codes.len()).await?;
    ensure!(
        read == codes,
        "the codes read back are not those of the app, in its order"
    );
    world
        .report
        .step("The Owner revealed all ten codes in the web app, in the app's order");
    let reveals = world.count_reveals().await?;
    ensure!(
        reveals == codes.len(),
        "the audit log holds {reveals} reveals instead of ten"
    );
    world
        .report
        .step("The audit log holds ten reveals; its chain verifies");
    Ok(())
}

/// Says what to do and waits until the person has done it.
async fn leave_to_the_person(world: &mut World) -> Result<()> {
    world.begin(STRICT_HOST).await?;
    world
        .browser
        .open_tab(&format!("https://{STRICT_HOST}/login"))
        .await?;
    world.report.say("");
    world
        .report
        .say("The browser is yours. In the tab that is open:");
    world.report.say(&format!(
        "  1. Sign in as {LOGIN}, password {}",
        world.sample.password()
    ));
    world.report.say(
        "  2. Press \"Set up\" and give the setup key to an authenticator app; type its six digits",
    );
    world
        .report
        .say("  3. The app shows ten recovery codes, and Sparekey's popup opens: press Save Codes");
    world.report.say(&format!(
        "  4. Open {}, unlock with the passphrase above, open the card, reveal the codes",
        world.workspace.url()
    ));
    world.report.say("Press Enter here to end.");
    tokio::task::spawn_blocking(|| {
        let mut line = String::new();
        std::io::stdin().lock().read_line(&mut line)
    })
    .await??;
    Ok(())
}
