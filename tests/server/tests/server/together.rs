//! What people do together, as their clients do it: invite, join, share, mark.

use crate::{
    person::{Device, Person},
    team::Team,
    world::{Answer, World, make_id, rng},
};
use serde::Serialize;
use sparekey_envelope::{
    AccountId, AccountManifest, ListId, NewUseEvent, UseOp, WorkspaceId, hash, make_added_owner,
    make_epoch,
};
use sparekey_protocol::{
    Id,
    api::{
        AcceptInviteRequest, AccountView, MeResponse, PostEventRequest, PutInviteRequest,
        PutManifestRequest, WorkspaceRole,
    },
};

/// A link as the inviter's client makes it: the server is told the hash of the token only.
pub struct Link {
    pub invite: Id,
    pub token: String,
}

impl Link {
    pub fn make() -> Self {
        Self {
            invite: make_id(),
            token: format!("token of {}", make_id()),
        }
    }

    pub fn path(&self) -> String {
        format!("/invites/{}", self.invite)
    }

    /// A place in the workspace.
    pub fn offer(&self, user: Id, login: &str, role: WorkspaceRole) -> PutInviteRequest {
        PutInviteRequest {
            token_hash: (*hash(&[self.token.as_bytes()]).as_bytes()).into(),
            user,
            name: login.to_owned(),
            login: login.to_owned(),
            role,
            reset: false,
        }
    }

    /// New keys for somebody who is there, under the name that `offer` gave them.
    pub fn offer_reset(&self, person: &Person, role: WorkspaceRole) -> PutInviteRequest {
        PutInviteRequest {
            reset: true,
            name: person.name.clone(),
            ..self.offer(person.user, &person.login, role)
        }
    }

    pub fn accept(&self, person: &Person) -> AcceptInviteRequest {
        AcceptInviteRequest {
            token: self.token.clone(),
            user: person.user,
            name: person.name.clone(),
            envelope: person.envelope.clone().into(),
            login_hash: person.login_hash.into(),
            bundle: person.bundle.as_bytes().into(),
            trust_record: person.trust_record.clone().into(),
        }
    }
}

/// A signed request with a body.
pub async fn put(world: &World, path: &str, body: &impl Serialize, device: &Device) -> Answer {
    world
        .call("PUT", path)
        .json(body)
        .signed(device)
        .send()
        .await
}

/// A signed request without a body.
pub async fn bare(world: &World, method: &str, path: &str, device: &Device) -> Answer {
    world.call(method, path).signed(device).send().await
}

pub async fn post(world: &World, path: &str, body: &impl Serialize) -> Answer {
    world.call("POST", path).json(body).send().await
}

pub fn role(text: &str) -> WorkspaceRole {
    serde_json::from_value(text.into()).unwrap()
}

impl Team {
    pub fn account_path(&self, rest: &str) -> String {
        format!("/accounts/{}{rest}", self.account)
    }

    /// Invites somebody and lets them join.
    pub async fn add(&self, world: &World, login: &str, role_text: &str) -> Person {
        let mut person = Person::make(login);
        login.clone_into(&mut person.name);
        person.rescue = self.owner.rescue.clone();
        let link = Link::make();
        let offer = link.offer(person.user, login, role(role_text));
        let made = put(world, &link.path(), &offer, &self.owner.device).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let me: MeResponse = post(world, "/invites/accept", &link.accept(&person))
            .await
            .parse(201);
        assert_eq!((me.user, me.role), (person.user, role(role_text)));
        person
    }

    /// The account as its first Owner sees it.
    pub async fn account_view(&self, world: &World) -> AccountView {
        self.get(world, &self.account_path("")).await.parse(200)
    }

    /// The newest manifest that the server has.
    pub async fn newest(&self, world: &World) -> AccountManifest {
        let view = self.account_view(world).await;
        AccountManifest::parse(view.manifests.last().unwrap().as_slice()).unwrap()
    }

    pub async fn put_manifest(
        &self,
        world: &World,
        manifest: &AccountManifest,
        by: &Person,
    ) -> Answer {
        let path = self.account_path(&format!("/manifests/{}", manifest.seq()));
        put(world, &path, &manifest_body(manifest), &by.device).await
    }

    /// Makes somebody an Owner of the account.
    pub async fn share(&mut self, world: &World, person: &Person) {
        let newest = self.newest(world).await;
        self.manifest = added(&newest, &self.owner, person);
        let answer = self.put_manifest(world, &self.manifest, &self.owner).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }

    /// An event on a code of the team's list (`None`: the whole list), signed by `person`.
    pub fn event(
        &self,
        person: &Person,
        cell: Option<u16>,
        n: u32,
        device_counter: u32,
    ) -> PostEventRequest {
        let op = if n % 2 == 1 {
            UseOp::Used
        } else {
            UseOp::Undone
        };
        sign_event(
            person,
            &NewUseEvent {
                workspace: WorkspaceId::from_bytes(self.workspace.0),
                account: AccountId::from_bytes(self.account.0),
                list: ListId::from_bytes(self.list.0),
                cell,
                op,
                n,
                author: person.keys.user(),
                device: person.device.id(),
                created: 1,
                device_counter,
            },
        )
    }

    pub fn events_path(&self) -> String {
        format!("{}/events", self.list_path())
    }

    pub async fn post_event(
        &self,
        world: &World,
        body: &PostEventRequest,
        device: &Device,
    ) -> Answer {
        world
            .call("POST", &self.events_path())
            .json(body)
            .signed(device)
            .send()
            .await
    }
}

pub fn sign_event(person: &Person, event: &NewUseEvent) -> PostEventRequest {
    let unsigned = event.prepare().unwrap();
    let signature = person.device.sign(&unsigned.signing_input());
    let event = unsigned.with_signature(signature);
    PostEventRequest {
        event: event.as_bytes().into(),
    }
}

pub fn manifest_body(manifest: &AccountManifest) -> PutManifestRequest {
    PutManifestRequest {
        manifest: manifest.as_bytes().into(),
    }
}

/// The next manifest, with one more Owner.
pub fn added(newest: &AccountManifest, by: &Person, person: &Person) -> AccountManifest {
    make_added_owner(newest, &by.keys, &person.bundle.identity(), 2, &mut rng()).unwrap()
}

/// The next epoch, with exactly these Owners.
pub fn epoch(newest: &AccountManifest, by: &Person, owners: &[&Person]) -> AccountManifest {
    let owners: Vec<_> = owners
        .iter()
        .map(|person| person.bundle.identity())
        .collect();
    make_epoch(
        newest,
        &by.keys,
        &owners,
        &by.rescue.identity(),
        2,
        &mut rng(),
    )
    .unwrap()
}
