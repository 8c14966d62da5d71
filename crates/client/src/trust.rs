//! The trust record: taken from the server only if it continues what this device has seen, written by
//! compare-and-swap, merged on conflict (`security.md` 2.4).

use crate::{
    Client,
    error::ClientError,
    ports::{PortError, Ports, Store, Write},
    state::{Connection, TRUST},
};
use serde::{Deserialize, Serialize};
use sparekey_envelope::{
    Hash32, IdentityBundle, OpenedTrustRecord, SealedTrustRecord, TrustEntry, TrustHow,
    TrustRecord, TrustState, UserId, UserKeys, merge_trust, open_trust_record, seal_trust_record,
};
use sparekey_protocol::{
    Bytes,
    api::{MeResponse, PutTrustRecordRequest},
};

/// How often a write is merged and repeated before giving up: each repeat means that another device
/// was faster.
const TRIES: u32 = 5;

/// The newest trust record this device has seen.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredTrust {
    /// As the server keeps it.
    pub(crate) sealed: Bytes,
    /// When this device last wrote one, milliseconds since 1970.
    pub(crate) written: u64,
}

/// What is remembered of an identity whose bundle is at hand.
pub(crate) fn entry_of(
    bundle: &IdentityBundle,
    state: TrustState,
    how: TrustHow,
    name: &str,
) -> TrustEntry {
    TrustEntry {
        state,
        how,
        by: UserId::ZERO,
        bundle_seq: bundle.seq(),
        bundle_hash: bundle.hash(),
        name: name.to_owned(),
    }
}

/// The first trust record of an identity: themselves, the rescue key they made or their invite link names, and
/// who invited them.
pub(crate) fn first_record(
    (own, name): (&IdentityBundle, &str),
    rescue: &IdentityBundle,
    inviter: Option<(&IdentityBundle, &str)>,
) -> TrustRecord {
    let mut record = TrustRecord::default();
    let mut pin = |bundle: &IdentityBundle, state, how, name: &str| {
        let key = (bundle.user(), bundle.fpr());
        record
            .people
            .insert(key, entry_of(bundle, state, how, name));
    };
    pin(own, TrustState::Person, TrustHow::Own, name);
    pin(rescue, TrustState::Rescue, TrustHow::Compared, "");
    if let Some((inviter, name)) = inviter {
        pin(inviter, TrustState::Person, TrustHow::Compared, name);
    }
    record
}

impl StoredTrust {
    fn remembered(&self) -> Result<(u32, Hash32), ClientError> {
        let sealed = SealedTrustRecord::parse(self.sealed.as_slice())?;
        Ok((sealed.counter(), sealed.hash()))
    }

    /// The write that keeps it.
    pub(crate) fn to_write(&self) -> Result<Write, ClientError> {
        Ok(Write::Put(
            Store::State,
            TRUST.to_owned(),
            serde_json::to_vec(self)?,
        ))
    }
}

impl<P: Ports> Client<P> {
    async fn stored_trust(&self) -> Result<(StoredTrust, Vec<u8>), ClientError> {
        let bytes = self
            .ports
            .get(Store::State, TRUST)
            .await?
            .ok_or(ClientError::Storage)?;
        Ok((serde_json::from_slice(&bytes)?, bytes))
    }

    /// The newest trust record this device has seen, opened. Needs no network.
    pub(crate) async fn known_trust(&self, keys: &UserKeys) -> Result<TrustRecord, ClientError> {
        let (stored, _) = self.stored_trust().await?;
        Ok(open_trust_record(stored.sealed.as_slice(), keys, None)?.record)
    }

    /// When this device last wrote the trust record, milliseconds since 1970.
    pub(crate) async fn trust_written(&self) -> Result<u64, ClientError> {
        Ok(self.stored_trust().await?.0.written)
    }

    /// Verifies and opens what the server gave, against the newest this device has seen, and remembers
    /// it where it is newer.
    pub(crate) async fn take_trust(
        &self,
        keys: &UserKeys,
        bytes: &[u8],
    ) -> Result<OpenedTrustRecord, ClientError> {
        loop {
            let (stored, raw) = self.stored_trust().await?;
            let remembered = stored.remembered()?;
            let opened = open_trust_record(bytes, keys, Some(remembered))?;
            if opened.counter == remembered.0 {
                return Ok(opened);
            }
            let newer = StoredTrust {
                sealed: bytes.into(),
                written: stored.written,
            };
            let expected = Write::Expect(Store::State, TRUST.to_owned(), Some(raw));
            match self.ports.commit(vec![expected, newer.to_write()?]).await {
                Ok(()) => return Ok(opened),
                // Another page of this device took one meanwhile: hold this one against that.
                Err(PortError::Changed) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Changes the trust record here and at the server, one change after the other.
    pub(crate) async fn change_trust(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        change: impl FnOnce(&mut TrustRecord),
    ) -> Result<OpenedTrustRecord, ClientError> {
        let _changing = self.changing.lock().await;
        let (stored, _) = self.stored_trust().await?;
        let mut newest = open_trust_record(stored.sealed.as_slice(), keys, None)?;
        let mut ours = newest.record.clone();
        change(&mut ours);
        for _ in 0..TRIES {
            if ours == newest.record {
                return Ok(newest);
            }
            let counter = newest
                .counter
                .checked_add(1)
                .ok_or(ClientError::RefusedByServer)?;
            let sealed = seal_trust_record(&ours, keys, counter, &mut self.ports.rng())?;
            let request = PutTrustRecordRequest {
                trust_record: sealed.as_bytes().into(),
            };
            match self
                .put_silent(connection, "/me/trust-record", &request)
                .await
            {
                Ok(()) => {
                    let written = StoredTrust {
                        sealed: request.trust_record,
                        written: self.ports.now(),
                    };
                    self.ports.commit(vec![written.to_write()?]).await?;
                    return Ok(OpenedTrustRecord {
                        counter,
                        hash: sealed.hash(),
                        record: ours,
                    });
                }
                Err(ClientError::Conflict) => {
                    let me: MeResponse = self.get(connection, "/me").await?;
                    newest = self.take_trust(keys, me.trust_record.as_slice()).await?;
                    ours = merge_trust(&ours, &newest.record)?;
                }
                Err(error) => return Err(error),
            }
        }
        Err(ClientError::Conflict)
    }
}
