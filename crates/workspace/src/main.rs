//! The `sparekey` command.

use clap::{Args, Parser, Subcommand};
use sparekey_workspace::{Config, Limits, PublicUrl, Server, ServerError, has_web_app};
use std::{
    io::{IsTerminal as _, Write as _},
    net::SocketAddr,
    path::PathBuf,
    process::ExitCode,
    str::FromStr,
};
use tokio::net::TcpListener;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::{
    filter::Targets, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

/// Sparekey keeps the MFA backup codes of a team's accounts
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the workspace server
    Serve(ServeArgs),
}

#[derive(Args)]
struct ServeArgs {
    /// Address under which people reach the server, as in https://codes.example.com. Signatures
    /// cover it. Port 0 stands for the port the server listens on
    #[arg(long, env = "SPAREKEY_PUBLIC_URL", value_name = "URL")]
    public_url: PublicUrl,
    /// Where to listen
    #[arg(
        long,
        env = "SPAREKEY_LISTEN",
        value_name = "ADDR",
        default_value = "127.0.0.1:8080"
    )]
    listen: SocketAddr,
    /// Where to keep everything
    #[arg(
        long,
        env = "SPAREKEY_DATABASE",
        value_name = "sqlite:PATH",
        default_value = "sqlite:sparekey.db"
    )]
    database: Database,
    /// How much to log to standard error: off, error, warn, info, debug
    #[arg(
        long,
        env = "SPAREKEY_LOG",
        value_name = "LEVEL",
        default_value = "info"
    )]
    log: LevelFilter,
    #[command(flatten)]
    limits: Limits,
}

/// `sqlite:PATH`.
#[derive(Clone)]
struct Database(PathBuf);

impl FromStr for Database {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => Ok(Self(path.into())),
            _ => Err("write it as sqlite:PATH, for example sqlite:sparekey.db"),
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let Command::Serve(args) = Cli::parse().command;
    // Only this program's own lines: those of libraries may quote what they handle.
    let targets = Targets::new().with_target("sparekey_workspace", args.log);
    tracing_subscriber::registry()
        .with(
            tracing_subscriber::fmt::layer()
                .with_ansi(std::io::stderr().is_terminal())
                .with_writer(std::io::stderr),
        )
        .with(targets)
        .init();
    match serve(args).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(args: ServeArgs) -> Result<(), ServerError> {
    let listener = TcpListener::bind(args.listen).await?;
    let address = listener.local_addr()?;
    let mut config = Config::new(
        args.public_url.with_actual_port(address.port()),
        args.database.0,
    );
    config.limits = args.limits;
    let public_url = config.public_url.clone();
    let server = Server::open(config).await?;
    say_hello(address, &public_url, server.set_up_link())?;
    server.run(listener, stop_signal()).await
}

fn say_hello(
    address: SocketAddr,
    public_url: &PublicUrl,
    set_up_link: Option<&str>,
) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "Listening on {address}, reached at {public_url}")?;
    if !has_web_app() {
        writeln!(
            out,
            "This server was built without its web app: build the web app into target/web, then build the server again."
        )?;
    }
    if let Some(link) = set_up_link {
        writeln!(
            out,
            "Set up your workspace with this link (24 hours, once):"
        )?;
        writeln!(out, "{link}")?;
    }
    out.flush()
}

/// Ctrl-C, or the signal by which service managers stop a program.
async fn stop_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
