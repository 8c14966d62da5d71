//! The cards, and making an account.

use crate::{
    Client,
    error::ClientError,
    judge::{Judged, judge, remember_heads},
    owners::{Wish, plan},
    ports::Ports,
    state::Connection,
    text::{parse_optional_text, parse_site, parse_text},
    world::World,
};
use sparekey_envelope::{About, AccountId, SaveTarget, UserKeys, make_account, verify_chain};
use sparekey_protocol::{
    Id,
    api::{AccountRole, AccountView, AccountsResponse, InboxResponse, PutAccountRequest},
    limits::TEXT_BYTES,
    message::{AccountCard, AccountCards},
};

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

/// People and accounts as the server shows them now.
struct Loaded {
    world: World,
    accounts: Vec<(AccountView, Judged)>,
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

    /// Fetches people and accounts, checks them, remembers what is new, does what waits for an Owner, and rewrites
    /// the mirror.
    pub(crate) async fn refresh(
        &self,
        connection: &Connection,
        keys: &UserKeys,
    ) -> Result<Vec<AccountCard>, ClientError> {
        let mut all = self.load_all(connection, keys).await?;
        let to_do: Vec<Id> = all
            .accounts
            .iter()
            .filter(|(_, judged)| {
                matches!(plan(keys, &all.world, judged, Wish::Complete), Ok(Some(_)))
            })
            .map(|(view, _)| view.account)
            .collect();
        for account in &to_do {
            // What cannot be done now waits for the next look.
            let _outcome = self
                .change_owners(connection, keys, *account, Wish::Complete)
                .await;
        }
        if !to_do.is_empty() {
            all = self.load_all(connection, keys).await?;
        }
        let cards = all
            .accounts
            .iter()
            .map(|(view, judged)| card(view, judged.problem))
            .collect();
        let chains: Vec<_> = all
            .accounts
            .into_iter()
            .map(|(view, judged)| (view, judged.chain))
            .collect();
        self.mirror(&all.world, &chains).await?;
        Ok(cards)
    }

    /// Fetches people and accounts, checks them, and remembers the newest manifests.
    async fn load_all(
        &self,
        connection: &Connection,
        keys: &UserKeys,
    ) -> Result<Loaded, ClientError> {
        let mut world = self.load_world(connection, keys).await?;
        let response: AccountsResponse = self.get(connection, "/accounts").await?;
        let accounts: Vec<(AccountView, Judged)> = response
            .accounts
            .into_iter()
            .map(|view| {
                let judged = judge(connection, &world, &view);
                (view, judged)
            })
            .collect();
        world.trust = self
            .change_trust(connection, keys, |record| {
                remember_heads(record, accounts.iter().map(|(_, judged)| judged));
            })
            .await?;
        Ok(Loaded { world, accounts })
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
