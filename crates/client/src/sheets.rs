//! Rescue sheets that were typed back.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_protocol::message::SheetsView;
use zeroize::Zeroizing;

impl<P: Ports> Client<P> {
    pub(crate) async fn check_sheets(
        &self,
        sheets: Vec<Zeroizing<String>>,
    ) -> Result<SheetsView, ClientError> {
        let _ = sheets;
        Err(ClientError::NotForClient)
    }
}
