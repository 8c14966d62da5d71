//! The workspace server as its clients meet it: a real server, a real SQLite file, real HTTP.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod audit;
mod authorisation;
mod authorisation_requests;
mod authorisation_scene;
mod bundle;
mod examples;
mod examples_together;
mod foreign;
mod hostile;
mod idempotency;
mod invites;
mod leaving;
mod limits;
mod logs;
mod marks;
mod model;
mod objects;
mod owners;
mod person;
mod reset;
mod set_up;
mod sign_in;
mod signature;
mod slow;
mod spoil;
mod store;
mod team;
mod together;
mod web_app;
mod world;
