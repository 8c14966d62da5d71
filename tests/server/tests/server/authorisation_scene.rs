//! A workspace with somebody in every role.

use crate::{
    person::{Device, Person},
    team::Team,
    together::{Link, bare, epoch, put},
    world::{World, make_id},
};
use data_encoding::BASE64URL_NOPAD;
use serde_json::json;
use sparekey_envelope::{AccountManifest, CodeList};
use sparekey_protocol::{Bytes, Id, api::WorkspaceRole};
use std::path::PathBuf;

/// Who sends a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    WorkspaceOwner,
    SuperAdmin,
    Admin,
    User,
    Guest,
    LoginOnly,
    Collaborator,
    AccountOwner,
    RemovedOwner,
    OtherWorkspace,
    /// Sends what the account Owner does, unsigned.
    SignedOut,
    /// The same, signed by a device of that Owner that was removed.
    RevokedDevice,
    /// An account Owner who left the workspace and still stands in the manifest.
    Left,
}

/// Those who are let in, in the order of the table.
pub const ROLES: [Role; 10] = [
    Role::WorkspaceOwner,
    Role::SuperAdmin,
    Role::Admin,
    Role::User,
    Role::Guest,
    Role::LoginOnly,
    Role::Collaborator,
    Role::AccountOwner,
    Role::RemovedOwner,
    Role::OtherWorkspace,
];

impl Role {
    pub fn is_account_owner(self) -> bool {
        matches!(self, Self::WorkspaceOwner | Self::AccountOwner)
    }
}

/// Sealed bytes of the account, to be looked for in answers.
#[derive(Clone)]
pub struct Ciphertext {
    pub name: &'static str,
    raw: Vec<u8>,
    text: String,
}

impl Ciphertext {
    /// 48 bytes from the middle; where they begin at a multiple of three, their base64url text stands in
    /// that of the whole.
    fn of(name: &'static str, object: &[u8]) -> Self {
        let start = object.len() / 2 / 3 * 3;
        let raw = object[start..start + 48].to_vec();
        let text = BASE64URL_NOPAD.encode(&raw);
        Self { name, raw, text }
    }

    pub fn is_in(&self, bytes: &[u8]) -> bool {
        let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        holds(&self.raw) || holds(self.text.as_bytes())
    }
}

pub struct Scene {
    pub world: World,
    pub ciphertext: Vec<Ciphertext>,
    pub team: Team,
    pub people: Vec<(Role, Person)>,
    pub revoked: Device,
    pub newest: AccountManifest,
    pub workspace_of_other: Id,
    pub invite_of_user: Link,
    pub invite_of_owner: Link,
    copy: PathBuf,
}

