//! The app catalogue and the vocabulary, compiled to static tables, and the matching of sites.
//!
//! Pure: no wasm, no browser, no clock, no randomness, no network.

mod gate;
mod page_url;
mod profile;
mod site;
mod suffixes;
mod vocabulary;

pub use gate::gate_data_json;
pub use profile::{
    Confidence, EngineHost, Kind, Profile, ProfileMatch, Shape, match_site, profiles,
};
pub use site::{Site, SiteError, SiteMatch, match_sites, same_site};
pub use vocabulary::{WordSet, find_words, fold};
