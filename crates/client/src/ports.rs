//! What the client needs from its surroundings. The vault implements it with browser APIs, tests
//! and the command line with native ones.

use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// Storage, network, clock, randomness and the device key.
///
/// Futures need not be `Send`: browsers have one thread.
#[expect(async_fn_in_trait, reason = "used with static dispatch on one thread")]
pub trait Ports {
    /// Cryptographically secure generator.
    type Rng: CryptoRng;

    /// A generator, seeded by the operating system.
    fn rng(&self) -> Self::Rng;

    /// Milliseconds since 1970.
    fn now(&self) -> u64;

    /// Sends one request and reads the whole answer. No redirects, no cookies, no cache.
    ///
    /// # Errors
    /// [`PortError::Network`] when no answer came.
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, PortError>;

    /// Reads one record.
    ///
    /// # Errors
    /// [`PortError::Storage`].
    async fn get(&self, store: Store, key: &str) -> Result<Option<Vec<u8>>, PortError>;

    /// Reads all records of a store, ascending by key.
    ///
    /// # Errors
    /// [`PortError::Storage`].
    async fn all(&self, store: Store) -> Result<Vec<(String, Vec<u8>)>, PortError>;

    /// Carries out all writes or none, in order, and returns only when they are durable (IndexedDB
    /// `durability: "strict"`, `security.md` 5).
    ///
    /// # Errors
    /// [`PortError::Changed`] when an [`Write::Expect`] does not hold, [`PortError::Full`] when
    /// there is no space, else [`PortError::Storage`].
    async fn commit(&self, writes: Vec<Write>) -> Result<(), PortError>;

    /// Makes a new device key, replacing the one there, and returns its Ed25519 public key. The
    /// private half cannot be exported.
    ///
    /// # Errors
    /// [`PortError::Crypto`] or [`PortError::Storage`].
    async fn make_device_key(&self) -> Result<[u8; 32], PortError>;

    /// Signs with the device key.
    ///
    /// # Errors
    /// [`PortError::Crypto`] when there is none.
    async fn sign(&self, message: &[u8]) -> Result<[u8; 64], PortError>;

    /// Seals the Secret Key for this device (AES-256-GCM under a key that cannot be exported and is
    /// made for this one use) and returns what to store.
    ///
    /// # Errors
    /// [`PortError::Crypto`] or [`PortError::Storage`].
    async fn seal_local(&self, secret: &[u8]) -> Result<Vec<u8>, PortError>;

    /// Undoes [`Ports::seal_local`].
    ///
    /// # Errors
    /// [`PortError::Crypto`] when it was sealed elsewhere or changed.
    async fn open_local(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, PortError>;

    /// HMAC-SHA256 under a key of this device that cannot be exported, to recognise the same list.
    ///
    /// # Errors
    /// [`PortError::Crypto`] or [`PortError::Storage`].
    async fn duplicate_mark(&self, message: &[u8]) -> Result<[u8; 32], PortError>;

    /// Drops the device key, the local sealing key and the duplicate-check key.
    ///
    /// # Errors
    /// [`PortError::Storage`].
    async fn forget_keys(&self) -> Result<(), PortError>;

    /// The user seed kept for this session, if any: in memory only.
    ///
    /// # Errors
    /// [`PortError::Storage`].
    async fn session_seed(&self) -> Result<Option<Zeroizing<Vec<u8>>>, PortError>;

    /// Keeps or, with `None`, erases the seed of this session.
    ///
    /// # Errors
    /// [`PortError::Storage`].
    async fn keep_session_seed(&self, seed: Option<&[u8]>) -> Result<(), PortError>;
}

/// Named stores of one database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Store {
    /// The connection, the newest user envelope, the device counter, the trust record.
    State,
    /// Save targets and bundles mirrored for use while locked (`security.md` 2.11).
    Targets,
    /// Sealed lists that wait.
    Outbox,
    /// Marks of lists saved before.
    Saved,
}

impl Store {
    /// Name of the object store.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Targets => "targets",
            Self::Outbox => "outbox",
            Self::Saved => "saved",
        }
    }
}

/// One step of [`Ports::commit`].
#[derive(Clone, PartialEq, Eq)]
pub enum Write {
    /// Writes a record.
    Put(Store, String, Vec<u8>),
    /// Removes a record, if it is there.
    Delete(Store, String),
    /// Removes all records of a store.
    Clear(Store),
    /// Goes on only if the record is exactly this (`None`: absent).
    Expect(Store, String, Option<Vec<u8>>),
}

/// A request, ready to send.
#[derive(Clone)]
pub struct HttpRequest {
    /// Upper case.
    pub method: &'static str,
    /// Absolute.
    pub url: String,
    /// Names in lower case.
    pub headers: Vec<(&'static str, String)>,
    /// May be empty.
    pub body: Vec<u8>,
}

/// An answer.
#[derive(Clone)]
pub struct HttpResponse {
    /// 100 to 599.
    pub status: u16,
    /// Seconds of a `Retry-After` header.
    pub retry_after: Option<u64>,
    /// May be empty.
    pub body: Vec<u8>,
}

/// What a port could not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PortError {
    /// No answer came.
    #[error("the workspace could not be reached; check the connection and try again")]
    Network,
    /// Another writer was first.
    #[error("something else changed the same record; try again")]
    Changed,
    /// No space left.
    #[error("there is no space left on this device; free some and try again")]
    Full,
    /// The database failed.
    #[error("this browser could not read or write its own storage; restart it and try again")]
    Storage,
    /// `WebCrypto` failed, or the key is gone.
    #[error("a key of this device is missing; connect this browser again")]
    Crypto,
}
