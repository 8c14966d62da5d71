//! What the tests of server and client share: a real server in this process, and a device with
//! native ports.

pub mod native;
pub mod running;
