//! A person's way through Sparekey, on the real screens: first run, account, connecting a browser,
//! an app's MFA set-up, **Save Codes**, reading the codes back.
//!
//! The demo and the flow tests are made of these steps. Each step finds things as a person would
//! and checks what it sees; nothing is done behind the screens.

mod app;
mod both;
mod capture;
mod connect;
mod delivered;
mod kit;
mod person;
mod read_back;
mod real_app;
mod recovery;
mod report;
mod root_manifest;
mod set_up;
mod tab;
mod team;
mod totp;
mod untouched;
mod workspace;
mod world;

pub use app::Shape;
pub use capture::{Offered, WATCH_SAVE};
pub use delivered::hook;
pub use person::Person;
pub use read_back::{open_account, reveal_all};
pub use real_app::{FLASK_CODES, FLASK_HOST, FlaskApp};
pub use report::{Report, Theme};
pub use root_manifest::open_root_manifest;
pub use tab::{Tab, use_keyboard_alone};
pub use team::{KIM, Member, Newcomer, open_menu, own_fingerprint, person_row};
pub use workspace::Workspace;
pub use world::{ACCOUNT_APP, World};
