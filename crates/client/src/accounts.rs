//! The cards, and making an account.

use crate::{
    Client,
    error::ClientError,
    mirror::about_of,
    ports::Ports,
    state::Connection,
    text::{parse_optional_text, parse_site, parse_text},
    world::World,
};
use sparekey_envelope::{
    About, AccountId, AccountManifest, SaveTarget, TrustRecord, UserKeys, VerifiedChain,
    make_account, verify_chain,
};
use sparekey_protocol::{
    Id,
    api::{AccountRole, AccountView, AccountsResponse, InboxResponse, PutAccountRequest},
    limits::TEXT_BYTES,
    message::{AccountCard, AccountCards},
};

/// An account held against what this person remembers.
pub(crate) struct Judged {
    /// The chain, if it is to be believed.
    pub(crate) chain: Option<VerifiedChain>,
    /// What is wrong with the account.
    pub(crate) problem: Option<ClientError>,
    /// The newest manifest may be remembered.
    remember: bool,
}

impl Judged {
    fn refused(problem: ClientError) -> Self {
        Self {
            chain: None,
            problem: Some(problem),
            remember: false,
        }
    }
}

fn parse_chain(
    connection: &Connection,
    world: &World,
    view: &AccountView,
) -> Result<VerifiedChain, ClientError> {
    let account = AccountId::from_bytes(view.account.0);
    let manifests = view
        .manifests
        .iter()
        .map(|bytes| AccountManifest::parse(bytes.as_slice()))
        .collect::<Result<Vec<_>, _>>()?;
    let remembered = world.trust.record.accounts.get(&account);
    let chain = verify_chain(remembered, &manifests, &world.identities)?;
    if chain.newest().workspace() != connection.workspace_id()
        || chain.newest().account() != account
    {
        return Err(ClientError::ChainBroken);
    }
    Ok(chain)
}

/// Reading order of `security.md` 2.6 as far as the account goes: chain, newest signer, names, Owners.
pub(crate) fn judge(connection: &Connection, world: &World, view: &AccountView) -> Judged {
    if view.role == AccountRole::Collaborator {
        return Judged {
            chain: None,
            problem: None,
            remember: false,
        };
    }
    let chain = match parse_chain(connection, world, view) {
        Ok(chain) => chain,
        Err(problem) => return Judged::refused(problem),
    };
    let standing = match chain.check_trust(&world.trust.record.pins()) {
        Ok(standing) => standing,
        Err(problem) => return Judged::refused(problem.into()),
    };
    let problem = if !chain.newest().is_about(&about_of(view)) {
        Some(ClientError::NamesChanged)
    } else if !standing.rescue_steps.is_empty() {
        Some(ClientError::RescueUsed)
    } else if !standing.unpinned.is_empty() {
        Some(ClientError::UntrustedOwner)
    } else {
        None
    };
    Judged {
        remember: standing.rescue_steps.is_empty(),
        chain: Some(chain),
        problem,
    }
}

fn card(view: &AccountView, problem: Option<ClientError>) -> AccountCard {
    AccountCard {
        account: view.account,
        app: view.app.clone(),
        site: view.site.clone(),
        login: view.login.clone(),
        role: view.role,
        lists: view.lists,
        codes: view.codes,
        last_saved: view.last_saved,
        left: view.left,
        waiting: u32::try_from(view.waiting.len() + view.leaving.len()).unwrap_or(u32::MAX),
        problem: problem.map(|problem| problem.code().to_owned()),
    }
}

fn remember_heads<'a>(record: &mut TrustRecord, judged: impl Iterator<Item = &'a Judged>) {
    for one in judged.filter(|one| one.remember) {
        let Some(chain) = &one.chain else { continue };
        let head = chain.newest().head();
        record
            .accounts
            .entry(chain.newest().account())
            .and_modify(|known| {
                if known.seq < head.seq {
                    *known = head;
                }
            })
            .or_insert(head);
    }
}

