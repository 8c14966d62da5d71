//! The answer of the detector.

use serde::{Serialize, Serializer, ser::SerializeSeq};
use sparekey_codes::{BackupCode, ListedCode};

/// What the page shows (design.md 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// A code list: offered.
    List,
    /// A single recovery key: offered, and never as a list.
    Key,
    /// Doubtful: a question in the popup, nothing unasked.
    Ask,
    /// Nothing.
    None,
}

/// Verdict, codes and reasons, in the form that crosses to JavaScript as JSON.
#[derive(Serialize)]
pub struct Detection {
    /// What the page shows.
    pub verdict: Verdict,
    /// The codes that still work, in order; empty for [`Verdict::None`].
    #[serde(serialize_with = "write_codes")]
    pub codes: Vec<ListedCode>,
    /// The codes that the page marks as used, in order.
    #[serde(serialize_with = "write_used")]
    pub used: Vec<BackupCode>,
    /// Id of the app profile.
    pub app: Option<&'static str>,
    /// Name of the app for people.
    pub app_name: Option<&'static str>,
    /// Why, in short words for a machine.
    pub reasons: Vec<&'static str>,
    /// How many codes the app makes, where its profile knows.
    pub expected_count: Option<u16>,
}

/// Codes leave their protection here: the engine hands them to the popup, where the person sees them.
fn write_codes<S: Serializer>(codes: &[ListedCode], to: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct View<'a> {
        code: &'a str,
        number: Option<u16>,
    }
    let mut list = to.serialize_seq(Some(codes.len()))?;
    for one in codes {
        list.serialize_element(&View {
            code: one.code.expose(),
            number: one.number,
        })?;
    }
    list.end()
}

fn write_used<S: Serializer>(codes: &[BackupCode], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(codes.iter().map(BackupCode::expose))
}
