//! Parts that all screens share.

mod app_icon;
mod code_review;
mod code_rows;
mod codes_field;
mod copy_button;
mod dialog;
mod field;
mod fingerprint;
mod heading;
mod icon;
mod new_account_form;
mod notice;
mod passphrase;
mod qr;
mod unlock;
mod withdraw;

pub use app_icon::AppIcon;
pub use code_review::CodeReview;
pub use code_rows::CodeRows;
pub use codes_field::{CodesField, Pasted};
pub use copy_button::CopyButton;
pub use dialog::{Dialog, focus_when_shown};
pub use field::TextField;
pub use fingerprint::Fingerprint;
pub use heading::Heading;
pub use icon::{Glyph, Icon, Logo};
pub use new_account_form::{NewAccountDraft, NewAccountForm, NewAccountNames};
pub use notice::{Busy, NoticeBar, ProblemLine, ProblemNote, loaded, standing};
pub use passphrase::{NewPassphrase, PassphraseField};
pub use qr::QrCode;
pub use unlock::UnlockForm;
pub use withdraw::WithdrawButton;
