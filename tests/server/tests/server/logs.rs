//! Logs hold no secret, name, id or query (OWASP ASVS 5.0: V16.2.5).

use crate::{
    examples::{example, finish_request},
    person::Device,
    team::Team,
    world::World,
};
use sparekey_protocol::api::SignInFinishRequest;
use sparekey_workspace::routes::table;
use std::{
    io::Write,
    sync::{Arc, Mutex},
};
use tracing_subscriber::{
    Layer as _, filter::Targets, layer::SubscriberExt as _, util::SubscriberInitExt as _,
};

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn logs_hold_nothing_of_the_requests() {
    let captured = Captured::default();
    let writer = captured.clone();
    let everything = Targets::new().with_target("sparekey_workspace", tracing::Level::TRACE);
    let layer = tracing_subscriber::fmt::layer()
        .with_writer(move || writer.clone())
        .with_filter(everything);
    tracing_subscriber::registry().with(layer).init();

    let world = World::start().await;
    let token = world.token();
    let mut team = Team::found(&world).await;
    for route in table() {
        let good = example(&world, &mut team, &route).await;
        assert_eq!(good.send(&world).await.status, good.status);
        world
            .call(good.method, &format!("{}?canary=query-canary", good.path))
            .header("x-canary", "header-canary")
            .bytes(b"{\"login\":\"body-canary\"}".to_vec())
            .send()
            .await;
    }
    let wrong = SignInFinishRequest {
        login: "login-canary@example.com".to_owned(),
        ..finish_request(&team.owner, &Device::make())
    };
    world
        .call("POST", "/sign-in/finish")
        .json(&wrong)
        .send()
        .await;
    world.call_path("GET", "/accounts/path-canary").send().await;
    world
        .call("GET", "/accounts/path-canary")
        .signed(&team.owner.device)
        .send()
        .await;
    tracing::info!(target: "sparekey_workspace", "log-canary");

    let text = String::from_utf8(captured.0.lock().unwrap().clone()).unwrap();
    assert!(text.contains("log-canary"), "control");
    assert!(
        text.contains("/api/v1/accounts/{account}/lists/{list}"),
        "control"
    );
    assert!(text.lines().count() > 40, "control");
    let secret = serde_json::to_value(sparekey_protocol::Bytes::from(team.owner.login_secret));
    let secret = secret.unwrap();
    let ids = [
        team.account.to_string(),
        team.list.to_string(),
        team.owner.user.to_string(),
    ];
    let device = team.owner.device.id().to_string();
    for needle in [
        "query-canary",
        "header-canary",
        "body-canary",
        "login-canary",
        "path-canary",
        "ada@example.com",
        "Ada Example",
        "Example team",
        "github",
        &token,
        secret.as_str().unwrap(),
        &ids[0],
        &ids[1],
        &ids[2],
        &device,
    ] {
        assert!(!text.contains(needle), "{needle}");
    }
}
