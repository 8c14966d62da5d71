//! A server in this process, its clock in the test's hands, and requests to it.

use crate::person::Device;
use getrandom::{SysRng, rand_core::UnwrapErr};
use rand_core::Rng as _;
use serde::Serialize;
use serde_json::Value;
use sparekey_envelope::RequestToSign;
use sparekey_protocol::{ApiError, ApiErrorCode, Id};
use sparekey_workspace::{Config, Limits, Server, ServerError, routes::PREFIX};
use sqlx::{ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    net::SocketAddr,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tempfile::TempDir;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

/// What signatures cover. The server listens elsewhere: it must not ask `Host`.
pub const PUBLIC_URL: &str = "https://codes.example.com";

/// When every test begins, milliseconds since 1970.
pub const START: u64 = 1_800_000_000_000;

pub fn rng() -> UnwrapErr<SysRng> {
    UnwrapErr(SysRng)
}

pub fn make_id() -> Id {
    let mut bytes = [0; 16];
    rng().fill_bytes(&mut bytes);
    Id(bytes)
}

type Task = JoinHandle<Result<(), ServerError>>;

pub struct World {
    folder: TempDir,
    clock: Arc<AtomicU64>,
    limits: Limits,
    address: SocketAddr,
    link: Option<String>,
    running: Option<(oneshot::Sender<()>, Task)>,
    http: reqwest::Client,
}

impl World {
    pub async fn start() -> Self {
        Self::start_with(Limits::raised()).await
    }

    pub async fn start_with(limits: Limits) -> Self {
        let mut world = Self {
            folder: tempfile::tempdir().unwrap(),
            clock: Arc::new(AtomicU64::new(START)),
            limits,
            address: ([127, 0, 0, 1], 0).into(),
            link: None,
            running: None,
            http: reqwest::Client::new(),
        };
        world.restart().await;
        world
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("workspace.db")
    }

    pub async fn stop(&mut self) {
        if let Some((stop, task)) = self.running.take() {
            stop.send(()).unwrap();
            task.await.unwrap().unwrap();
        }
    }

    pub async fn restart(&mut self) {
        self.stop().await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        self.address = listener.local_addr().unwrap();
        let mut config = Config::new(PUBLIC_URL.parse().unwrap(), self.database());
        config.limits = self.limits;
        let clock = Arc::clone(&self.clock);
        config.clock = Arc::new(move || clock.load(Ordering::SeqCst));
        let server = Server::open(config).await.unwrap();
        self.link = server.set_up_link().map(str::to_owned);
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(server.run(listener, async {
            let _ = stopped.await;
        }));
        self.running = Some((stop, task));
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn link(&self) -> Option<&str> {
        self.link.as_deref()
    }

    /// What stands after `#` in the set-up link.
    pub fn token(&self) -> String {
        self.link().unwrap().split_once('#').unwrap().1.to_owned()
    }

    pub fn now(&self) -> u64 {
        self.clock.load(Ordering::SeqCst)
    }

    pub fn wait(&self, milliseconds: u64) {
        self.clock.fetch_add(milliseconds, Ordering::SeqCst);
    }

    /// A second connection to the database file.
    pub async fn sql(&self) -> SqliteConnection {
        SqliteConnectOptions::new()
            .filename(self.database())
            .foreign_keys(true)
            .connect()
            .await
            .unwrap()
    }

    /// A request below the API's prefix.
    pub fn call(&self, method: &str, path: &str) -> Call<'_> {
        self.call_path(method, &format!("{PREFIX}{path}"))
    }

    /// A request to any path.
    pub fn call_path(&self, method: &str, path: &str) -> Call<'_> {
        let mut nonce = [0; 16];
        rng().fill_bytes(&mut nonce);
        Call {
            world: self,
            method: method.to_owned(),
            path: path.to_owned(),
            body: Vec::new(),
            headers: Vec::new(),
            device: None,
            created_shift: 0,
            nonce,
            target: None,
            signed_body: None,
            flip_signature: false,
        }
    }
}

/// A request, to be sent right or wrong.
pub struct Call<'a> {
    world: &'a World,
    method: String,
    path: String,
    body: Vec<u8>,
    headers: Vec<(&'static str, String)>,
    device: Option<Device>,
    created_shift: i64,
    nonce: [u8; 16],
    target: Option<String>,
    signed_body: Option<Vec<u8>>,
    flip_signature: bool,
}

impl Call<'_> {
    pub fn json(self, body: &impl Serialize) -> Self {
        let bytes = serde_json::to_vec(body).unwrap();
        self.bytes(bytes).header("content-type", "application/json")
    }

    pub fn bytes(mut self, body: Vec<u8>) -> Self {
        self.body = body;
        self
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn signed(mut self, device: &Device) -> Self {
        self.device = Some(device.clone());
        self
    }

    pub fn created_shift(mut self, seconds: i64) -> Self {
        self.created_shift = seconds;
        self
    }

    pub fn nonce(mut self, nonce: [u8; 16]) -> Self {
        self.nonce = nonce;
        self
    }

    pub fn signed_target(mut self, target: &str) -> Self {
        self.target = Some(target.to_owned());
        self
    }

    pub fn signed_body(mut self, body: &[u8]) -> Self {
        self.signed_body = Some(body.to_vec());
        self
    }

    pub fn flip_signature(mut self) -> Self {
        self.flip_signature = true;
        self
    }

    pub async fn send(self) -> Answer {
        let method = reqwest::Method::from_bytes(self.method.as_bytes()).unwrap();
        let url = format!("http://{}{}", self.world.address, self.path);
        let mut request = self.world.http.request(method, url);
        if let Some(device) = &self.device {
            let target = self
                .target
                .unwrap_or_else(|| format!("{PUBLIC_URL}{}", self.path));
            let to_sign = RequestToSign {
                method: &self.method,
                target_uri: &target,
                body: self.signed_body.as_deref().unwrap_or(&self.body),
                created: (self.world.now() / 1000).saturating_add_signed(self.created_shift),
                nonce: self.nonce,
                device: device.id(),
            };
            let mut signature = device.sign(&to_sign.signing_input());
            if self.flip_signature {
                signature[7] ^= 1;
            }
            let headers = to_sign.with_signature(signature);
            request = request
                .header("content-digest", headers.content_digest)
                .header("signature-input", headers.signature_input)
                .header("signature", headers.signature);
        }
        for (name, value) in self.headers {
            request = request.header(name, value);
        }
        let response = request.body(self.body).send().await.unwrap();
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let bytes = response.bytes().await.unwrap().to_vec();
        Answer {
            status,
            headers,
            bytes,
        }
    }
}

pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap()
    }

    #[track_caller]
    pub fn parse<T: serde::de::DeserializeOwned>(&self, status: u16) -> T {
        assert_eq!(self.status, status, "{}", self.text());
        serde_json::from_slice(&self.bytes).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The refusal, whose body must be the one documented shape.
    #[track_caller]
    pub fn refusal(&self) -> (u16, ApiErrorCode) {
        assert_eq!(
            self.header("content-type"),
            "application/json",
            "{}",
            self.text()
        );
        let error: ApiError = serde_json::from_slice(&self.bytes).unwrap();
        assert!(error.message.ends_with('.'), "{}", error.message);
        (self.status, error.error)
    }
}
