//! The person behind the signing device.

pub mod bundle;
pub mod get;
pub mod set_up_code;
pub mod trust_record;
