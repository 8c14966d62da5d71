//! Inviting, and offering new keys.

use crate::{
    Client, error::ClientError, ports::Ports, state::Connection, text::parse_text, world::World,
};
use rand_core::Rng as _;
use sparekey_envelope::{InviteCode, UserId, UserKeys};
use sparekey_protocol::{
    Id,
    api::{InviteResponse, PutInviteRequest, WorkspaceRole},
    limits::{NAME_BYTES, TEXT_BYTES},
    message::{NewInviteView, PeopleView},
};

/// For whom an invite is.
struct Invited {
    user: Id,
    name: String,
    login: String,
    role: WorkspaceRole,
    reset: bool,
}

impl<P: Ports> Client<P> {
    /// Offers a place in the workspace.
    pub(crate) async fn invite(
        &self,
        name: &str,
        login: &str,
        role: WorkspaceRole,
    ) -> Result<NewInviteView, ClientError> {
        let name = parse_text(name, NAME_BYTES)?;
        let login = parse_text(login, TEXT_BYTES)?;
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let world = self.load_world(&connection, &keys).await?;
        let invited = Invited {
            user: Id(*UserId::make(&mut self.ports.rng()).as_bytes()),
            name,
            login,
            role,
            reset: false,
        };
        self.make_invite(&connection, &keys, &world, invited).await
    }

    /// Offers new keys to a person who lost theirs.
    pub(crate) async fn reset_person(&self, user: Id) -> Result<NewInviteView, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let world = self.load_world(&connection, &keys).await?;
        let person = world
            .people
            .get(&UserId::from_bytes(user.0))
            .filter(|person| !person.left)
            .ok_or(ClientError::NotFound)?;
        let invited = Invited {
            user,
            name: person.name.clone(),
            // The workspace knows it; it stays what it is.
            login: String::new(),
            role: person.role,
            reset: true,
        };
        self.make_invite(&connection, &keys, &world, invited).await
    }

    async fn make_invite(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        world: &World,
        invited: Invited,
    ) -> Result<NewInviteView, ClientError> {
        let rescue = world
            .rescue
            .as_ref()
            .ok_or(ClientError::UntrustedRescueKey)?;
        let mut rng = self.ports.rng();
        let code = InviteCode::make(
            (keys.user(), keys.fpr()),
            &world.called(keys.user()).0,
            (rescue.user(), rescue.fpr()),
            &mut rng,
        )
        .map_err(|_| ClientError::InvalidText)?;
        let mut invite = [0; 16];
        rng.fill_bytes(&mut invite);
        let path = format!("/invites/{}", Id(invite));
        let request = PutInviteRequest {
            token_hash: (*code.token_hash().as_bytes()).into(),
            user: invited.user,
            name: invited.name,
            login: invited.login,
            role: invited.role,
            reset: invited.reset,
        };
        // The invite's id makes the request repeatable: an answer may get lost.
        let response: InviteResponse = match self.put(connection, &path, &request).await {
            Err(ClientError::NoAnswer) => self.put(connection, &path, &request).await?,
            other => other?,
        };
        Ok(NewInviteView {
            link: format!("{}/invite#{}", connection.url, *code.text()),
            expires: response.expires,
        })
    }

    /// Withdraws an invite.
    pub(crate) async fn withdraw_invite(&self, invite: Id) -> Result<PeopleView, ClientError> {
        let connection = self.connection().await?;
        self.keys(&connection).await?;
        self.send_silent(&connection, "DELETE", &format!("/invites/{invite}"))
            .await?;
        self.people().await
    }
}
