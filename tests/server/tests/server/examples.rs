//! One good request for every route of the server's own table: what the hostile tests spoil.

use crate::{
    examples_together,
    person::{Device, Person},
    team::{Team, about, account_target, make_link, manifest, sealed_list},
    world::{Answer, World, make_id},
};
use serde_json::{Value, to_value};
use sparekey_envelope::{
    ListTarget, SecretKey, SetupCode, SetupPackage, UserId, WorkspaceId, seal_setup,
};
use sparekey_protocol::{
    Id,
    api::{
        PutBundleRequest, PutListRequest, PutSetUpCodeRequest, PutTrustRecordRequest,
        SignInFinishRequest, SignInStartRequest, TakeSetUpCodeRequest,
    },
};
use sparekey_workspace::routes::Route;

pub struct Example {
    pub method: &'static str,
    pub path: String,
    pub body: Option<Value>,
    pub signer: Option<Device>,
    /// What the server answers to it.
    pub status: u16,
    /// Members of the body that are sealed objects with version and suite.
    pub sealed: &'static [&'static str],
    /// Members of the body that are bytes of a fixed length.
    pub fixed: &'static [&'static str],
    /// Members of the body that are names or logins.
    pub texts: &'static [&'static str],
}

impl Example {
    pub async fn send(&self, world: &World) -> Answer {
        let mut call = world.call(self.method, &self.path);
        if let Some(body) = &self.body {
            call = call.json(body);
        }
        if let Some(device) = &self.signer {
            call = call.signed(device);
        }
        call.send().await
    }
}

/// A sealed set-up code: its id and bytes.
pub fn set_up_code(team: &Team) -> (Id, Vec<u8>) {
    let mut rng = crate::world::rng();
    let code = SetupCode::make("https://codes.example.com", "ada", &mut rng).unwrap();
    let keys = code.derive_keys();
    let package = SetupPackage {
        workspace: WorkspaceId::from_bytes(team.workspace.0),
        user: UserId::from_bytes(team.owner.user.0),
        secret_key: SecretKey::make(&mut rng),
        trust_counter: 1,
        trust_hash: sparekey_envelope::hash(&[]),
    };
    let sealed = seal_setup(&keys, &package).unwrap();
    (Id(*keys.id()), sealed.to_vec())
}

pub async fn leave_set_up_code(world: &World, team: &Team) -> Id {
    let (id, sealed) = set_up_code(team);
    let answer = world
        .call("PUT", &format!("/me/set-up-codes/{id}"))
        .json(&PutSetUpCodeRequest {
            sealed: sealed.into(),
        })
        .signed(&team.owner.device)
        .send()
        .await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    id
}

/// A device that signed in and is not in a bundle yet.
pub async fn sign_in(world: &World, person: &Person) -> Device {
    let device = Device::make();
    let answer = world
        .call("POST", "/sign-in/finish")
        .json(&finish_request(person, &device))
        .send()
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    device
}

pub fn finish_request(person: &Person, device: &Device) -> SignInFinishRequest {
    SignInFinishRequest {
        login: person.login.clone(),
        login_secret: person.login_secret.into(),
        device: (*device.key().as_bytes()).into(),
    }
}

pub fn json(value: impl serde::Serialize) -> Option<Value> {
    Some(to_value(value).unwrap())
}

