//! Runs the sample app until interrupted.

use clap::Parser;
use sparekey_sample_app::{BARE_HOST, LOGIN, STRICT_HOST, SampleApp};

/// A small web app with two-step sign-in, to try Sparekey on.
#[derive(Parser)]
struct Arguments {
    /// Port of 127.0.0.1 to listen on.
    #[arg(long, default_value_t = 8443)]
    port: u16,
}

#[tokio::main]
#[expect(
    clippy::print_stdout,
    reason = "a command tells the person where to look"
)]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let app = SampleApp::start(arguments.port)?;
    let port = app.port();
    println!("https://{STRICT_HOST} and https://{BARE_HOST} are served on 127.0.0.1:{port}.");
    println!(
        "Chromium finds them with: --host-resolver-rules=\"MAP *.sample.test 127.0.0.1:{port}\""
    );
    println!("Sign in as {LOGIN} with the password {}", app.password());
    tokio::signal::ctrl_c().await?;
    Ok(())
}
