//! One good request for every route by which people work together.

use crate::{
    examples::{Example, json},
    person::Person,
    team::Team,
    together::{Link, bare, epoch, manifest_body, post, put},
    world::{World, make_id},
};
use sparekey_protocol::{
    Id,
    api::{InboxResponse, LookInviteRequest, PutRoleRequest, WorkspaceRole},
};
use sqlx::query_scalar;

/// A user of the workspace without a role at the account.
async fn colleague(world: &World, team: &mut Team) -> Id {
    if team.colleague.is_none() {
        team.colleague = Some(team.add(world, "colleague@example.com", "user").await);
    }
    team.colleague.as_ref().unwrap().user
}

async fn do_first(world: &World, team: &Team, path: &str) {
    let answer = bare(world, "PUT", path, &team.owner.device).await;
    assert_eq!(answer.status, 204, "{}", answer.text());
}

/// An open invite for somebody new.
async fn invited(world: &World, team: &Team) -> (Link, Person) {
    let person = Person::make(&format!("{}@example.com", make_id()));
    let link = Link::make();
    let offer = link.offer(person.user, &person.login, WorkspaceRole::User);
    let answer = put(world, &link.path(), &offer, &team.owner.device).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    (link, person)
}

/// Completes an example. A route without one fails the test.
pub async fn fill(world: &World, team: &mut Team, example: &mut Example) {
    match (example.method, example.path.as_str()) {
        ("POST", "/accounts/{account}/lists/{list}/events") => {
            let highest: u32 = query_scalar("SELECT COALESCE(MAX(n), 0) FROM use_events")
                .fetch_one(&mut world.sql().await)
                .await
                .unwrap();
            let counter = team.owner.next_counter();
            example.path = team.events_path();
            example.body = json(team.event(&team.owner, Some(1), highest + 1, counter));
            example.status = 201;
            example.sealed = &["event"];
        }
        ("PUT", "/accounts/{account}/manifests/{seq}") => {
            let next = epoch(&team.newest(world).await, &team.owner, &[&team.owner]);
            example.path = team.account_path(&format!("/manifests/{}", next.seq()));
            example.body = json(manifest_body(&next));
            example.status = 201;
            example.sealed = &["manifest"];
        }
        (
            method,
            "/accounts/{account}/collaborators/{user}" | "/accounts/{account}/shares/{user}",
        ) => {
            let user = colleague(world, team).await.to_string();
            example.path = example
                .path
                .replace("{account}", &team.account.to_string())
                .replace("{user}", &user);
            if method == "DELETE" {
                do_first(world, team, &example.path).await;
            }
            example.status = 204;
        }
        (_, "/accounts/{account}/leave") => {
            let user = colleague(world, team).await;
            let role = team.account_path(&format!("/collaborators/{user}"));
            do_first(world, team, &role).await;
            example.path = team.account_path("/leave");
            example.signer = team.colleague.as_ref().map(|person| person.device.clone());
            example.status = 204;
        }
        ("DELETE", "/inbox/{list}") => {
            let inbox: InboxResponse = team.get(world, "/inbox").await.parse(200);
            let item = inbox.items.first().map_or(team.item, |item| item.list);
            example.path = format!("/inbox/{item}");
            example.status = 204;
        }
        ("PUT", "/invites/{invite}") => {
            let (link, login) = (Link::make(), format!("{}@example.com", make_id()));
            example.path = link.path();
            example.body = json(link.offer(make_id(), &login, WorkspaceRole::User));
            example.status = 201;
            example.fixed = &["token_hash"];
            example.texts = &["name", "login"];
        }
        ("DELETE", "/invites/{invite}") => {
            example.path = invited(world, team).await.0.path();
            example.status = 204;
        }
        ("POST", "/invites/look") => {
            let (Link { token, .. }, _) = invited(world, team).await;
            example.body = json(LookInviteRequest { token });
            example.signer = None;
        }
        ("POST", "/invites/accept") => {
            let (link, person) = invited(world, team).await;
            example.body = json(link.accept(&person));
            example.signer = None;
            example.status = 201;
            example.sealed = &["envelope", "bundle", "trust_record"];
            example.fixed = &["login_hash"];
            example.texts = &["name"];
        }
        ("PUT", "/people/{user}/role") => {
            example.path = format!("/people/{}/role", colleague(world, team).await);
            example.body = json(PutRoleRequest {
                role: WorkspaceRole::Admin,
            });
            example.status = 204;
        }
        ("POST", "/me/leave") => {
            let (link, person) = invited(world, team).await;
            let joined = post(world, "/invites/accept", &link.accept(&person)).await;
            assert_eq!(joined.status, 201, "{}", joined.text());
            example.signer = Some(person.device);
            example.status = 204;
        }
        other => panic!("the table has a route without an example: {other:?}"),
    }
}
