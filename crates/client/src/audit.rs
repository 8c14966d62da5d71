//! The audit log: fetched whole, its chain recomputed, held against what was seen before
//! (`security.md` 4).

use crate::{
    Client,
    error::ClientError,
    ports::{Ports, Store, Write},
    state::{AUDIT, Connection},
};
use serde::{Deserialize, Serialize};
use sparekey_envelope::{AuditHead, Hash32, TrustRecord, audit::AuditRow};
use sparekey_protocol::{
    Bytes,
    api::{AuditResponse, AuditRowView},
    message::AuditView,
};

/// How often a longer log alone is reason to write the trust record, milliseconds (`security.md` 4).
const TRUST_WRITE_MS: u64 = 60 * 60 * 1_000;
/// Most rows that are shown.
const ROWS_SHOWN: usize = 1_000;

/// The log as far as this device has seen it; ahead of the trust record by up to an hour.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredAudit {
    count: u64,
    head: Bytes,
}

/// The hash that this row gives after `previous`.
fn chain_hash(previous: &Hash32, view: &AuditRowView) -> Hash32 {
    AuditRow {
        number: view.number,
        at: view.at,
        user: view.user.map(|id| id.0),
        device: view.device.map(|id| id.0),
        action: view.action.number(),
        object: view.object.map(|id| id.0),
        index: view.index,
        outcome: view.outcome.number(),
    }
    .chain_hash(previous)
}

/// Where a recomputed chain stands.
struct Chain {
    head: AuditHead,
    holds: bool,
}

impl Chain {
    const fn start() -> Self {
        Self {
            head: AuditHead {
                count: 0,
                head: [0; 32],
            },
            holds: true,
        }
    }

    /// Adds a row, and checks it against the heads remembered.
    fn add(&mut self, view: &AuditRowView, remembered: &[AuditHead]) {
        let hash = chain_hash(&Hash32::from_bytes(self.head.head), view);
        let next = self.head.count.saturating_add(1);
        let contradicts = remembered
            .iter()
            .any(|seen| seen.count == next && seen.head != *hash.as_bytes());
        if view.number != next || view.hash.as_slice() != hash.as_bytes() || contradicts {
            self.holds = false;
        }
        self.head = AuditHead {
            count: next,
            head: *hash.as_bytes(),
        };
    }

    /// No log may be shorter than one seen before.
    fn is_whole(&self, remembered: &[AuditHead]) -> bool {
        self.holds && remembered.iter().all(|seen| seen.count <= self.head.count)
    }
}

fn remember(record: &mut TrustRecord, head: AuditHead) {
    if record.audit.count < head.count {
        record.audit = head;
    }
}

impl<P: Ports> Client<P> {
    /// The log, newest first, and whether its chain holds and extends what was seen.
    pub(crate) async fn audit(&self) -> Result<AuditView, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let world = self.load_world(&connection, &keys).await?;
        let remembered = [world.trust.record.audit, self.stored_audit().await?];
        let mut chain = Chain::start();
        let mut rows = Vec::new();
        loop {
            let path = format!("/audit?after={}", chain.head.count);
            let page: AuditResponse = self.get(&connection, &path).await?;
            if page.rows.is_empty() {
                chain.holds &= page.count == chain.head.count;
                break;
            }
            for row in page.rows {
                chain.add(&row, &remembered);
                rows.push(row);
            }
            if !chain.holds {
                break;
            }
        }
        let chain_ok = chain.is_whole(&remembered);
        if chain_ok {
            self.remember_audit(&connection, chain.head).await?;
            let due = self.trust_written().await?.saturating_add(TRUST_WRITE_MS);
            if due <= self.ports.now() && world.trust.record.audit.count < chain.head.count {
                self.change_trust(&connection, &keys, |record| remember(record, chain.head))
                    .await?;
            }
        }
        rows.reverse();
        rows.truncate(ROWS_SHOWN);
        Ok(AuditView { rows, chain_ok })
    }

    async fn stored_audit(&self) -> Result<AuditHead, ClientError> {
        let Some(stored) = self.ports.get(Store::State, AUDIT).await? else {
            return Ok(AuditHead::default());
        };
        let stored: StoredAudit = serde_json::from_slice(&stored)?;
        Ok(AuditHead {
            count: stored.count,
            head: (&stored.head)
                .try_into()
                .map_err(|_| ClientError::Storage)?,
        })
    }

    async fn remember_audit(
        &self,
        _connection: &Connection,
        head: AuditHead,
    ) -> Result<(), ClientError> {
        let stored = StoredAudit {
            count: head.count,
            head: head.head.into(),
        };
        let write = Write::Put(Store::State, AUDIT.to_owned(), serde_json::to_vec(&stored)?);
        Ok(self.ports.commit(vec![write]).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sparekey_protocol::{
        Id,
        api::{AuditAction, AuditOutcome},
    };

    fn log(length: u64) -> Vec<AuditRowView> {
        let mut previous = Hash32::ZERO;
        (1..=length)
            .map(|number| {
                let mut row = AuditRowView {
                    number,
                    at: 1_000 + number,
                    user: Some(Id([1; 16])),
                    device: None,
                    action: AuditAction::CodeRevealed,
                    object: Some(Id([2; 16])),
                    index: Some(3),
                    outcome: AuditOutcome::Done,
                    hash: Bytes::default(),
                };
                previous = chain_hash(&previous, &row);
                row.hash = (*previous.as_bytes()).into();
                row
            })
            .collect()
    }

    fn holds(rows: &[AuditRowView], remembered: &[AuditHead]) -> bool {
        let mut chain = Chain::start();
        for row in rows {
            chain.add(row, remembered);
        }
        chain.is_whole(remembered)
    }

    fn head(rows: &[AuditRowView]) -> AuditHead {
        let mut chain = Chain::start();
        for row in rows {
            chain.add(row, &[]);
        }
        chain.head
    }

    #[test]
    fn a_log_must_extend_what_was_seen() {
        let rows = log(5);
        assert!(holds(&rows, &[]));
        assert!(holds(&rows, &[head(&rows[..3])]));
        assert!(holds(&rows, &[head(&rows)]));
        assert!(!holds(&rows[..3], &[head(&rows)]), "truncated");
        assert!(!holds(&rows[1..], &[]), "beginning left out");
        let mut other = head(&rows[..3]);
        other.head[0] ^= 1;
        assert!(!holds(&rows, &[other]), "rewritten");
    }

    #[test]
    fn every_change_shows() {
        type Change = fn(&mut AuditRowView);
        let changes: [Change; 9] = [
            |row| row.number += 1,
            |row| row.at += 1,
            |row| row.user = None,
            |row| row.device = Some(Id([9; 16])),
            |row| row.action = AuditAction::SignIn,
            |row| row.object = None,
            |row| row.index = None,
            |row| row.outcome = AuditOutcome::Denied,
            |row| row.hash = Bytes::default(),
        ];
        for change in changes {
            let mut rows = log(4);
            change(&mut rows[1]);
            assert!(!holds(&rows, &[]));
        }
    }
}
