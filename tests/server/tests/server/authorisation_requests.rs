//! The request that each role would send to each route.

use crate::{
    authorisation_scene::{Role, Scene},
    examples::{finish_request, set_up_code},
    person::{Device, Person},
    team::{about, account_target, manifest, sealed_list},
    together::{Link, added, epoch, manifest_body},
    world::{Answer, make_id},
};
use serde_json::{Value, json, to_value};
use sparekey_envelope::{AccountManifest, IdentityBundle, ListTarget};
use sparekey_protocol::{
    Bytes, Id,
    api::{PutInviteRequest, PutListRequest, WorkspaceRole},
};

/// Sends the request that this role would send.
pub async fn request(
    scene: &mut Scene,
    role: Role,
    method: &str,
    path: &str,
    object: &str,
) -> Answer {
    let (path, body) = match method {
        "POST" if !path.contains('{') && path != "/me/leave" => {
            (path.to_owned(), Some(unsigned_body(scene, path)))
        }
        _ => build(scene, role, method, path, object),
    };
    let signer = match role {
        Role::SignedOut => None,
        Role::RevokedDevice => Some(scene.revoked.clone()),
        role => Some(scene.person(role).device.clone()),
    };
    let mut call = scene.world.call(method, &path);
    if let Some(body) = &body {
        call = call.json(body);
    }
    if let Some(device) = &signer {
        call = call.signed(device);
    }
    call.send().await
}

/// Requests without a signature: nothing that they do is kept.
fn unsigned_body(scene: &Scene, path: &str) -> Value {
    let nobody = Person::make("nobody");
    match path {
        "/set-up" => {
            let request = nobody.set_up_request("guess".to_owned(), make_id());
            to_value(request).unwrap()
        }
        "/sign-in/start" => json!({ "login": "ada@example.com" }),
        "/sign-in/finish" => to_value(finish_request(&nobody, &Device::make())).unwrap(),
        "/sign-in/set-up-code" => json!({ "id": make_id() }),
        "/invites/look" => json!({ "token": scene.invite_of_user.token }),
        "/invites/accept" => to_value(Link::make().accept(&nobody)).unwrap(),
        other => panic!("{other} has no unsigned request"),
    }
}

