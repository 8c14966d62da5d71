//! The device counter: it rises with every list and every event, in the transaction that keeps what was
//! signed under it (`security.md` 2.3).

use crate::{
    Client,
    error::ClientError,
    ports::{PortError, Ports, Store, Write},
    state::{CONNECTION, COUNTER, parse_counter},
};

/// How often something is signed anew because another page of this device used the counter first.
const TRIES: u32 = 32;

impl<P: Ports> Client<P> {
    /// The counter as stored, for [`Client::take_counter`].
    pub(crate) async fn stored_counter(&self) -> Result<Option<Vec<u8>>, ClientError> {
        Ok(self.ports.get(Store::State, COUNTER).await?)
    }

    /// Signs something under the device's next counter. `make` gets the counter and returns what came of
    /// it with the writes that are to be durable in one transaction with it; it is asked again where
    /// another page of this device used the counter first. The caller holds `sealing`.
    pub(crate) async fn take_counter<T>(
        &self,
        connection: &[u8],
        mut stored: Option<Vec<u8>>,
        mut make: impl AsyncFnMut(u32) -> Result<(T, Vec<Write>), ClientError>,
    ) -> Result<T, ClientError> {
        for _ in 0..TRIES {
            let counter = parse_counter(stored.as_deref())?;
            let next = counter.checked_add(1).ok_or(ClientError::KeyMissing)?;
            let (made, more) = make(next).await?;
            let mut writes = vec![
                Write::Expect(
                    Store::State,
                    CONNECTION.to_owned(),
                    Some(connection.to_vec()),
                ),
                Write::Expect(Store::State, COUNTER.to_owned(), stored),
                Write::Put(
                    Store::State,
                    COUNTER.to_owned(),
                    next.to_be_bytes().to_vec(),
                ),
            ];
            writes.extend(more);
            match self.ports.commit(writes).await {
                Ok(()) => return Ok(made),
                // The counter moved, or the connection is gone: look again, sign anew.
                Err(PortError::Changed) => {
                    let (_, bytes) = self.stored_connection().await?;
                    if bytes != connection {
                        return Err(ClientError::Conflict);
                    }
                    stored = self.stored_counter().await?;
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(ClientError::Conflict)
    }
}
