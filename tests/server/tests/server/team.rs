//! A workspace with one Owner, one account, one list of codes and one inbox item.

use crate::{
    person::{Device, Person},
    world::{Answer, START, World, make_id, rng},
};
use sparekey_envelope::{
    About, AccountId, AccountManifest, ListHead, ListKind, ListTarget, NewCode, NewList,
    WorkspaceId, make_account, seal_list,
};
use sparekey_protocol::{
    Id,
    api::{MeResponse, PutAccountRequest, PutListRequest, SetUpRequest, WorkspaceRole},
};
use sqlx::query;

pub const CODES: [&str; 3] = ["canary-code-8f3a", "canary-code-91bc", "canary-code-d07e"];
pub const NOTE: &str = "canary note of the person";

pub struct Team {
    pub workspace: Id,
    pub owner: Person,
    pub account: Id,
    pub manifest: AccountManifest,
    pub list: Id,
    pub list_body: PutListRequest,
    pub item: Id,
    /// Somebody without a role at the account, once an example needs one.
    pub colleague: Option<Person>,
}

/// A set-up link that no start of the server printed.
pub async fn make_link(world: &World) -> String {
    let token = format!("token of {}", make_id());
    let hash = sparekey_envelope::hash(&[b"Sparekey set-up link\0", token.as_bytes()]);
    query("INSERT INTO set_up_links (token_hash, expires) VALUES (?, ?)")
        .bind(&hash.as_bytes()[..])
        .bind(i64::try_from(START + 24 * 3_600_000).unwrap())
        .execute(&mut world.sql().await)
        .await
        .unwrap();
    token
}

pub fn about(account: &AccountManifest) -> PutAccountRequest {
    PutAccountRequest {
        app: "GitHub".to_owned(),
        site: "https://github.com".to_owned(),
        login: "ada".to_owned(),
        manifest: account.as_bytes().into(),
    }
}

pub fn manifest(person: &Person, workspace: Id, account: Id) -> AccountManifest {
    let names = About {
        app: "GitHub".to_owned(),
        site: "https://github.com".to_owned(),
        login: "ada".to_owned(),
    };
    make_account(
        &person.keys,
        WorkspaceId::from_bytes(workspace.0),
        AccountId::from_bytes(account.0),
        &names,
        &person.rescue.identity(),
        1,
        &mut rng(),
    )
    .unwrap()
}

/// A sealed list: its id and bytes. `device` signs.
pub fn sealed_list(
    person: &mut Person,
    workspace: Id,
    target: ListTarget,
    device: &Device,
) -> (Id, Vec<u8>) {
    let head = ListHead {
        captured: 1,
        kind: ListKind::List,
        from: None,
        origin: "https://github.com".to_owned(),
        frame_origin: String::new(),
        detector: "test 1".to_owned(),
        note: NOTE.to_owned(),
    };
    let codes = CODES.map(|code| NewCode { code, number: 0 });
    let new = NewList {
        workspace: WorkspaceId::from_bytes(workspace.0),
        target,
        author: person.keys.user(),
        device: device.id(),
        device_counter: person.next_counter(),
        created: 1,
        head: &head,
        codes: &codes,
    };
    let unsigned = seal_list(&new, &mut rng()).unwrap();
    let id = Id(*unsigned.list().as_bytes());
    let signature = device.sign(&unsigned.signing_input());
    (id, unsigned.with_signature(signature))
}

pub fn account_target(manifest: &AccountManifest) -> ListTarget {
    ListTarget::Account {
        account: manifest.account(),
        epoch: manifest.epoch(),
        key: manifest.account_key(),
    }
}

impl Team {
    /// The first workspace of a server, by its set-up link.
    pub async fn found(world: &World) -> Self {
        Self::found_with(world, world.token(), "ada@example.com").await
    }

    /// Another workspace on the same server.
    pub async fn found_another(world: &World) -> Self {
        Self::found_with(world, make_link(world).await, "bob@example.com").await
    }

    async fn found_with(world: &World, token: String, login: &str) -> Self {
        let mut owner = Person::make(login);
        let workspace = make_id();
        let request: SetUpRequest = owner.set_up_request(token, workspace);
        let me: MeResponse = world
            .call("POST", "/set-up")
            .json(&request)
            .send()
            .await
            .parse(201);
        assert_eq!(me.role, WorkspaceRole::Owner);

        let account = make_id();
        let manifest = manifest(&owner, workspace, account);
        let made = world
            .call("PUT", &format!("/accounts/{account}"))
            .json(&about(&manifest))
            .signed(&owner.device)
            .send()
            .await;
        assert_eq!(made.status, 201, "{}", made.text());

        let device = owner.device.clone();
        let (list, sealed) = sealed_list(&mut owner, workspace, account_target(&manifest), &device);
        let list_body = PutListRequest {
            sealed: sealed.into(),
        };
        let inbox = ListTarget::Inbox {
            key: owner.keys.x25519(),
        };
        let (item, sealed) = sealed_list(&mut owner, workspace, inbox, &device);
        let item_body = PutListRequest {
            sealed: sealed.into(),
        };
        let team = Self {
            workspace,
            owner,
            account,
            manifest,
            list,
            list_body,
            item,
            colleague: None,
        };
        let saved = team.put_list(world).await;
        assert_eq!(saved.status, 201, "{}", saved.text());
        let saved = world
            .call("PUT", &format!("/inbox/{item}"))
            .json(&item_body)
            .signed(&team.owner.device)
            .send()
            .await;
        assert_eq!(saved.status, 201, "{}", saved.text());
        team
    }

    pub fn list_path(&self) -> String {
        format!("/accounts/{}/lists/{}", self.account, self.list)
    }

    pub fn reveal_path(&self, index: u16) -> String {
        format!("{}/cells/{index}/reveal", self.list_path())
    }

    pub async fn put_list(&self, world: &World) -> Answer {
        world
            .call("PUT", &self.list_path())
            .json(&self.list_body)
            .signed(&self.owner.device)
            .send()
            .await
    }

    pub async fn get(&self, world: &World, path: &str) -> Answer {
        world
            .call("GET", path)
            .signed(&self.owner.device)
            .send()
            .await
    }

    pub async fn reveal(&self, world: &World, index: u16) -> Answer {
        world
            .call("POST", &self.reveal_path(index))
            .signed(&self.owner.device)
            .send()
            .await
    }
}
