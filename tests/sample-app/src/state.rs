//! What the sample app remembers while it runs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::people::Person;
use crate::session::Session;
use crate::{LOGIN, draw, policy::CspReport};

/// Reports kept at most, so that a page in a loop cannot fill the memory.
const MOST_REPORTS: usize = 1_000;

/// The state of all hosts, shared by the handlers.
#[derive(Clone)]
pub struct Shared(Arc<Inner>);

struct Inner {
    password: String,
    hosts: Mutex<HashMap<String, Host>>,
    reports: Mutex<Vec<CspReport>>,
}

/// One host: an app of its own.
pub struct Host {
    /// People by login.
    pub people: HashMap<String, Person>,
    /// Sessions by cookie value.
    pub sessions: HashMap<String, Session>,
    /// API tokens: name and value.
    pub tokens: Vec<(&'static str, String)>,
    /// Orders: number and what was bought.
    pub orders: Vec<(String, &'static str)>,
}

impl Host {
    fn new(password: &str) -> Self {
        let things = [
            "Notebook, ruled",
            "Desk lamp",
            "USB-C cable, 2 m",
            "Coffee, 1 kg",
            "Keyboard",
            "Monitor arm",
            "Pencils, dozen",
            "Headphones",
            "Water bottle",
            "Label printer",
        ];
        Self {
            people: HashMap::from([(LOGIN.to_owned(), Person::new(LOGIN, password))]),
            sessions: HashMap::new(),
            tokens: ["Deploy script", "Status page", "Backup job", "Mobile app"]
                .map(|name| (name, format!("smp_{}", draw::make_token())))
                .to_vec(),
            orders: things
                .map(|thing| (draw::make_order_number(), thing))
                .to_vec(),
        }
    }
}

impl Shared {
    /// Fresh hosts with one person each.
    pub fn new() -> Self {
        Self(Arc::new(Inner {
            password: draw::make_password(),
            hosts: Mutex::default(),
            reports: Mutex::default(),
        }))
    }

    /// The password every host starts with.
    pub fn password(&self) -> &str {
        &self.0.password
    }

    /// Runs `act` on the host called `name`.
    pub fn with_host<T>(&self, name: &str, act: impl FnOnce(&mut Host) -> T) -> T {
        let mut hosts = lock(&self.0.hosts);
        let host = hosts
            .entry(name.to_owned())
            .or_insert_with(|| Host::new(&self.0.password));
        act(host)
    }

    /// Runs `act` on a person of a host, made without a second factor if unknown.
    pub fn with_person<T>(&self, host: &str, login: &str, act: impl FnOnce(&mut Person) -> T) -> T {
        self.with_host(host, |host| {
            act(host
                .people
                .entry(login.to_owned())
                .or_insert_with(|| Person::new(login, &self.0.password)))
        })
    }

    /// Keeps a policy report.
    pub fn keep_csp_report(&self, report: CspReport) {
        let mut reports = lock(&self.0.reports);
        if reports.len() < MOST_REPORTS {
            reports.push(report);
        }
    }

    /// All policy reports so far.
    pub fn csp_reports(&self) -> Vec<CspReport> {
        lock(&self.0.reports).clone()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
