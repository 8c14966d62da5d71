//! A real server in this process: real sockets, a real database file, stopped and started at will.

use anyhow::{Context as _, Result};
use sparekey_workspace::{Config, Limits, PublicUrl, Server, ServerError};
use std::path::PathBuf;
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

/// A server with a database of its own, on a port that it keeps over restarts.
pub struct RunningServer {
    folder: TempDir,
    port: u16,
    set_up_link: Option<String>,
    running: Option<Running>,
}

/// How to stop it, and what it ends with.
struct Running {
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), ServerError>>,
}

impl RunningServer {
    /// Starts a fresh one with raised limits.
    ///
    /// # Errors
    /// What the server says.
    pub async fn start() -> Result<Self> {
        let mut server = Self {
            folder: tempfile::tempdir()?,
            port: 0,
            set_up_link: None,
            running: None,
        };
        server.restart().await?;
        Ok(server)
    }

    /// Its public URL.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// The SQLite file.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("sparekey.db")
    }

    /// What stands after `#` in the set-up link.
    ///
    /// # Errors
    /// There is a workspace already.
    pub fn set_up_token(&self) -> Result<String> {
        let link = self
            .set_up_link
            .as_deref()
            .context("there is no set-up link")?;
        let (_, token) = link.split_once('#').context("the link has no token")?;
        Ok(token.to_owned())
    }

    /// Stops it, if it runs, and returns when its port is free.
    ///
    /// # Errors
    /// What the server says.
    pub async fn stop(&mut self) -> Result<()> {
        if let Some(Running { stop, task }) = self.running.take() {
            let _ = stop.send(());
            task.await??;
        }
        Ok(())
    }

    /// Starts it again on the same port and database.
    ///
    /// # Errors
    /// What the server says.
    pub async fn restart(&mut self) -> Result<()> {
        self.stop().await?;
        let listener = TcpListener::bind(("127.0.0.1", self.port)).await?;
        self.port = listener.local_addr()?.port();
        let public_url: PublicUrl = self.url().parse()?;
        let mut config = Config::new(public_url, self.database());
        config.limits = Limits::raised();
        let server = Server::open(config).await?;
        self.set_up_link = server.set_up_link().map(str::to_owned);
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(server.run(listener, async {
            let _ = stopped.await;
        }));
        self.running = Some(Running { stop, task });
        Ok(())
    }
}