/// A request that succeeds, fresh each time. A route without one fails the test.
pub async fn example(world: &World, team: &mut Team, route: &Route) -> Example {
    let account = team.account;
    let mut example = Example {
        method: route.method,
        path: route.path.to_owned(),
        body: None,
        signer: Some(team.owner.device.clone()),
        status: 200,
        sealed: &[],
        fixed: &[],
        texts: &[],
    };
    match (route.method, route.path) {
        ("GET", "/health" | "/version") => example.signer = None,
        ("POST", "/set-up") => {
            let person = Person::make(&format!("{}@example.com", make_id()));
            let request = person.set_up_request(make_link(world).await, make_id());
            example.body = json(request);
            example.signer = None;
            example.status = 201;
            example.sealed = &["envelope", "bundle", "trust_record", "rescue_bundle"];
            example.fixed = &["login_hash"];
            example.texts = &["name", "workspace_name", "login"];
        }
        ("POST", "/sign-in/start") => {
            example.body = json(SignInStartRequest {
                login: team.owner.login.clone(),
            });
            example.signer = None;
            example.texts = &["login"];
        }
        ("POST", "/sign-in/finish") => {
            example.body = json(finish_request(&team.owner, &Device::make()));
            example.signer = None;
            example.fixed = &["login_secret", "device"];
            example.texts = &["login"];
        }
        ("POST", "/sign-in/set-up-code") => {
            let id = leave_set_up_code(world, team).await;
            example.body = json(TakeSetUpCodeRequest { id });
            example.signer = None;
        }
        ("GET", "/me" | "/workspace" | "/accounts" | "/inbox" | "/audit" | "/invites") => {}
        ("PUT", "/me/bundle") => {
            let device = sign_in(world, &team.owner).await;
            team.owner.bundle = next_bundle(world, team, &device).await;
            example.body = json(PutBundleRequest {
                bundle: team.owner.bundle.as_bytes().into(),
            });
            example.signer = Some(device);
            example.sealed = &["bundle"];
        }
        ("PUT", "/me/trust-record") => {
            // Spoiled examples never arrive: the stored counter says which is next.
            let me = team.get(world, "/me").await.json();
            let stored = data_encoding::BASE64URL_NOPAD
                .decode(me["trust_record"].as_str().unwrap().as_bytes())
                .unwrap();
            team.owner.trust_counter = sparekey_envelope::SealedTrustRecord::parse(&stored)
                .unwrap()
                .counter();
            example.body = json(PutTrustRecordRequest {
                trust_record: team.owner.next_trust_record().into(),
            });
            example.status = 204;
            example.sealed = &["trust_record"];
        }
        ("PUT", "/me/set-up-codes/{id}") => {
            let (id, sealed) = set_up_code(team);
            example.path = format!("/me/set-up-codes/{id}");
            example.body = json(PutSetUpCodeRequest {
                sealed: sealed.into(),
            });
            example.status = 201;
            example.sealed = &["sealed"];
        }
        ("PUT", "/accounts/{account}") => {
            let id = make_id();
            example.path = format!("/accounts/{id}");
            example.body = json(about(&manifest(&team.owner, team.workspace, id)));
            example.status = 201;
            example.sealed = &["manifest"];
            example.texts = &["app", "site"];
        }
        ("GET", "/accounts/{account}") => example.path = format!("/accounts/{account}"),
        ("GET", "/accounts/{account}/lists") => {
            example.path = format!("/accounts/{account}/lists");
        }
        ("PUT", "/accounts/{account}/lists/{list}") => {
            let device = team.owner.device.clone();
            let target = account_target(&team.manifest);
            let (list, sealed) = sealed_list(&mut team.owner, team.workspace, target, &device);
            example.path = format!("/accounts/{account}/lists/{list}");
            example.body = json(PutListRequest {
                sealed: sealed.into(),
            });
            example.status = 201;
            example.sealed = &["sealed"];
        }
        ("POST", "/accounts/{account}/lists/{list}/cells/{index}/reveal") => {
            example.path = team.reveal_path(1);
        }
        ("PUT", "/inbox/{list}") => {
            let device = team.owner.device.clone();
            let target = ListTarget::Inbox {
                key: team.owner.keys.x25519(),
            };
            let (list, sealed) = sealed_list(&mut team.owner, team.workspace, target, &device);
            example.path = format!("/inbox/{list}");
            example.body = json(PutListRequest {
                sealed: sealed.into(),
            });
            example.status = 201;
            example.sealed = &["sealed"];
        }
        _ => examples_together::fill(world, team, &mut example).await,
    }
    example
}

/// The bundle that follows the stored one and adds `device`.
async fn next_bundle(
    world: &World,
    team: &Team,
    device: &Device,
) -> sparekey_envelope::IdentityBundle {
    let me = team.get(world, "/me").await.json();
    let bytes = data_encoding::BASE64URL_NOPAD
        .decode(me["bundle"].as_str().unwrap().as_bytes())
        .unwrap();
    sparekey_envelope::IdentityBundle::parse(&bytes)
        .unwrap()
        .sign_added(&team.owner.keys, device.key(), 2)
        .unwrap()
}
