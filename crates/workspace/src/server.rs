//! From configuration to a running server.

use crate::{
    app::{App, Clock, system_clock},
    http::{headers, log, timeout},
    limits::Limits,
    public_url::PublicUrl,
    refusal::Refusal,
    routes, set_up_link,
    store::{
        StoreError, WorkspaceStore,
        sqlite::{OpenStoreError, SqliteStore},
    },
    web_app,
};
use axum::{Router, middleware, response::IntoResponse};
use std::{
    future::{Future, IntoFuture as _},
    net::SocketAddr,
    path::PathBuf,
    time::Duration,
};
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;

/// How often expired rows are deleted.
const TIDY_EVERY: Duration = Duration::from_secs(60);

/// How long running requests may go on after the server was told to stop: longer than any request
/// may take.
const STOP_WITHIN: Duration = Duration::from_secs(15);

/// Name of the secret under which unknown logins get their fakes.
const FAKE_KEY: &str = "fake sign-in";

/// What a server needs to know.
#[derive(Clone)]
pub struct Config {
    /// The address under which people reach it.
    pub public_url: PublicUrl,
    /// The SQLite file.
    pub database: PathBuf,
    /// Rate limits.
    pub limits: Limits,
    /// Its clock.
    pub clock: Clock,
}

impl Config {
    /// Default limits, the operating system's clock.
    #[must_use]
    pub fn new(public_url: PublicUrl, database: PathBuf) -> Self {
        Self {
            public_url,
            database,
            limits: Limits::default(),
            clock: system_clock(),
        }
    }
}

/// Why a server did not start, or ended.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// The database.
    #[error(transparent)]
    Open(#[from] OpenStoreError),
    /// The database, once open.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No random bytes.
    #[error("The operating system gives no random bytes: {0}")]
    Random(#[from] getrandom::Error),
    /// What the database holds is no secret of a server.
    #[error("The database holds a damaged secret. Restore it from a backup.")]
    Secret,
    /// The network.
    #[error("The server cannot use its network address: {0}")]
    Network(#[from] std::io::Error),
}

/// A server whose database is open.
pub struct Server {
    app: App,
    set_up_link: Option<String>,
}

impl Server {
    /// Opens the database and, while there is no workspace, makes a new set-up link.
    ///
    /// # Errors
    /// [`ServerError`].
    pub async fn open(config: Config) -> Result<Self, ServerError> {
        let store = SqliteStore::open(&config.database).await?;
        let fake_key = fake_key(&store).await?;
        let mut token = [0; 32];
        getrandom::fill(&mut token)?;
        let now = (config.clock)();
        let set_up_link = set_up_link::renew(&store, &config.public_url, &token, now).await?;
        let app = App::new(
            Box::new(store),
            config.public_url,
            &config.limits,
            fake_key,
            config.clock,
        );
        app.tidy().await?;
        Ok(Self { app, set_up_link })
    }

    /// The one-time link that makes the first workspace, while there is none.
    #[must_use]
    pub fn set_up_link(&self) -> Option<&str> {
        self.set_up_link.as_deref()
    }

    /// Answers requests until `stop` resolves, then finishes those that run and closes the database.
    ///
    /// # Errors
    /// [`ServerError::Network`].
    pub async fn run(
        self,
        listener: TcpListener,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), ServerError> {
        let app = self.app;
        let service = router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
        let (stopping, mut stopped) = tokio::sync::watch::channel(false);
        let serve = axum::serve(listener, service)
            .with_graceful_shutdown(async move {
                stop.await;
                tracing::info!("stopping");
                let _ = stopping.send(true);
            })
            .into_future();
        let deadline = async {
            if stopped.wait_for(|stopped| *stopped).await.is_ok() {
                tokio::time::sleep(STOP_WITHIN).await;
            } else {
                std::future::pending::<()>().await;
            }
        };
        let result = tokio::select! {
            result = serve => result.map_err(ServerError::from),
            () = deadline => Ok(()),
            () = tidy_forever(&app) => Ok(()),
        };
        app.store.close().await;
        result
    }
}

async fn tidy_forever(app: &App) {
    let mut ticks = tokio::time::interval(TIDY_EVERY);
    loop {
        ticks.tick().await;
        if let Err(error) = app.tidy().await {
            tracing::warn!(%error, "expired rows were not deleted");
        }
    }
}

async fn fake_key(store: &SqliteStore) -> Result<[u8; 32], ServerError> {
    let mut transaction = store.write().await?;
    let key = match transaction.find_secret(FAKE_KEY).await? {
        Some(bytes) => bytes.try_into().map_err(|_| ServerError::Secret)?,
        None => {
            let mut key = [0; 32];
            getrandom::fill(&mut key)?;
            transaction.insert_secret(FAKE_KEY, &key).await?;
            key
        }
    };
    transaction.commit().await?;
    Ok(key)
}

fn router(app: App) -> Router {
    let api = routes::router()
        .layer(middleware::from_fn(timeout::limit_time))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(middleware::from_fn_with_state(app.clone(), headers::api));
    let web = Router::new()
        .fallback(web_app::serve)
        .layer(middleware::from_fn_with_state(
            app.clone(),
            headers::web_app,
        ));
    web.merge(api)
        .layer(middleware::from_fn(log::log_request))
        .with_state(app)
}

/// The panic's text may hold anything: it is not logged here.
fn after_panic(_: Box<dyn std::any::Any + Send>) -> axum::response::Response {
    tracing::error!("a handler panicked");
    Refusal::internal().into_response()
}
