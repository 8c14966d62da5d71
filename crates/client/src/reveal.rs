//! Handing out one code.

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_envelope::OpenedHead;
use sparekey_protocol::{Id, api::RevealResponse, message::CodeView};
use std::rc::Rc;

impl<P: Ports> Client<P> {
    /// Asks the server for one cell, which it writes down, and opens it. The cell must be the one the
    /// capturing device signed at this place.
    pub(crate) async fn reveal(
        &self,
        account: Id,
        list: Id,
        index: u16,
    ) -> Result<CodeView, ClientError> {
        let connection = self.connection().await?;
        self.keys(&connection).await?;
        let head = match self.find_head(account, list) {
            Some(head) => head,
            None => {
                let details = self.account(account).await?;
                let head = self.find_head(account, list);
                let problem = details.lists.iter().any(|one| one.list == list);
                head.ok_or(if problem {
                    ClientError::ListClosed
                } else {
                    ClientError::NotFound
                })?
            }
        };
        let path = format!("/accounts/{account}/lists/{list}/cells/{index}/reveal");
        let response: RevealResponse = self.post_empty(&connection, &path).await?;
        let opened = head.open_cell(index, response.cell.as_slice())?;
        Ok(CodeView {
            code: opened.code.to_string(),
            number: Some(opened.number).filter(|number| *number != 0),
        })
    }

    fn find_head(&self, account: Id, list: Id) -> Option<Rc<OpenedHead>> {
        self.session.borrow().heads.get(&(account, list)).cloned()
    }
}
