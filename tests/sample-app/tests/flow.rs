//! The whole way through the sample app, over TLS, as a browser takes it.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use sparekey_sample_app::{BARE_HOST, LOGIN, RunningApp, STRICT_HOST, SampleApp};
use totp_rs::{Builder, Secret};
use ureq::Agent;
use ureq::tls::TlsConfig;

struct Browser {
    agent: Agent,
    host: &'static str,
    port: u16,
}

struct Answer {
    status: u16,
    has_policy: bool,
    text: String,
}

impl Browser {
    fn new(app: &RunningApp, host: &'static str) -> Self {
        let tls = TlsConfig::builder().disable_verification(true).build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .http_status_as_error(false)
            .build();
        Self {
            agent: config.into(),
            host,
            port: app.port(),
        }
    }

    fn url(&self, path: &str) -> String {
        format!("https://localhost:{}{path}", self.port)
    }

    fn open(&self, path: &str) -> Result<Answer> {
        let request = self.agent.get(self.url(path)).header("Host", self.host);
        read(request.call()?)
    }

    fn get(&self, path: &str) -> Result<String> {
        let answer = self.open(path)?;
        ensure!(answer.status == 200, "{path}: {}", answer.status);
        Ok(answer.text)
    }

    fn post(&self, path: &str, form: &[(&str, &str)]) -> Result<Answer> {
        let request = self.agent.post(self.url(path)).header("Host", self.host);
        read(request.send_form(form.iter().copied())?)
    }

    /// Opens the form's page, then sends the form with its hidden field.
    fn submit(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let html = self.get(page)?;
        let csrf = between(&html, "name=\"csrf\" value=\"", "\"").context("no hidden field")?;
        let mut form = vec![("csrf", csrf)];
        form.extend_from_slice(fields);
        self.post(action, &form)
    }

    fn sign_in(&self, app: &RunningApp) -> Result<Answer> {
        let fields = [("login", LOGIN), ("password", app.password())];
        self.submit("/login", "/login", &fields)
    }
}

