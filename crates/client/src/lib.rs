//! The side of a person: everything a connected browser or command line does, without a browser.

pub mod ports;
