//! The whole way through the sample app, over TLS, as a browser takes it.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use reqwest::{Client, StatusCode};
use sparekey_sample_app::{BARE_HOST, LOGIN, RunningApp, STRICT_HOST, SampleApp};
use totp_rs::{Builder, Secret};

struct Browser {
    client: Client,
    host: &'static str,
    port: u16,
}

impl Browser {
    fn new(app: &RunningApp, host: &'static str) -> Result<Self> {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, app.port()));
        let client = Client::builder()
            .cookie_store(true)
            .tls_danger_accept_invalid_certs(true)
            .resolve(host, address)
            .build()?;
        Ok(Self {
            client,
            host,
            port: app.port(),
        })
    }

    fn url(&self, path: &str) -> String {
        format!("https://{}:{}{path}", self.host, self.port)
    }

    async fn get(&self, path: &str) -> Result<String> {
        let answer = self.client.get(self.url(path)).send().await?;
        Ok(answer.error_for_status()?.text().await?)
    }

    /// Opens the form's page, then sends the form with its hidden field.
    async fn submit(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Result<String> {
        let html = self.get(page).await?;
        let csrf = between(&html, "name=\"csrf\" value=\"", "\"").context("no hidden field")?;
        let mut form = vec![("csrf", csrf)];
        form.extend_from_slice(fields);
        let answer = self
            .client
            .post(self.url(action))
            .form(&form)
            .send()
            .await?;
        Ok(answer.error_for_status()?.text().await?)
    }

    async fn sign_in(&self, app: &RunningApp) -> Result<String> {
        let fields = [("login", LOGIN), ("password", app.password())];
        self.submit("/login", "/login", &fields).await
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}

fn digits(app: &RunningApp, host: &str, steps_ahead: u64) -> Result<String> {
    let key = app.totp_secret(host).context("no enrolment has begun")?;
    let totp = Builder::new()
        .with_secret(Secret::try_from_base32(key)?)
        .build()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    Ok(totp.generate(now + 30 * steps_ahead).to_string())
}

#[tokio::test]
async fn a_person_enrols_sees_the_codes_in_both_shapes_and_signs_in_again() -> Result<()> {
    let app = SampleApp::start(0)?;
    for host in [STRICT_HOST, BARE_HOST] {
        let browser = Browser::new(&app, host)?;
        ensure!(browser.sign_in(&app).await?.contains("Welcome back"));
        ensure!(app.codes(host).is_empty());

        let enrol = browser.get("/security/totp").await?;
        let key = app.totp_secret(host).context("no enrolment has begun")?;
        let shown = between(&enrol, "<code class=\"key\">", "</code>").context("no key")?;
        ensure!(shown.replace(' ', "") == key);

        let digits_now = digits(&app, host, 0)?;
        let fields = [("digits", digits_now.as_str())];
        let page = browser
            .submit("/security/totp", "/security/totp", &fields)
            .await?;
        let codes = app.codes(host);
        ensure!(codes.len() == 10);
        let list: Vec<&str> = page
            .split("<li><code>")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once("</code>")?.0))
            .collect();
        ensure!(list == codes, "the list shows every code in order");

        let page = browser.get("/security/recovery-codes?shape=pre").await?;
        let pre = between(&page, "<pre class=\"codes\" id=\"codes\">", "</pre>");
        ensure!(pre == Some(codes.join("\n").as_str()));
        ensure!(browser.get("/security/recovery-codes/download").await? == codes.join("\n") + "\n");

        let again = Browser::new(&app, host)?;
        ensure!(again.sign_in(&app).await?.contains("Two-step verification"));
        let digits_next = digits(&app, host, 1)?;
        let fields = [("digits", digits_next.as_str())];
        let home = again
            .submit("/login/challenge", "/login/challenge", &fields)
            .await?;
        ensure!(home.contains("Welcome back"));
    }
    ensure!(
        app.codes(STRICT_HOST) != app.codes(BARE_HOST),
        "each host is an app of its own"
    );
    Ok(())
}

#[tokio::test]
async fn codes_are_kept_from_whoever_is_not_signed_in() -> Result<()> {
    let app = SampleApp::start(0)?;
    let browser = Browser::new(&app, STRICT_HOST)?;
    for path in [
        "/",
        "/security/recovery-codes",
        "/settings/tokens",
        "/orders",
    ] {
        ensure!(browser.get(path).await?.contains("<h1>Sign in</h1>"));
    }
    let wrong = browser
        .submit("/login", "/login", &[("login", LOGIN), ("password", "no")])
        .await;
    ensure!(wrong.is_err_and(|error| error.to_string().contains("401")));
    let forged = [
        ("csrf", "guess"),
        ("login", LOGIN),
        ("password", app.password()),
    ];
    let answer = browser
        .client
        .post(browser.url("/login"))
        .form(&forged)
        .send()
        .await?;
    ensure!(answer.status() == StatusCode::FORBIDDEN);
    Ok(())
}

#[tokio::test]
async fn only_the_strict_host_sends_a_policy_and_reports_are_kept() -> Result<()> {
    let app = SampleApp::start(0)?;
    for (host, strict) in [(STRICT_HOST, true), (BARE_HOST, false)] {
        let browser = Browser::new(&app, host)?;
        let answer = browser.client.get(browser.url("/login")).send().await?;
        let policy = answer.headers().get("content-security-policy");
        ensure!(policy.is_some() == strict);
    }
    ensure!(app.csp_reports().is_empty());
    let browser = Browser::new(&app, STRICT_HOST)?;
    browser
        .client
        .post(browser.url("/csp-report"))
        .body("{\"csp-report\":{}}")
        .send()
        .await?;
    let reports = app.csp_reports();
    ensure!(reports.len() == 1 && reports[0].host == STRICT_HOST);
    ensure!(reports[0].body == "{\"csp-report\":{}}");
    Ok(())
}
