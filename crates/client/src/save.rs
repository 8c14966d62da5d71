//! Saving: sealed and durable on this device before anything is sent (`security.md` 5). Works while
//! locked: it needs public keys and the device key only.

use crate::{
    Client, duplicate,
    error::ClientError,
    mirror::MirroredTarget,
    ports::{Ports, Store, Write},
    state::{CONNECTION, Connection},
    text::parse_note,
};
use futures_util::future::try_join4;
use sparekey_codes::{BackupCode, CodeList, ListedCode};
use sparekey_envelope::{ListHead, ListKind, ListTarget, NewCode, NewList, seal_list};
use sparekey_outbox::{After, Item};
use sparekey_protocol::{
    Id,
    limits::{NOTE_BYTES, TEXT_BYTES},
    message::{Captured, CodeView, SaveRequest},
};
use zeroize::Zeroizing;

/// Origin of a list that was pasted.
const PASTED: &str = "pasted";
/// Longest name and version of an engine, bytes (`security.md` 2.6).
const DETECTOR_BYTES: usize = 64;

/// Takes the codes as edited by the person.
pub(crate) fn parse_codes(codes: Vec<CodeView>) -> Result<CodeList, ClientError> {
    let codes = codes
        .into_iter()
        .map(|view| {
            let typed = Zeroizing::new(view.code);
            let code = BackupCode::parse_code(&typed).map_err(|_| ClientError::InvalidCodes)?;
            Ok(ListedCode {
                code,
                number: view.number,
            })
        })
        .collect::<Result<Vec<_>, ClientError>>()?;
    CodeList::from_codes(codes).map_err(|_| ClientError::InvalidCodes)
}

/// What the head says of a capture.
fn make_head(request: &SaveRequest, now: u64) -> Result<ListHead, ClientError> {
    let note = parse_note(&request.note, NOTE_BYTES)?;
    let Some(source) = &request.source else {
        return Ok(ListHead {
            captured: now,
            kind: ListKind::List,
            from: None,
            origin: PASTED.to_owned(),
            frame_origin: String::new(),
            detector: String::new(),
            note,
        });
    };
    let texts = [
        (&source.origin, TEXT_BYTES),
        (&source.frame_origin, TEXT_BYTES),
        (&source.detector, DETECTOR_BYTES),
    ];
    if texts.iter().any(|(text, limit)| text.len() > *limit) {
        return Err(ClientError::InvalidText);
    }
    let same_frame = source.frame_origin == source.origin;
    Ok(ListHead {
        captured: source.captured,
        kind: if source.key {
            ListKind::Key
        } else {
            ListKind::List
        },
        from: None,
        origin: source.origin.clone(),
        frame_origin: if same_frame {
            String::new()
        } else {
            source.frame_origin.clone()
        },
        detector: source.detector.clone(),
        note,
    })
}

/// A list that is to be sealed and kept.
pub(crate) struct Sealing<'a> {
    /// As stored, for the compare-and-swap.
    pub(crate) connection: (&'a Connection, &'a [u8]),
    /// As stored.
    pub(crate) counter: Option<Vec<u8>>,
    /// Where to; absent: the inbox.
    pub(crate) target: Option<MirroredTarget>,
    /// What the head says.
    pub(crate) head: &'a ListHead,
    /// In order.
    pub(crate) codes: &'a [NewCode<'a>],
    /// What follows once the workspace has it.
    pub(crate) after: After,
    /// By which the same list is recognised.
    pub(crate) mark: Option<[u8; 32]>,
    /// Milliseconds since 1970.
    pub(crate) now: u64,
}