impl Scene {
    pub async fn make() -> Self {
        let world = World::start().await;
        let mut team = Team::found(&world).await;
        let other = Team::found_another(&world).await;
        let mut people = Vec::new();
        for (role, text) in [
            (Role::SuperAdmin, "super_admin"),
            (Role::Admin, "admin"),
            (Role::User, "user"),
            (Role::Guest, "guest"),
            (Role::LoginOnly, "login_only"),
            (Role::Collaborator, "user"),
            (Role::RemovedOwner, "user"),
            (Role::Left, "user"),
            (Role::AccountOwner, "user"),
        ] {
            let person = team.add(&world, &format!("{role:?}"), text).await;
            people.push((role, person));
        }
        let by = team.owner.device.clone();
        let collaborator = find(&people, Role::Collaborator).user;
        let path = team.account_path(&format!("/collaborators/{collaborator}"));
        assert_eq!(bare(&world, "PUT", &path, &by).await.status, 204);

        let removed = find(&people, Role::RemovedOwner);
        team.share(&world, removed).await;
        team.manifest = epoch(&team.manifest, &team.owner, &[&team.owner]);
        let taken_out = team.put_manifest(&world, &team.manifest, &team.owner).await;
        assert_eq!(taken_out.status, 201);
        for role in [Role::AccountOwner, Role::Left] {
            team.share(&world, find(&people, role)).await;
        }
        let (_, account_owner) = people.last_mut().unwrap();
        let revoked = replace_device(&world, account_owner).await;

        let event = team.event(&team.owner, Some(0), 1, 3);
        let marked = team.post_event(&world, &event, &by).await;
        assert_eq!(marked.status, 201, "{}", marked.text());
        let (invite_of_user, invite_of_owner) = (Link::make(), Link::make());
        for (link, role) in [
            (&invite_of_user, WorkspaceRole::User),
            (&invite_of_owner, WorkspaceRole::Owner),
        ] {
            let offer = link.offer(make_id(), &link.token, role);
            assert_eq!(put(&world, &link.path(), &offer, &by).await.status, 201);
        }
        let left = &find(&people, Role::Left).device;
        assert_eq!(bare(&world, "POST", "/me/leave", left).await.status, 204);

        let ciphertext = ciphertext(&world, &team, event.event.as_slice()).await;
        let newest = team.newest(&world).await;
        people.push((Role::OtherWorkspace, other.owner));
        let mut scene = Self {
            copy: world.database().with_extension("copy"),
            workspace_of_other: other.workspace,
            world,
            ciphertext,
            team,
            people,
            revoked,
            newest,
            invite_of_user,
            invite_of_owner,
        };
        scene.world.stop().await;
        std::fs::copy(scene.world.database(), &scene.copy).unwrap();
        scene.world.restart().await;
        scene
    }

    /// Everything as it was when the scene was made.
    pub async fn restore(&mut self) {
        self.world.stop().await;
        std::fs::copy(&self.copy, self.world.database()).unwrap();
        for suffix in ["-wal", "-shm"] {
            let mut path = self.world.database().into_os_string();
            path.push(suffix);
            let _ = std::fs::remove_file(path);
        }
        self.world.restart().await;
    }

    pub fn person(&mut self, role: Role) -> &mut Person {
        let of = match role {
            Role::SignedOut | Role::RevokedDevice => Role::AccountOwner,
            other => other,
        };
        if of == Role::WorkspaceOwner {
            return &mut self.team.owner;
        }
        let found = self.people.iter_mut().find(|(other, _)| *other == of);
        &mut found.unwrap().1
    }

    pub fn user(&mut self, role: Role) -> Id {
        self.person(role).user
    }
}

fn find(people: &[(Role, Person)], role: Role) -> &Person {
    let found = people.iter().find(|(other, _)| *other == role);
    &found.unwrap().1
}

/// A new device takes the place of the first, which is returned.
async fn replace_device(world: &World, person: &mut Person) -> Device {
    let second = crate::examples::sign_in(world, person).await;
    let both = person
        .bundle
        .sign_added(&person.keys, second.key(), 2)
        .unwrap();
    let first = std::mem::replace(&mut person.device, second);
    let one = both.sign_removed(&person.keys, first.id(), 9, 3).unwrap();
    for bundle in [&both, &one] {
        let body = json!({ "bundle": Bytes::from(bundle.as_bytes()) });
        let answer = put(world, "/me/bundle", &body, &person.device).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    person.bundle = one;
    first
}

/// Manifests, head, one cell and an event of the account.
async fn ciphertext(world: &World, team: &Team, event: &[u8]) -> Vec<Ciphertext> {
    let list = CodeList::parse(team.list_body.sealed.as_slice()).unwrap();
    let parts = list.split();
    let mut found = vec![
        Ciphertext::of("event", event),
        Ciphertext::of("head", parts.head()),
        Ciphertext::of("cell", list.cells()[1]),
        Ciphertext::of("header", &parts.header().to_bytes()),
    ];
    let view = team.account_view(world).await;
    for (name, manifest) in [
        ("manifest 1", &view.manifests[0]),
        ("manifest 3", &view.manifests[2]),
    ] {
        found.push(Ciphertext::of(name, manifest.as_slice()));
    }
    found
}
