//! A workspace server of the real binary, on a real database file.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::leaks::{Needle, search};
use crate::process::{Process, free_port};
use crate::tools::target_dir;

/// A workspace server that can be stopped and started again on the same port and database.
pub struct Workspace {
    folder: PathBuf,
    port: u16,
    extra: Vec<String>,
    process: Option<Process>,
}

impl Workspace {
    /// Starts it on an empty database in `folder`; `extra` are further arguments of `serve`.
    ///
    /// # Errors
    /// When the binary is not built or does not start.
    pub async fn start(folder: &Path, extra: &[&str]) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        let mut workspace = Self {
            folder: folder.to_owned(),
            port: free_port()?,
            extra: extra.iter().map(|&one| one.to_owned()).collect(),
            process: None,
        };
        workspace.restart().await?;
        Ok(workspace)
    }

    /// Its public URL.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The folder of its database and its log.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether its database holds a code list, read from the file beside the running server.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn has_list(&self) -> Result<bool> {
        let found = search(
            &[&self.folder],
            &[Needle::bytes("list", b"SPKL\x01\x00\x01")?],
        )?;
        Ok(!found.hits.is_empty())
    }

    /// The set-up link it printed.
    ///
    /// # Errors
    /// When it printed none.
    pub async fn set_up_link(&mut self) -> Result<String> {
        let start = format!("{}/setup#", self.url());
        let process = self.process.as_mut().context("the workspace is stopped")?;
        process
            .wait_output("the set-up link", |output| {
                let line = output.lines().rev().find(|line| line.starts_with(&start))?;
                Some(line.trim().to_owned())
            })
            .await
    }

    /// Starts it again after [`Workspace::stop`] or [`Workspace::kill`].
    ///
    /// # Errors
    /// When it does not start.
    pub async fn restart(&mut self) -> Result<()> {
        let binary = match std::env::var_os("SPAREKEY_SERVER") {
            Some(path) => PathBuf::from(path),
            None => target_dir().join("debug/sparekey"),
        };
        let database = self.folder.join("workspace.db");
        let mut args = vec![
            "serve".to_owned(),
            "--public-url".to_owned(),
            self.url(),
            "--listen".to_owned(),
            format!("127.0.0.1:{}", self.port),
            "--database".to_owned(),
            format!("sqlite:{}", database.display()),
        ];
        args.extend(self.extra.iter().cloned());
        let log = self.folder.join("workspace.log");
        let before = std::fs::read_to_string(&log).unwrap_or_default().len();
        let mut process = Process::start(&binary, args, &[], &log)?;
        process
            .wait_output("it listened", |output| {
                output.get(before..)?.contains("Listening on").then_some(())
            })
            .await?;
        self.process = Some(process);
        Ok(())
    }

    /// Stops it in good order.
    ///
    /// # Errors
    /// When it does not stop.
    pub async fn stop(&mut self) -> Result<()> {
        match self.process.take() {
            Some(mut process) => process.stop().await,
            None => Ok(()),
        }
    }

    /// Ends it with SIGKILL.
    ///
    /// # Errors
    /// When the system refuses.
    pub async fn kill(&mut self) -> Result<()> {
        match self.process.take() {
            Some(mut process) => process.kill().await,
            None => Ok(()),
        }
    }
}
