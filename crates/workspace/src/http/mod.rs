//! What every route shares: the body, the signature, ids in paths, headers, the request log.

pub mod body;
pub mod headers;
pub mod log;
pub mod path;
pub mod signed;
pub mod timeout;
pub mod unsigned;