impl<P: Ports> Client<P> {
    /// Seals, commits, answers. The network is not touched.
    pub(crate) async fn save(&self, mut request: SaveRequest) -> Result<Captured, ClientError> {
        let now = self.ports.now();
        let codes = parse_codes(std::mem::take(&mut request.codes))?;
        let head = make_head(&request, now)?;

        let _sealing = self.sealing.lock().await;
        // All at once: each is a way to another thread of the browser and back.
        let ((connection, connection_bytes), target, counter, mark) = try_join4(
            self.stored_connection(),
            self.find_target(request.account),
            self.stored_counter(),
            self.make_mark(&codes),
        )
        .await?;
        let to_inbox = request.account.is_some() && target.is_none();
        // A list in the inbox replaces nothing: that is decided when it is assigned.
        let after = match target {
            Some(_) => After::replacing(&request.replaces),
            None => After::default(),
        };
        let new_codes: Vec<NewCode<'_>> = codes
            .iter()
            .map(|one| NewCode {
                code: one.code.expose(),
                number: one.number.unwrap_or_default(),
            })
            .collect();
        let list = self
            .seal_and_keep(Sealing {
                connection: (&connection, &connection_bytes),
                counter,
                target,
                head: &head,
                codes: &new_codes,
                after,
                mark,
                now,
            })
            .await?;
        Ok(Captured { list, to_inbox })
    }

    /// Seals and commits to the outbox; returns the new list. The caller holds `sealing`.
    pub(crate) async fn seal_and_keep(&self, sealing: Sealing<'_>) -> Result<Id, ClientError> {
        let Sealing {
            connection: (connection, connection_bytes),
            counter,
            target,
            head,
            codes,
            after,
            mark,
            now,
        } = sealing;
        let account = target.as_ref().map(|target| target.account);
        let target = match &target {
            Some(mirrored) => mirrored.target.list_target(),
            None => ListTarget::Inbox {
                key: self.mirrored_own().await?.x25519(),
            },
        };
        let count = u16::try_from(codes.len()).map_err(|_| ClientError::InvalidCodes)?;
        self.take_counter(connection_bytes, counter, async |device_counter| {
            if let Some(item) = after.inbox {
                self.refuse_assigned(item).await?;
            }
            let new = NewList {
                workspace: connection.workspace_id(),
                target,
                author: connection.user_id(),
                device: connection.device_id(),
                device_counter,
                created: now,
                head,
                codes,
            };
            let unsigned = seal_list(&new, &mut self.ports.rng())?;
            let list = Id(*unsigned.list().as_bytes());
            let signature = self.ports.sign(&unsigned.signing_input()).await?;
            let sealed = unsigned.with_signature(signature);
            let item = Item::enqueue(list, account, sealed, count, now).with_after(after.clone());
            let mut writes = vec![Write::Put(
                Store::Outbox,
                item.key(),
                item.to_stored().map_err(|_| ClientError::Storage)?,
            )];
            if let Some(mark) = &mark {
                writes.push(duplicate::put_mark(mark, now));
            }
            Ok((list, writes))
        })
        .await
    }

    /// The account's target, unless it is held back.
    pub(crate) async fn find_target(
        &self,
        account: Option<Id>,
    ) -> Result<Option<MirroredTarget>, ClientError> {
        let Some(account) = account else {
            return Ok(None);
        };
        let target = self.mirrored_target(account).await?;
        Ok(target.filter(|target| !target.held))
    }

    /// The duplicate mark of a list that gets one.
    async fn make_mark(&self, codes: &CodeList) -> Result<Option<[u8; 32]>, ClientError> {
        match duplicate::canonical(codes) {
            Some(message) => Ok(Some(self.ports.duplicate_mark(&message).await?)),
            None => Ok(None),
        }
    }

    /// When this very list was saved before on this device, milliseconds since 1970 (`security.md` 5).
    /// Works while locked; says nothing about single codes.
    ///
    /// # Errors
    /// [`ClientError::InvalidCodes`], or what went wrong with the storage or the keys.
    pub async fn find_saved(&self, codes: Vec<CodeView>) -> Result<Option<u64>, ClientError> {
        let codes = parse_codes(codes)?;
        let Some(message) = duplicate::canonical(&codes) else {
            return Ok(None);
        };
        if self.ports.get(Store::State, CONNECTION).await?.is_none() {
            return Ok(None);
        }
        let mark = self.ports.duplicate_mark(&message).await?;
        let stored = self
            .ports
            .get(Store::Saved, &duplicate::key_of(&mark))
            .await?;
        stored
            .map(|bytes| duplicate::parse_date(&bytes))
            .transpose()
    }
}
