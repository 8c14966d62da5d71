//! A small real web app with two-step sign-in, for the demo and the end-to-end tests.
//!
//! It is served over TLS under two names, each an app of its own with its own people:
//! [`STRICT_HOST`] sends a content security policy as strict as GitHub's, [`BARE_HOST`] sends
//! none. Everything lives in memory and is drawn afresh at each start.

mod draw;
mod page;
mod pages;
mod people;
mod policy;
mod routes;
mod session;
mod state;
mod tls;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use anyhow::Context;
use axum_server::Handle;

pub use policy::{BARE_HOST, CspReport, STRICT_HOST};

use state::Shared;

/// The login name of the person each host starts with.
pub const LOGIN: &str = "demo@sample.test";

/// Starts the sample app.
pub struct SampleApp;

/// A running sample app; it stops when this is dropped.
pub struct RunningApp {
    state: Shared,
    server: Handle<SocketAddr>,
    port: u16,
}

impl SampleApp {
    /// Serves both hosts over TLS on `127.0.0.1:port`; port 0 takes a free one.
    ///
    /// Must be called inside a tokio runtime.
    ///
    /// # Errors
    /// When the port is taken or the certificate cannot be made.
    pub fn start(port: u16) -> anyhow::Result<RunningApp> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("port {port} of 127.0.0.1 is taken: choose another"))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let tls = tls::self_signed_config(&[STRICT_HOST, BARE_HOST, "localhost"])?;
        let state = Shared::new();
        let server = Handle::new();
        let serve = axum_server::from_tcp_rustls(listener, tls)?
            .handle(server.clone())
            .serve(routes::router(state.clone()).into_make_service());
        tokio::spawn(serve);
        Ok(RunningApp {
            state,
            server,
            port,
        })
    }
}

impl RunningApp {
    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The password of [`LOGIN`], the same on both hosts.
    #[must_use]
    pub fn password(&self) -> &str {
        self.state.password()
    }

    /// The recovery codes of [`LOGIN`] that work on `host` now, in the order of the page; empty
    /// before enrolment.
    #[must_use]
    pub fn codes(&self, host: &str) -> Vec<String> {
        self.state
            .with_person(host, LOGIN, |person| person.unused_codes())
    }

    /// The TOTP secret `host` holds for [`LOGIN`], in base32; none before enrolment has begun.
    #[must_use]
    pub fn totp_secret(&self, host: &str) -> Option<String> {
        self.state
            .with_person(host, LOGIN, |person| person.secret_base32())
    }

    /// Every policy report the browsers have sent so far.
    #[must_use]
    pub fn csp_reports(&self) -> Vec<CspReport> {
        self.state.csp_reports()
    }
}

impl Drop for RunningApp {
    fn drop(&mut self) {
        self.server.shutdown();
    }
}
