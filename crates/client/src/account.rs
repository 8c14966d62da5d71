//! One account with its lists, each verified in the order of `security.md` 2.6.

use crate::{
    Client, accounts::Judged, error::ClientError, ports::Ports, state::Connection, world::World,
};
use sparekey_envelope::{
    AccountKeys, Hash32, ListKind, ListMark, ListParts, OpenedHead, UserKeys, VerifiedChain,
    open_account_secret, verify_list,
};
use sparekey_protocol::{
    Id,
    api::{AccountRole, ListView, ListsResponse},
    message::{AccountDetails, AccountPerson, ListDetails, Trust},
};
use std::{collections::BTreeMap, rc::Rc};

/// Opens lists of one account; the keys of each epoch are derived once.
struct Opener<'a> {
    world: &'a World,
    chain: &'a VerifiedChain,
    keys: &'a UserKeys,
    epochs: BTreeMap<u32, AccountKeys>,
}

/// A list that verified and opened.
struct Opened {
    head: OpenedHead,
    marks: Vec<ListMark>,
}

fn parse_parts(account: Id, view: &ListView) -> Result<ListParts, ClientError> {
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

impl Opener<'_> {
    fn open(&mut self, parts: &ListParts) -> Result<Opened, ClientError> {
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
        let marks = verified.marks().to_vec();
        if !self.epochs.contains_key(&header.epoch) {
            let keys = open_account_secret(self.chain, self.keys, header.epoch)?;
            self.epochs.insert(header.epoch, keys);
        }
        let keys = self
            .epochs
            .get(&header.epoch)
            .ok_or(ClientError::AccountClosed)?;
        Ok(Opened {
            head: verified.open_head(keys)?,
            marks,
        })
    }

    fn author(&self, parts: &ListParts) -> String {
        let header = parts.header();
        self.chain
            .find_epoch(header.epoch)
            .and_then(|manifest| manifest.find_entry(&header.author))
            .map(|entry| self.world.name(header.author, entry.fpr))
            .unwrap_or_default()
    }
}

/// The word of a mark, to be translated.
fn mark_word(mark: ListMark) -> &'static str {
    match mark {
        ListMark::FormerOwner => "former_owner",
        ListMark::ReplacedIdentity => "replaced_identity",
        ListMark::RemovedDevice => "removed_device",
    }
}

/// A list that is shown without having been opened.
fn closed(view: &ListView, parts: Option<&ListParts>, problem: ClientError) -> ListDetails {
    ListDetails {
        list: view.list,
        captured: parts
            .map(|parts| parts.header().created)
            .unwrap_or_default(),
        received: view.received,
        origin: String::new(),
        note: String::new(),
        author: String::new(),
        count: parts.map(|parts| parts.header().count).unwrap_or_default(),
        key: false,
        problem: Some(problem.code().to_owned()),
        marks: Vec::new(),
        codes: Vec::new(),
        left: 0,
        superseded: None,
    }
}

impl<P: Ports> Client<P> {
    /// One account, whole. A list that does not verify is shown with its problem; it never hides the others.
    pub(crate) async fn account(&self, account: Id) -> Result<AccountDetails, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let (world, card, judged) = self.load_account(&connection, &keys, account).await?;
        let owners = judged
            .chain
            .iter()
            .flat_map(|chain| chain.newest().owners())
            .map(|(user, fpr)| AccountPerson {
                user: Id(*user.as_bytes()),
                name: world.name(user, fpr),
                now_called: None,
                you: user == keys.user(),
                trust: Trust::Seen,
                fingerprint: fpr.display_groups(),
                introducer: None,
                leaving: false,
            })
            .collect();
        let lists = if card.role == AccountRole::Owner {
            self.open_lists(&connection, &keys, &world, &judged, account)
                .await?
        } else {
            Vec::new()
        };
        Ok(AccountDetails {
            card,
            owners,
            collaborators: Vec::new(),
            waiting: Vec::new(),
            candidates: Vec::new(),
            lists,
        })
    }

    async fn open_lists(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        world: &World,
        judged: &Judged,
        account: Id,
    ) -> Result<Vec<ListDetails>, ClientError> {
        let begun = self.begin_unlock();
        let response: ListsResponse = self
            .get(connection, &format!("/accounts/{account}/lists"))
            .await?;
        let mut opener = judged.chain.as_ref().map(|chain| Opener {
            world,
            chain,
            keys,
            epochs: BTreeMap::new(),
        });
        let mut heads = Vec::new();
        let mut lists = Vec::new();
        for view in &response.lists {
            let parts = match parse_parts(account, view) {
                Ok(parts) => parts,
                Err(problem) => {
                    lists.push(closed(view, None, problem));
                    continue;
                }
            };
            let Some(opener) = opener.as_mut() else {
                let problem = judged.problem.unwrap_or(ClientError::AccountClosed);
                lists.push(closed(view, Some(&parts), problem));
                continue;
            };
            match opener.open(&parts) {
                Ok(opened) => {
                    let head = opened.head.head();
                    lists.push(ListDetails {
                        list: view.list,
                        captured: head.captured,
                        received: view.received,
                        origin: head.origin.clone(),
                        note: head.note.clone(),
                        author: opener.author(&parts),
                        count: parts.header().count,
                        key: head.kind == ListKind::Key,
                        problem: None,
                        marks: opened
                            .marks
                            .iter()
                            .map(|mark| mark_word(*mark).to_owned())
                            .collect(),
                        codes: Vec::new(),
                        left: parts.header().count,
                        superseded: None,
                    });
                    heads.push(((account, view.list), Rc::new(opened.head)));
                }
                Err(problem) => lists.push(closed(view, Some(&parts), problem)),
            }
        }
        // A lock that came meanwhile has erased the heads: they stay erased.
        if self.begin_unlock() == begun {
            self.session.borrow_mut().heads.extend(heads);
        }
        Ok(lists)
    }
}
