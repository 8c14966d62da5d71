//! Child processes with their output in a log file, ended when they are dropped.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use tokio::process::{Child, Command};

use crate::wait::{PATIENCE, wait_until};

/// A running child, the leader of its own process group.
pub struct Process {
    name: String,
    child: Child,
    pid: Pid,
    log: PathBuf,
}

impl Process {
    /// Starts `program` with its standard output and error appended to `log`.
    ///
    /// # Errors
    /// When the log cannot be written or the program not be started.
    pub fn start<A: AsRef<OsStr>>(
        program: &Path,
        args: impl IntoIterator<Item = A>,
        env: &[(&str, &str)],
        log: &Path,
    ) -> Result<Self> {
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder)?;
        }
        let out = File::options().create(true).append(true).open(log)?;
        let child = Command::new(program)
            .args(args)
            .envs(env.iter().copied())
            .stdin(Stdio::null())
            .stderr(out.try_clone()?)
            .stdout(out)
            .process_group(0)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{} cannot be started", program.display()))?;
        let pid = child
            .id()
            .and_then(|id| i32::try_from(id).ok())
            .and_then(Pid::from_raw)
            .context("the child ended before it had a process id")?;
        Ok(Self {
            name: program.display().to_string(),
            child,
            pid,
            log: log.to_owned(),
        })
    }

    /// Where its output goes.
    #[must_use]
    pub fn log(&self) -> &Path {
        &self.log
    }

    /// What it has written so far.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn output(&self) -> Result<String> {
        Ok(String::from_utf8_lossy(&fs::read(&self.log)?).into_owned())
    }

    /// Waits until `find` answers `Some` on what it has written so far.
    ///
    /// # Errors
    /// When it takes too long or the process ended first.
    pub async fn wait_output<T>(
        &mut self,
        what: &str,
        mut find: impl FnMut(&str) -> Option<T>,
    ) -> Result<T> {
        let found = wait_until(what, PATIENCE, async || {
            let output = self.output()?;
            if let Some(value) = find(&output) {
                return Ok(Some(Ok(value)));
            }
            Ok(self.child.try_wait()?.map(Err))
        })
        .await?;
        match found {
            Ok(value) => Ok(value),
            Err(status) => bail!(
                "{} ended with {status} before {what}; see {}",
                self.name,
                self.log.display()
            ),
        }
    }

    /// Ends it at once with SIGKILL (`kill -9`) and waits until it is gone.
    ///
    /// # Errors
    /// When the system refuses.
    pub async fn kill(&mut self) -> Result<()> {
        self.child
            .kill()
            .await
            .with_context(|| format!("{} cannot be killed", self.name))
    }

    /// Asks it to end with SIGTERM and waits until it is gone.
    ///
    /// # Errors
    /// When it is still there after [`PATIENCE`].
    pub async fn stop(&mut self) -> Result<()> {
        if self.child.try_wait()?.is_none() {
            kill_process(self.pid, Signal::TERM)?;
        }
        let what = format!("{} to end after SIGTERM", self.name);
        wait_until(&what, PATIENCE, async || Ok(self.child.try_wait()?)).await?;
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Also the browser a driver has started; a group that is gone already is fine.
        let _gone = kill_process_group(self.pid, Signal::KILL);
    }
}

/// Sends SIGKILL (`kill -9`) to one process. One that is gone already is fine.
pub(crate) fn kill_nine(pid: u32) {
    if let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) {
        let _gone = kill_process(pid, Signal::KILL);
    }
}

/// A TCP port of 127.0.0.1 that was free a moment ago.
///
/// # Errors
/// When the system has none.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
