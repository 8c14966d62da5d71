//! The lists of one account: each verified and opened in the order of `security.md` 2.6, and what its use
//! events say (2.7).

use crate::{
    Client, error::ClientError, judge::Judged, ports::Ports, state::Connection, world::World,
};
use sparekey_envelope::{
    AccountKeys, Fingerprint, Hash32, IdentityBundle, ListKind, ListMark, ListParts, ListUses,
    OpenedHead, Use, UseContext, UseEvent, UserId, UserKeys, VerifiedChain, open_account_secret,
    read_uses, verify_list,
};
use sparekey_protocol::{
    Bytes, Id,
    api::{ListView, ListsResponse},
    message::{CodeState, ListDetails, UseView},
};
use std::collections::{BTreeMap, BTreeSet};

/// A list as the server gave it, and what it is to be believed.
pub(crate) struct LoadedList {
    pub(crate) view: ListView,
    /// Absent where its shape is wrong.
    parts: Option<ListParts>,
    pub(crate) trusted: Result<TrustedList, ClientError>,
}

/// A list that verified and opened.
pub(crate) struct TrustedList {
    pub(crate) head: OpenedHead,
    pub(crate) uses: ListUses,
    /// By pinned name.
    author: String,
    marks: Vec<ListMark>,
}

/// Opens lists of one account; the keys of each epoch are derived once.
struct Opener<'a> {
    world: &'a World,
    chain: &'a VerifiedChain,
    keys: &'a UserKeys,
    owners: BTreeSet<(UserId, Fingerprint)>,
    bundles: Vec<&'a IdentityBundle>,
    epochs: BTreeMap<u32, AccountKeys>,
}

/// Reads a list without its cells; it must be the one it is said to be.
pub(crate) fn parse_parts(account: Id, view: &ListView) -> Result<ListParts, ClientError> {
    let (hashes, rest) = view.cell_hashes.as_slice().as_chunks::<32>();
    if !rest.is_empty() {
        return Err(ClientError::DamagedObject);
    }
    let hashes: Vec<Hash32> = hashes.iter().copied().map(Hash32::from_bytes).collect();
    let parts = ListParts::parse(
        view.header.as_slice(),
        view.head.as_slice(),
        &hashes,
        view.signature.as_slice(),
    )?;
    let header = parts.header();
    if header.list.as_bytes() != &view.list.0 || header.account.as_bytes() != &account.0 {
        return Err(ClientError::ListMisplaced);
    }
    Ok(parts)
}

/// The events that have the shape of one.
pub(crate) fn parse_events(events: &[Bytes]) -> Vec<UseEvent> {
    events
        .iter()
        .filter_map(|bytes| UseEvent::parse(bytes.as_slice()).ok())
        .collect()
}

impl<'a> Opener<'a> {
    fn new(world: &'a World, chain: &'a VerifiedChain, keys: &'a UserKeys) -> Self {
        Self {
            world,
            chain,
            keys,
            owners: chain.owners_ever(),
            bundles: world.bundles.values().flatten().collect(),
            epochs: BTreeMap::new(),
        }
    }

    fn open(&mut self, parts: &ListParts, view: &ListView) -> Result<TrustedList, ClientError> {
        let header = parts.header();
        let manifest = self
            .chain
            .find_epoch(header.epoch)
            .ok_or(ClientError::ListMisplaced)?;
        let author = manifest
            .find_entry(&header.author)
            .ok_or(ClientError::ListAuthor)?;
        let bundle = self.world.bundle(&author.fpr)?;
        let verified = verify_list(parts, self.chain, &self.world.trust.record.pins(), bundle)?;
        if !self.epochs.contains_key(&header.epoch) {
            let keys = open_account_secret(self.chain, self.keys, header.epoch)?;
            self.epochs.insert(header.epoch, keys);
        }
        let keys = self
            .epochs
            .get(&header.epoch)
            .ok_or(ClientError::AccountClosed)?;
        let context = UseContext {
            list: header,
            owners: &self.owners,
            bundles: &self.bundles,
        };
        Ok(TrustedList {
            head: verified.open_head(keys)?,
            uses: read_uses(&parse_events(&view.events), &context),
            author: self.world.name(header.author, author.fpr),
            marks: verified.marks().to_vec(),
        })
    }
}

/// The word of a mark, to be translated.
const fn mark_word(mark: ListMark) -> &'static str {
    match mark {
        ListMark::FormerOwner => "former_owner",
        ListMark::ReplacedIdentity => "replaced_identity",
        ListMark::RemovedDevice => "removed_device",
    }
}

fn use_view(world: &World, you: UserId, says: &Use) -> UseView {
    UseView {
        by: world.name(says.author, says.fpr),
        you: says.author == you,
        at: says.at,
    }
}

impl LoadedList {
    /// For a screen; a list that does not verify is shown with its problem.
    pub(crate) fn details(&self, world: &World, you: UserId) -> ListDetails {
        let header = self.parts.as_ref().map(ListParts::header);
        let mut details = ListDetails {
            list: self.view.list,
            captured: header.map(|header| header.created).unwrap_or_default(),
            received: self.view.received,
            origin: String::new(),
            note: String::new(),
            author: String::new(),
            count: header.map(|header| header.count).unwrap_or_default(),
            key: false,
            problem: None,
            marks: Vec::new(),
            codes: Vec::new(),
            left: 0,
            superseded: None,
        };
        let trusted = match &self.trusted {
            Ok(trusted) => trusted,
            Err(problem) => {
                details.problem = Some(problem.code().to_owned());
                return details;
            }
        };
        let head = trusted.head.head();
        details.captured = head.captured;
        details.origin.clone_from(&head.origin);
        details.note.clone_from(&head.note);
        details.author.clone_from(&trusted.author);
        details.key = head.kind == ListKind::Key;
        let words = trusted.marks.iter().map(|mark| mark_word(*mark).to_owned());
        details.marks = words.collect();
        let view = |says: &Use| use_view(world, you, says);
        let states = trusted.uses.cells.iter().map(|cell| CodeState {
            used: cell.used.as_ref().map(view),
        });
        details.codes = states.collect();
        details.left = trusted.uses.count_left();
        details.superseded = trusted.uses.whole.used.as_ref().map(view);
        details
    }
}

impl<P: Ports> Client<P> {
    /// All lists of an account, newest first as the server says. One that does not verify never hides the
    /// others.
    pub(crate) async fn load_lists(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        world: &World,
        judged: &Judged,
        account: Id,
    ) -> Result<Vec<LoadedList>, ClientError> {
        let response: ListsResponse = self
            .get(connection, &format!("/accounts/{account}/lists"))
            .await?;
        let mut opener = judged
            .chain
            .as_ref()
            .map(|chain| Opener::new(world, chain, keys));
        let lists = response.lists.into_iter().map(|view| {
            let (parts, trusted) = match (parse_parts(account, &view), opener.as_mut()) {
                (Ok(parts), Some(opener)) => {
                    let trusted = opener.open(&parts, &view);
                    (Some(parts), trusted)
                }
                (Ok(parts), None) => {
                    let problem = judged.problem.unwrap_or(ClientError::AccountClosed);
                    (Some(parts), Err(problem))
                }
                (Err(problem), _) => (None, Err(problem)),
            };
            LoadedList {
                view,
                parts,
                trusted,
            }
        });
        Ok(lists.collect())
    }
}
