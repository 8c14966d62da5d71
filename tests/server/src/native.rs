//! A device without a browser: the ports of `sparekey-client` over memory and a real network.

use aes_gcm::{Aes256Gcm, KeyInit as _, aead::Aead as _};
use ed25519_dalek::{Signer as _, SigningKey};
use getrandom::{SysRng, rand_core::UnwrapErr};
use hmac::{Hmac, Mac as _};
use rand_core::Rng as _;
use sha2::Sha256;
use sparekey_client::ports::{HttpRequest, HttpResponse, PortError, Ports, Store, Write};
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use zeroize::Zeroizing;

/// What a browser profile keeps on disk: it outlives every client made over it.
#[derive(Default)]
pub struct Profile {
    records: RefCell<BTreeMap<(Store, String), Vec<u8>>>,
    device_key: RefCell<Option<SigningKey>>,
    local_key: RefCell<Option<[u8; 32]>>,
    mark_key: RefCell<Option<[u8; 32]>>,
    /// Added to the operating system's clock, milliseconds.
    pub clock_offset: Cell<i64>,
    /// The next commits that are refused for want of space.
    pub full: Cell<bool>,
    requests: RefCell<Vec<(String, String, Vec<u8>)>>,
    headers: RefCell<Vec<Vec<(&'static str, String)>>>,
    /// A server that does not tell the truth.
    pub tamper: RefCell<Option<Tamper>>,
    /// Answers that do not arrive.
    pub lose: RefCell<Option<Lose>>,
}

/// Whether the answer on a route gets lost; told as [`Tamper`].
pub type Lose = Box<dyn Fn(&str) -> bool>;

/// Changes status and body of an answer; told the method, a blank, and the path below `/api/v1`.
pub type Tamper = Box<dyn Fn(&str, &mut u16, &mut serde_json::Value)>;

impl Profile {
    /// Every record, as a copy of the disk would show it.
    #[must_use]
    pub fn dump(&self) -> Vec<Vec<u8>> {
        self.records.borrow().values().cloned().collect()
    }

    /// Records of one store.
    #[must_use]
    pub fn count(&self, store: Store) -> usize {
        self.records
            .borrow()
            .keys()
            .filter(|(of, _)| *of == store)
            .count()
    }

    /// Loses the key under which the Secret Key is sealed on this device.
    pub fn lose_local_key(&self) {
        *self.local_key.borrow_mut() = None;
    }

    /// Every request sent so far: method, URL and body.
    #[must_use]
    pub fn requests(&self) -> Vec<(String, String, Vec<u8>)> {
        self.requests.borrow().clone()
    }

    /// The headers of the newest request to a URL; `None` where there was no such request.
    #[must_use]
    pub fn find_headers(&self, method: &str, url: &str) -> Option<Vec<(&'static str, String)>> {
        let requests = self.requests.borrow();
        let at = requests
            .iter()
            .rposition(|(of, to, _)| of == method && to == url)?;
        self.headers.borrow().get(at).cloned()
    }
}

/// One run of a browser over a profile: the seed lives as long as this.
pub struct NativePorts {
    profile: Rc<Profile>,
    seed: Rc<RefCell<Option<Zeroizing<Vec<u8>>>>>,
    http: reqwest::Client,
}

impl NativePorts {
    /// Starts over a profile, locked.
    ///
    /// # Errors
    /// What the HTTP client says.
    pub fn new(profile: &Rc<Profile>) -> Result<Self, reqwest::Error> {
        Ok(Self {
            profile: Rc::clone(profile),
            seed: Rc::default(),
            http: reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .timeout(Duration::from_secs(30))
                .build()?,
        })
    }

    /// A second worker of the same browser run: it finds the seed of the session.
    #[must_use]
    pub fn restarted(&self) -> Self {
        Self {
            profile: Rc::clone(&self.profile),
            seed: Rc::clone(&self.seed),
            http: self.http.clone(),
        }
    }

    /// What it runs over.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    fn tamper(&self, route: &str, response: &mut HttpResponse) {
        if let Some(tamper) = self.profile.tamper.borrow().as_ref() {
            let mut body = serde_json::from_slice(&response.body).unwrap_or_default();
            tamper(route, &mut response.status, &mut body);
            response.body = body.to_string().into_bytes();
        }
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, reqwest::Error> {
        let method = reqwest::Method::from_bytes(request.method.as_bytes()).unwrap_or_default();
        let mut builder = self.http.request(method, &request.url).body(request.body);
        for (name, value) in request.headers {
            builder = builder.header(name, value);
        }
        let response = builder.send().await?;
        let retry_after = response
            .headers()
            .get("retry-after")
            .and_then(|value| value.to_str().ok()?.parse().ok());
        Ok(HttpResponse {
            status: response.status().as_u16(),
            retry_after,
            body: response.bytes().await?.to_vec(),
        })
    }
}

/// Bytes that no one knows.
fn draw() -> [u8; 32] {
    let mut bytes = [0; 32];
    UnwrapErr(SysRng).fill_bytes(&mut bytes);
    bytes
}

impl Ports for NativePorts {
    type Rng = UnwrapErr<SysRng>;