fn read(mut answer: ureq::http::Response<ureq::Body>) -> Result<Answer> {
    Ok(Answer {
        status: answer.status().as_u16(),
        has_policy: answer.headers().contains_key("content-security-policy"),
        text: answer.body_mut().read_to_string()?,
    })
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

/// Sets MFA up for the person of `browser`, who is signed in then.
fn enrol(app: &RunningApp, browser: &Browser) -> Result<()> {
    browser.sign_in(app)?;
    browser.get("/security/totp")?;
    let digits = digits(app, browser.host, 0)?;
    let fields = [("digits", digits.as_str())];
    browser.submit("/security/totp", "/security/totp", &fields)?;
    ensure!(app.codes(browser.host).len() == 10, "not enrolled");
    Ok(())
}

/// Signs in in a new browser, up to the challenge, and answers it with a recovery code.
fn answer_challenge(app: &RunningApp, host: &'static str, code: &str) -> Result<(Browser, Answer)> {
    let browser = Browser::new(app, host);
    let challenge = browser.sign_in(app)?.text;
    let link = "<a href=\"/login/recovery-code\">Use a recovery code instead</a>";
    ensure!(challenge.contains(link), "the challenge has no link");
    let form = browser.get("/login/recovery-code")?;
    ensure!(form.contains("<label for=\"code\">Recovery code</label>"));
    let path = "/login/recovery-code";
    let answer = browser.submit(path, path, &[("code", code)])?;
    Ok((browser, answer))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_recovery_code_passes_the_challenge_once() -> Result<()> {
    let app = SampleApp::start(0)?;
    let owner = Browser::new(&app, STRICT_HOST);
    enrol(&app, &owner)?;
    let codes = app.codes(STRICT_HOST);

    let (browser, home) = answer_challenge(&app, STRICT_HOST, &codes[2])?;
    ensure!(home.text.contains("Welcome back"));
    ensure!(app.codes(STRICT_HOST) == [&codes[..2], &codes[3..]].concat());

    let (_, again) = answer_challenge(&app, STRICT_HOST, &codes[2])?;
    ensure!(again.status == 401 && again.text.contains("used already"));
    ensure!(!again.text.contains(&codes[2]), "the page repeats the code");
    let (refused, _) = answer_challenge(&app, STRICT_HOST, "aaaa-aaaa")?;
    ensure!(refused.get("/")?.contains("Two-step verification"));

    let list = browser.get("/security/recovery-codes")?;
    ensure!(list.contains(&format!("<li><del><code>{}</code></del></li>", codes[2])));
    ensure!(list.contains(&format!("<li><code>{}</code></li>", codes[3])));
    let pre = browser.get("/security/recovery-codes?shape=pre")?;
    let file = browser.get("/security/recovery-codes/download")?;
    for page in [pre, file] {
        ensure!(page.contains(&codes[3]) && !page.contains(&codes[2]));
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn new_codes_void_every_older_one() -> Result<()> {
    let app = SampleApp::start(0)?;
    let owner = Browser::new(&app, BARE_HOST);
    enrol(&app, &owner)?;
    let old = app.codes(BARE_HOST);
    answer_challenge(&app, BARE_HOST, &old[0])?;
    let page = "/security/recovery-codes";
    let list = owner.submit(page, "/security/recovery-codes/new", &[])?;
    ensure!(!list.text.contains("<del>"), "a new code is struck out");
    let new = app.codes(BARE_HOST);
    ensure!(new.len() == 10);
    for void in &old {
        let (_, answer) = answer_challenge(&app, BARE_HOST, void)?;
        ensure!(answer.status == 401, "an older code still works");
    }
    ensure!(app.codes(BARE_HOST) == new, "an older code burnt a new one");
    let (_, home) = answer_challenge(&app, BARE_HOST, &new[9])?;
    ensure!(home.text.contains("Welcome back"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_recovery_code_is_asked_for_only_after_the_password() -> Result<()> {
    let app = SampleApp::start(0)?;
    let owner = Browser::new(&app, STRICT_HOST);
    enrol(&app, &owner)?;
    let code = &app.codes(STRICT_HOST)[0];
    let path = "/login/recovery-code";
    ensure!(owner.get(path)?.contains("Welcome back"));
    let stranger = Browser::new(&app, STRICT_HOST);
    ensure!(stranger.get(path)?.contains("<h1>Sign in</h1>"));
    let csrf = between(&stranger.get("/login")?, "name=\"csrf\" value=\"", "\"")
        .context("no hidden field")?
        .to_owned();
    let fields = [("csrf", csrf.as_str()), ("code", code)];
    ensure!(
        stranger
            .post(path, &fields)?
            .text
            .contains("<h1>Sign in</h1>")
    );
    stranger.sign_in(&app)?;
    let forged = [("csrf", "guess"), ("code", code)];
    ensure!(stranger.post(path, &forged)?.status == 403);
    ensure!(app.codes(STRICT_HOST).contains(code), "the code was burnt");
    Ok(())
}

// The client blocks its thread, so the app is served by another one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_enrols_sees_the_codes_in_both_shapes_and_signs_in_again() -> Result<()> {
    let app = SampleApp::start(0)?;
    for host in [STRICT_HOST, BARE_HOST] {
        let browser = Browser::new(&app, host);
        ensure!(browser.sign_in(&app)?.text.contains("Welcome back"));
        ensure!(app.codes(host).is_empty());

        let enrol = browser.get("/security/totp")?;
        let key = app.totp_secret(host).context("no enrolment has begun")?;
        let shown = between(&enrol, "<code class=\"key\">", "</code>").context("no key")?;
        ensure!(shown.replace(' ', "") == key);

        let digits_now = digits(&app, host, 0)?;
        let fields = [("digits", digits_now.as_str())];
        let page = browser.submit("/security/totp", "/security/totp", &fields)?;
        let codes = app.codes(host);
        ensure!(codes.len() == 10);
        let list: Vec<&str> = page
            .text
            .split("<li><code>")
            .skip(1)
            .filter_map(|rest| Some(rest.split_once("</code>")?.0))
            .collect();
        ensure!(list == codes, "the list shows every code in order");

        let page = browser.get("/security/recovery-codes?shape=pre")?;
        let pre = between(&page, "<pre class=\"codes\" id=\"codes\">", "</pre>");
        ensure!(pre == Some(codes.join("\n").as_str()));
        let file = browser.get("/security/recovery-codes/download")?;
        ensure!(file == codes.join("\n") + "\n");

        let again = Browser::new(&app, host);
        let challenge = again.sign_in(&app)?;
        ensure!(challenge.text.contains("Two-step verification"));
        let digits_next = digits(&app, host, 1)?;
        let fields = [("digits", digits_next.as_str())];
        let home = again.submit("/login/challenge", "/login/challenge", &fields)?;
        ensure!(home.text.contains("Welcome back"));
    }
    ensure!(
        app.codes(STRICT_HOST) != app.codes(BARE_HOST),
        "each host is an app of its own"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn codes_are_kept_from_whoever_is_not_signed_in() -> Result<()> {
    let app = SampleApp::start(0)?;
    let browser = Browser::new(&app, STRICT_HOST);
    for path in [
        "/",
        "/security/recovery-codes",
        "/settings/tokens",
        "/orders",
    ] {
        ensure!(browser.get(path)?.contains("<h1>Sign in</h1>"));
    }
    let wrong = [("login", LOGIN), ("password", "no")];
    ensure!(browser.submit("/login", "/login", &wrong)?.status == 401);
    let forged = [
        ("csrf", "guess"),
        ("login", LOGIN),
        ("password", app.password()),
    ];
    ensure!(browser.post("/login", &forged)?.status == 403);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn only_the_strict_host_sends_a_policy_and_reports_are_kept() -> Result<()> {
    let app = SampleApp::start(0)?;
    for (host, strict) in [(STRICT_HOST, true), (BARE_HOST, false)] {
        ensure!(Browser::new(&app, host).open("/login")?.has_policy == strict);
    }
    ensure!(app.csp_reports().is_empty());
    let browser = Browser::new(&app, STRICT_HOST);
    browser
        .agent
        .post(browser.url("/csp-report"))
        .header("Host", STRICT_HOST)
        .send("{\"csp-report\":{}}")?;
    let reports = app.csp_reports();
    ensure!(reports.len() == 1 && reports[0].host == STRICT_HOST);
    ensure!(reports[0].body == "{\"csp-report\":{}}");
    Ok(())
}
