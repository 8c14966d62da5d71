//! Parts that all screens share.

mod app_icon;
mod code_review;
mod codes_field;
mod copy_button;
mod dialog;
mod field;
mod icon;
mod notice;
mod passphrase;
mod qr;
mod unlock;

pub use app_icon::AppIcon;
pub use code_review::CodeReview;
pub use codes_field::{CodesField, Pasted};
pub use copy_button::CopyButton;
pub use dialog::{Dialog, focus_when_shown};
pub use field::TextField;
pub use icon::{Glyph, Icon, Logo};
pub use notice::{Busy, NoticeBar, ProblemLine, ProblemNote, loaded};
pub use passphrase::{NewPassphrase, PassphraseField};
pub use qr::QrCode;
pub use unlock::UnlockForm;