/// Path and body of a signed request.
fn build(
    scene: &mut Scene,
    role: Role,
    method: &str,
    path: &str,
    object: &str,
) -> (String, Option<Value>) {
    let mut path = path
        .replace("{account}", &account_for(scene, object).to_string())
        .replace("cells/{index}", "cells/1");
    let body = match (method, path.as_str()) {
        ("PUT", "/me/bundle") => {
            let person = scene.person(role);
            let devices = person.bundle.devices().to_vec();
            let seq = person.bundle.seq() + 1;
            let next = IdentityBundle::sign(&person.keys, seq, 4, devices).unwrap();
            Some(json!({ "bundle": Bytes::from(next.as_bytes()) }))
        }
        ("PUT", "/me/trust-record") => {
            let record = scene.person(role).trust_record_at(2);
            Some(json!({ "trust_record": Bytes::from(record) }))
        }
        ("PUT", "/me/set-up-codes/{id}") => {
            let (id, sealed) = set_up_code(&scene.team);
            path = format!("/me/set-up-codes/{id}");
            Some(json!({ "sealed": Bytes::from(sealed) }))
        }
        ("PUT", _) if path.starts_with("/accounts/") && path.matches('/').count() == 2 => {
            let id: Id = path.rsplit('/').next().unwrap().parse().unwrap();
            let workspace = workspace_of(scene, role);
            let made = manifest(scene.person(role), workspace, id);
            Some(to_value(about(&made)).unwrap())
        }
        ("PUT", _) if path.ends_with("/lists/{list}") || path == "/inbox/{list}" => {
            let target = if path == "/inbox/{list}" {
                ListTarget::Inbox {
                    key: scene.person(role).keys.x25519(),
                }
            } else {
                account_target(&scene.newest)
            };
            let workspace = workspace_of(scene, role);
            let person = scene.person(role);
            let device = person.device.clone();
            let (list, sealed) = sealed_list(person, workspace, target, &device);
            path = path.replace("{list}", &list.to_string());
            Some(
                to_value(PutListRequest {
                    sealed: sealed.into(),
                })
                .unwrap(),
            )
        }
        ("POST", _) if path.ends_with("/events") => {
            let found = scene.people.iter().find(|(other, _)| *other == role);
            let person = found.map_or(&scene.team.owner, |(_, person)| person);
            let event = scene.team.event(person, Some(1), 1, 9);
            Some(to_value(event).unwrap())
        }
        ("PUT", _) if path.ends_with("/manifests/{seq}") => {
            let next = next_manifest(scene, role);
            path = path.replace("{seq}", &next.seq().to_string());
            Some(to_value(manifest_body(&next)).unwrap())
        }
        ("PUT", "/invites/{invite}") => {
            let link = Link::make();
            path = link.path();
            Some(to_value(offer(scene, &link, object)).unwrap())
        }
        ("PUT", "/people/{user}/role") => {
            let (of, to) = match object {
                "a User, to Guest" => (Role::User, "guest"),
                "a User, to Owner" => (Role::User, "owner"),
                _ => (Role::WorkspaceOwner, "user"),
            };
            path = format!("/people/{}/role", scene.user(of));
            Some(json!({ "role": to }))
        }
        _ => None,
    };
    let invite = match object {
        "an Owner" => scene.invite_of_owner.invite,
        _ => scene.invite_of_user.invite,
    };
    let user = scene.user(Role::User);
    let list = if path == "/inbox/{list}" {
        scene.team.item
    } else {
        scene.team.list
    };
    let path = path
        .replace("{invite}", &invite.to_string())
        .replace("{user}", &user.to_string())
        .replace("{list}", &list.to_string());
    (path, body)
}

fn account_for(scene: &Scene, object: &str) -> Id {
    match object {
        "a new one" => make_id(),
        _ => scene.team.account,
    }
}

fn workspace_of(scene: &Scene, role: Role) -> Id {
    match role {
        Role::OtherWorkspace => scene.workspace_of_other,
        _ => scene.team.workspace,
    }
}

/// An Owner's own next manifest; all others try the one of the workspace Owner.
fn next_manifest(scene: &mut Scene, role: Role) -> AccountManifest {
    let newest = scene.newest.clone();
    let found = scene.people.iter().find(|(other, _)| *other == role);
    match found {
        Some((Role::AccountOwner, person)) => epoch(&newest, person, &[person, &scene.team.owner]),
        Some((Role::RemovedOwner, person)) => added(&newest, &scene.team.owner, person),
        _ => epoch(&newest, &scene.team.owner, &[&scene.team.owner]),
    }
}

fn offer(scene: &mut Scene, link: &Link, object: &str) -> PutInviteRequest {
    let login = make_id().to_string();
    match object {
        "a User" => link.offer(make_id(), &login, WorkspaceRole::User),
        "an Admin" => link.offer(make_id(), &login, WorkspaceRole::Admin),
        "an Owner" => link.offer(make_id(), &login, WorkspaceRole::Owner),
        "reset of the Collaborator" => {
            link.offer_reset(scene.person(Role::Collaborator), WorkspaceRole::User)
        }
        "reset of the Admin" => link.offer_reset(scene.person(Role::Admin), WorkspaceRole::Admin),
        "reset of the Super Admin" => {
            link.offer_reset(scene.person(Role::SuperAdmin), WorkspaceRole::SuperAdmin)
        }
        "reset of the workspace Owner" => {
            link.offer_reset(scene.person(Role::WorkspaceOwner), WorkspaceRole::Owner)
        }
        other => panic!("no offer for {other:?}"),
    }
}