    fn rng(&self) -> Self::Rng {
        UnwrapErr(SysRng)
    }

    fn now(&self) -> u64 {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let now = u64::try_from(since.as_millis()).unwrap_or(u64::MAX);
        now.saturating_add_signed(self.profile.clock_offset.get())
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, PortError> {
        let sent = (
            request.method.to_owned(),
            request.url.clone(),
            request.body.clone(),
        );
        self.profile.requests.borrow_mut().push(sent);
        let headers = request.headers.clone();
        self.profile.headers.borrow_mut().push(headers);
        let path = request
            .url
            .split_once("/api/v1")
            .map_or("", |(_, path)| path);
        let route = format!("{} {path}", request.method);
        let mut response = self
            .exchange(request)
            .await
            .map_err(|_| PortError::Network)?;
        let lost = self
            .profile
            .lose
            .borrow()
            .as_ref()
            .is_some_and(|lose| lose(&route));
        if lost {
            return Err(PortError::Network);
        }
        self.tamper(&route, &mut response);
        Ok(response)
    }

    async fn get(&self, store: Store, key: &str) -> Result<Option<Vec<u8>>, PortError> {
        tokio::task::yield_now().await;
        Ok(self
            .profile
            .records
            .borrow()
            .get(&(store, key.to_owned()))
            .cloned())
    }

    async fn all(&self, store: Store) -> Result<Vec<(String, Vec<u8>)>, PortError> {
        tokio::task::yield_now().await;
        let records = self.profile.records.borrow();
        let of_store = records.iter().filter(|((of, _), _)| *of == store);
        Ok(of_store
            .map(|((_, key), value)| (key.clone(), value.clone()))
            .collect())
    }

    async fn commit(&self, writes: Vec<Write>) -> Result<(), PortError> {
        tokio::task::yield_now().await;
        if self.profile.full.get() {
            return Err(PortError::Full);
        }
        let mut records = self.profile.records.borrow().clone();
        for write in writes {
            match write {
                Write::Put(store, key, value) => {
                    records.insert((store, key), value);
                }
                Write::Delete(store, key) => {
                    records.remove(&(store, key));
                }
                Write::Clear(store) => records.retain(|(of, _), _| *of != store),
                Write::Expect(store, key, value) => {
                    if records.get(&(store, key)) != value.as_ref() {
                        return Err(PortError::Changed);
                    }
                }
            }
        }
        *self.profile.records.borrow_mut() = records;
        Ok(())
    }

    async fn make_device_key(&self) -> Result<[u8; 32], PortError> {
        let key = SigningKey::from_bytes(&draw());
        let public = key.verifying_key().to_bytes();
        *self.profile.device_key.borrow_mut() = Some(key);
        Ok(public)
    }

    async fn sign(&self, message: &[u8]) -> Result<[u8; 64], PortError> {
        tokio::task::yield_now().await;
        let key = self.profile.device_key.borrow();
        let key = key.as_ref().ok_or(PortError::Crypto)?;
        Ok(key.sign(message).to_bytes())
    }

    async fn seal_local(&self, secret: &[u8]) -> Result<Vec<u8>, PortError> {
        let key = draw();
        let cipher = Aes256Gcm::new(&key.into());
        let sealed = cipher
            .encrypt(&[0; 12].into(), secret)
            .map_err(|_| PortError::Crypto)?;
        *self.profile.local_key.borrow_mut() = Some(key);
        Ok(sealed)
    }

    async fn open_local(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, PortError> {
        let key = self.profile.local_key.borrow().ok_or(PortError::Crypto)?;
        let cipher = Aes256Gcm::new(&key.into());
        let opened = cipher
            .decrypt(&[0; 12].into(), sealed)
            .map_err(|_| PortError::Crypto)?;
        Ok(Zeroizing::new(opened))
    }

    async fn duplicate_mark(&self, message: &[u8]) -> Result<[u8; 32], PortError> {
        let key = *self.profile.mark_key.borrow_mut().get_or_insert_with(draw);
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|_| PortError::Crypto)?;
        mac.update(message);
        Ok(mac.finalize().into_bytes().into())
    }

    async fn forget_keys(&self) -> Result<(), PortError> {
        *self.profile.device_key.borrow_mut() = None;
        *self.profile.local_key.borrow_mut() = None;
        *self.profile.mark_key.borrow_mut() = None;
        Ok(())
    }

    async fn session_seed(&self) -> Result<Option<Zeroizing<Vec<u8>>>, PortError> {
        tokio::task::yield_now().await;
        Ok(self.seed.borrow().clone())
    }

    async fn keep_session_seed(&self, seed: Option<&[u8]>) -> Result<(), PortError> {
        *self.seed.borrow_mut() = seed.map(|seed| Zeroizing::new(seed.to_vec()));
        Ok(())
    }
}
