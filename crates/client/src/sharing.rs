//! Who may open an account: shares that wait, removing, leaving, introductions.

use crate::{
    Client, account_people::find_introducer, asked::share_path, error::ClientError, owners::Wish,
    ports::Ports, trust::entry_of,
};
use sparekey_envelope::{TrustHow, TrustState, UserId};
use sparekey_protocol::{
    Id,
    api::AccountRole,
    limits::NAME_BYTES,
    message::{AccountCards, AccountDetails},
};

fn collaborator_path(account: Id, user: Id) -> String {
    format!("/accounts/{account}/collaborators/{user}")
}

impl<P: Ports> Client<P> {
    /// Says whether this person wants to leave: `PUT` to ask, `DELETE` to take it back.
    async fn send_leave(&self, method: &'static str, account: Id) -> Result<(), ClientError> {
        let connection = self.connection().await?;
        self.keys(&connection).await?;
        let path = format!("/accounts/{account}/leave");
        self.send_silent(&connection, method, &path).await
    }

    /// The wish to make somebody an Owner is kept by the workspace first, with the signature that proves it: then it is fulfilled here at once, or by
    /// the next Owner who can.
    pub(crate) async fn share(
        &self,
        account: Id,
        user: Id,
        role: AccountRole,
    ) -> Result<AccountDetails, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        match role {
            AccountRole::Collaborator => {
                let path = collaborator_path(account, user);
                self.send_silent(&connection, "PUT", &path).await?;
            }
            AccountRole::Owner => {
                let path = share_path(account, user);
                self.send_silent(&connection, "PUT", &path).await?;
                // It is recorded: what cannot be done now is shown as waiting.
                let wish = Wish::Share(UserId::from_bytes(user.0));
                let changed = self.change_owners(&connection, &keys, account, wish).await;
                if changed.is_ok_and(|changed| changed) {
                    // The mirror has to know the newest manifest.
                    self.refresh(&connection, &keys).await?;
                }
            }
        }
        self.account(account).await
    }

    /// Takes a role away, or withdraws a share that waits.
    pub(crate) async fn unshare(
        &self,
        account: Id,
        user: Id,
    ) -> Result<AccountDetails, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        if user == connection.user {
            // Nobody removes himself from a manifest: that is a request to leave.
            return Err(ClientError::Forbidden);
        }
        let (_, _, judged) = self.load_account(&connection, &keys, account).await?;
        let owner = UserId::from_bytes(user.0);
        let collaborates = judged
            .people
            .iter()
            .any(|person| person.user == user && person.role == AccountRole::Collaborator);
        let waits = judged.waiting.iter().any(|share| share.user() == owner);
        let owns = judged.owners.iter().any(|(of, _)| *of == owner);
        if !(collaborates || waits || owns) {
            return Err(ClientError::NotFound);
        }
        if waits {
            let path = share_path(account, user);
            self.send_silent(&connection, "DELETE", &path).await?;
        }
        if collaborates {
            let path = collaborator_path(account, user);
            self.send_silent(&connection, "DELETE", &path).await?;
        }
        if owns {
            self.change_owners(&connection, &keys, account, Wish::Remove(owner))
                .await?;
            // The account has another key now: the mirror has to know it.
            self.refresh(&connection, &keys).await?;
        }
        self.account(account).await
    }

    /// Asks to be removed; a Collaborator is removed at once.
    pub(crate) async fn leave_account(&self, account: Id) -> Result<AccountCards, ClientError> {
        self.send_leave("PUT", account).await?;
        self.accounts().await
    }

    /// Takes that back.
    pub(crate) async fn stay_in_account(&self, account: Id) -> Result<AccountDetails, ClientError> {
        self.send_leave("DELETE", account).await?;
        self.account(account).await
    }

    /// Pins an Owner on the word of the pinned Owner who signed them in.
    pub(crate) async fn accept_introduction(
        &self,
        account: Id,
        user: Id,
    ) -> Result<AccountDetails, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let (world, _, judged) = self.load_account(&connection, &keys, account).await?;
        let user = UserId::from_bytes(user.0);
        let chain = judged
            .chain
            .as_ref()
            .ok_or(judged.problem.unwrap_or(ClientError::AccountClosed))?;
        let owner = chain
            .newest()
            .owners()
            .find(|(of, _)| *of == user)
            .ok_or(ClientError::NotFound)?;
        let (introducer, _) =
            find_introducer(&keys, &world, chain, owner).ok_or(ClientError::CompareFirst)?;
        let bundle = world.bundle(&owner.1)?;
        let name = world
            .people
            .get(&user)
            .map(|person| person.name.clone())
            .filter(|name| name.len() <= NAME_BYTES)
            .ok_or(ClientError::BundleMissing)?;
        self.change_trust(&connection, &keys, |record| {
            let entry = record
                .people
                .entry(owner)
                .or_insert_with(|| entry_of(bundle, TrustState::Person, TrustHow::Seen, &name));
            if entry.state == TrustState::Person && entry.how == TrustHow::Seen {
                entry.how = TrustHow::Introduced;
                entry.by = introducer;
                entry.name.clone_from(&name);
            }
        })
        .await?;
        self.refresh(&connection, &keys).await?;
        self.account(account).await
    }
}
