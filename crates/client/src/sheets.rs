//! Rescue sheets that were typed back (`security.md` 2.8).

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_envelope::{Fingerprint, RescueSheet, UserId, join_sheets};
use sparekey_protocol::message::SheetsView;
use zeroize::Zeroizing;

/// As many sheets as there are.
const SHEETS: usize = 3;

/// Holds the sheets against the rescue key. One sheet can only say to which key it belongs; two prove it.
fn check(sheets: &[RescueSheet], (user, fpr): (UserId, Fingerprint)) -> Result<bool, ClientError> {
    if !sheets.iter().all(|sheet| sheet.names(fpr)) {
        return Err(ClientError::SheetOther);
    }
    let Some((first, others)) = sheets.split_first() else {
        return Err(ClientError::SheetInvalid);
    };
    for (index, other) in others.iter().enumerate() {
        join_sheets(first, other, user, fpr).map_err(|_| ClientError::SheetOther)?;
        if others[..index]
            .iter()
            .any(|earlier| earlier.number() == other.number())
        {
            return Err(ClientError::SheetOther);
        }
    }
    Ok(!others.is_empty())
}

impl<P: Ports> Client<P> {
    /// Checks one, two or three sheets: during the first run against the rescue key that was just drawn, later
    /// against the pinned one. Needs no network.
    pub(crate) async fn check_sheets(
        &self,
        sheets: Vec<Zeroizing<String>>,
    ) -> Result<SheetsView, ClientError> {
        if sheets.is_empty() || sheets.len() > SHEETS {
            return Err(ClientError::SheetInvalid);
        }
        let sheets = sheets
            .iter()
            .map(|typed| RescueSheet::parse(typed).map_err(|_| ClientError::SheetInvalid))
            .collect::<Result<Vec<_>, _>>()?;
        let draft = self.session.borrow().draft.clone();
        let rescue = match draft {
            Some(draft) => (draft.rescue.user(), draft.rescue.fpr()),
            None => {
                let connection = self.connection().await?;
                let keys = self.keys(&connection).await?;
                let record = self.known_trust(&keys).await?;
                record
                    .find_rescue()
                    .ok_or(ClientError::UntrustedRescueKey)?
            }
        };
        Ok(SheetsView {
            numbers: sheets.iter().map(RescueSheet::number).collect(),
            opens: check(&sheets, rescue)?,
        })
    }
}