impl<P: Ports> Client<P> {
    /// The cards; brings trust record and mirror up to date on the way.
    pub(crate) async fn accounts(&self) -> Result<AccountCards, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let mut accounts = self.refresh(&connection, &keys).await?;
        accounts.sort_by_cached_key(|card| {
            (
                card.app.to_lowercase(),
                card.login.to_lowercase(),
                card.account,
            )
        });
        match self.get::<InboxResponse>(&connection, "/inbox").await {
            Ok(inbox) => self.keep_inbox_count(inbox.items.len()).await?,
            // A role that has no inbox.
            Err(ClientError::Forbidden) => self.keep_inbox_count(0).await?,
            Err(error) => return Err(error),
        }
        let waiting = self.waiting_items().await?;
        Ok(AccountCards {
            accounts,
            inbox: self.known_inbox(&waiting).await?,
        })
    }

    /// Fetches people and accounts, checks them, remembers what is new, and rewrites the mirror.
    pub(crate) async fn refresh(
        &self,
        connection: &Connection,
        keys: &UserKeys,
    ) -> Result<Vec<AccountCard>, ClientError> {
        let mut world = self.load_world(connection, keys).await?;
        let response: AccountsResponse = self.get(connection, "/accounts").await?;
        let judged: Vec<Judged> = response
            .accounts
            .iter()
            .map(|view| judge(connection, &world, view))
            .collect();
        world.trust = self
            .change_trust(connection, keys, |record| {
                remember_heads(record, judged.iter())
            })
            .await?;
        let cards = response
            .accounts
            .iter()
            .zip(&judged)
            .map(|(view, judged)| card(view, judged.problem))
            .collect();
        let chains: Vec<_> = response
            .accounts
            .into_iter()
            .zip(judged.into_iter().map(|judged| judged.chain))
            .collect();
        self.mirror(&world, &chains).await?;
        Ok(cards)
    }

    /// Judges one account, and remembers its newest manifest.
    pub(crate) async fn load_account(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        account: Id,
    ) -> Result<(World, AccountCard, Judged), ClientError> {
        let mut world = self.load_world(connection, keys).await?;
        let view: AccountView = self
            .get(connection, &format!("/accounts/{account}"))
            .await?;
        if view.account != account {
            return Err(ClientError::ServerFault);
        }
        let judged = judge(connection, &world, &view);
        world.trust = self
            .change_trust(connection, keys, |record| {
                remember_heads(record, std::iter::once(&judged));
            })
            .await?;
        let card = card(&view, judged.problem);
        Ok((world, card, judged))
    }

    /// Makes an account with this person as its only Owner.
    pub(crate) async fn create_account(
        &self,
        app: &str,
        site: &str,
        login: &str,
    ) -> Result<AccountCard, ClientError> {
        let about = About {
            app: parse_text(app, TEXT_BYTES)?,
            site: parse_site(site)?,
            login: parse_optional_text(login, TEXT_BYTES)?,
        };
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let world = self.load_world(&connection, &keys).await?;
        let rescue = world
            .rescue
            .as_ref()
            .ok_or(ClientError::UntrustedRescueKey)?;
        let mut rng = self.ports.rng();
        let account = AccountId::make(&mut rng);
        let manifest = make_account(
            &keys,
            connection.workspace_id(),
            account,
            &about,
            &rescue.identity(),
            self.ports.now(),
            &mut rng,
        )?;
        let request = PutAccountRequest {
            app: about.app.clone(),
            site: about.site.clone(),
            login: about.login.clone(),
            manifest: manifest.as_bytes().into(),
        };
        let id = Id(*account.as_bytes());
        let path = format!("/accounts/{id}");
        // The account's id makes the request repeatable: an answer may get lost.
        let view: AccountView = match self.put(&connection, &path, &request).await {
            Err(ClientError::NoAnswer) => self.put(&connection, &path, &request).await?,
            other => other?,
        };
        let head = manifest.head();
        let trust = self
            .change_trust(&connection, &keys, |record| {
                record.accounts.insert(account, head);
            })
            .await?;
        let chain = verify_chain(
            Some(&head),
            std::slice::from_ref(&manifest),
            &world.identities,
        )?;
        if let Ok(target) = SaveTarget::new(&about, &chain, &trust.record.pins(), &world.own) {
            self.mirror_one(id, &target).await?;
        }
        Ok(AccountCard {
            account: id,
            app: about.app,
            site: about.site,
            login: about.login,
            role: AccountRole::Owner,
            lists: view.lists,
            codes: view.codes,
            last_saved: view.last_saved,
            left: view.left,
            waiting: 0,
            problem: None,
        })
    }
}
