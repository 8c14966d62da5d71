//! The same PUT again is the same answer; another one under the same id is refused; a deleted one
//! stays deleted (security.md 4).

use crate::{
    examples::{leave_set_up_code, set_up_code},
    team::{Team, about, account_target, manifest, sealed_list},
    together::{bare, put},
    world::{World, make_id},
};
use sparekey_envelope::ListTarget;
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{
        AccountView, AuditAction, AuditOutcome, AuditResponse, InboxResponse, ListsResponse,
        PutListRequest, PutListResponse,
    },
};
use sqlx::query;

#[tokio::test]
async fn a_list_is_saved_once() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let lists = format!("/accounts/{}/lists", team.account);
    let first: ListsResponse = team.get(&world, &lists).await.parse(200);
    let audit: AuditResponse = team.get(&world, "/audit").await.parse(200);
    world.wait(60_000);
    for _ in 0..3 {
        let again: PutListResponse = team.put_list(&world).await.parse(200);
        assert_eq!(again.received, first.lists[0].received);
    }
    let after: ListsResponse = team.get(&world, &lists).await.parse(200);
    assert_eq!(after.lists.len(), 1);
    // What changed nothing is not written down as done.
    let audit_after: AuditResponse = team.get(&world, "/audit").await.parse(200);
    assert_eq!(audit_after.count, audit.count);
}

#[tokio::test]
async fn parallel_saves_of_one_list_store_it_once() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let device = team.owner.device.clone();
    let target = account_target(&team.manifest);
    let (list, sealed) = sealed_list(&mut team.owner, team.workspace, target, &device);
    team.list = list;
    team.list_body = PutListRequest {
        sealed: sealed.into(),
    };
    let answers = tokio::join!(
        team.put_list(&world),
        team.put_list(&world),
        team.put_list(&world),
        team.put_list(&world),
        team.put_list(&world),
        team.put_list(&world),
    );
    let mut statuses = [
        answers.0.status,
        answers.1.status,
        answers.2.status,
        answers.3.status,
        answers.4.status,
        answers.5.status,
    ];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 200, 200, 200, 201]);
}

#[tokio::test]
async fn another_list_under_the_same_id_is_refused() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let device = team.owner.device.clone();
    let target = account_target(&team.manifest);
    let (_, other) = sealed_list(&mut team.owner, team.workspace, target, &device);
    let first: ListsResponse = team
        .get(&world, &format!("/accounts/{}/lists", team.account))
        .await
        .parse(200);
    team.list_body = PutListRequest {
        sealed: other.into(),
    };
    assert_eq!(team.put_list(&world).await.refusal(), (409, Code::Conflict));
    let after: ListsResponse = team
        .get(&world, &format!("/accounts/{}/lists", team.account))
        .await
        .parse(200);
    assert_eq!(after.lists[0].header, first.lists[0].header);
}

#[tokio::test]
async fn a_deleted_list_or_item_stays_deleted() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let device = team.owner.device.clone();
    for inbox in [false, true] {
        let target = if inbox {
            ListTarget::Inbox {
                key: team.owner.keys.x25519(),
            }
        } else {
            account_target(&team.manifest)
        };
        let (id, sealed) = sealed_list(&mut team.owner, team.workspace, target, &device);
        query("INSERT INTO tombstones (workspace, id, body_hash) VALUES (?, ?, ?)")
            .bind(&team.workspace.0[..])
            .bind(&id.0[..])
            .bind(&sparekey_envelope::hash(&[&sealed]).as_bytes()[..])
            .execute(&mut world.sql().await)
            .await
            .unwrap();
        let path = if inbox {
            format!("/inbox/{id}")
        } else {
            format!("/accounts/{}/lists/{id}", team.account)
        };
        let answer = world
            .call("PUT", &path)
            .json(&PutListRequest {
                sealed: sealed.into(),
            })
            .signed(&device)
            .send()
            .await;
        assert_eq!(answer.refusal(), (410, Code::Gone));
    }
}

#[tokio::test]
async fn an_inbox_item_is_saved_once() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let device = team.owner.device.clone();
    let inbox: InboxResponse = team.get(&world, "/inbox").await.parse(200);
    let path = format!("/inbox/{}", team.item);
    let send = |sealed: sparekey_protocol::Bytes| {
        world
            .call("PUT", &path)
            .json(&PutListRequest { sealed })
            .signed(&device)
            .send()
    };
    let again: PutListResponse = send(inbox.items[0].sealed.clone()).await.parse(200);
    assert_eq!(again.received, inbox.items[0].received);
    let target = ListTarget::Inbox {
        key: team.owner.keys.x25519(),
    };
    let (_, other) = sealed_list(&mut team.owner, team.workspace, target, &device);
    assert_eq!(send(other.into()).await.refusal(), (409, Code::Conflict));
}

#[tokio::test]
async fn an_account_is_made_once() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let path = format!("/accounts/{}", team.account);
    let put = |body| {
        world
            .call("PUT", &path)
            .json(&body)
            .signed(&team.owner.device)
            .send()
    };
    let again: AccountView = put(about(&team.manifest)).await.parse(200);
    assert_eq!(again.lists, 1);
    let other = manifest(&team.owner, team.workspace, team.account);
    assert_eq!(put(about(&other)).await.refusal(), (409, Code::Conflict));

    // The id of someone else's account in the same workspace: taken, and nothing more is said.
    let person = team.add(&world, "eve@example.com", "user").await;
    let theirs = manifest(&person, team.workspace, team.account);
    let answer = world
        .call("PUT", &path)
        .json(&about(&theirs))
        .signed(&person.device)
        .send()
        .await;
    assert_eq!(answer.refusal(), (409, Code::Conflict));
}

#[tokio::test]
async fn a_set_up_code_is_given_out_once() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let take = |id| {
        world
            .call("POST", "/sign-in/set-up-code")
            .json(&serde_json::json!({ "id": id }))
            .send()
    };
    let id = leave_set_up_code(&world, &team).await;
    assert_eq!(take(id).await.status, 200);
    assert_eq!(take(id).await.refusal(), (410, Code::Gone));
    assert_eq!(take(make_id()).await.refusal(), (404, Code::NotFound));

    let (id, sealed) = set_up_code(&team);
    let leave = |sealed: Vec<u8>| {
        world
            .call("PUT", &format!("/me/set-up-codes/{id}"))
            .json(&serde_json::json!({ "sealed": sparekey_protocol::Bytes(sealed) }))
            .signed(&team.owner.device)
            .send()
    };
    assert_eq!(leave(sealed.clone()).await.status, 201);
    assert_eq!(leave(sealed.clone()).await.status, 201);
    let mut other = sealed.clone();
    other[106] ^= 1;
    assert_eq!(leave(other).await.refusal(), (409, Code::Conflict));
    world.wait(10 * 60 * 1000 + 1);
    assert_eq!(take(id).await.refusal(), (410, Code::Gone));
    assert_eq!(leave(sealed).await.refusal(), (410, Code::Gone));
}

#[tokio::test]
async fn an_inbox_item_is_deleted_once_and_for_good() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    let path = format!("/inbox/{}", team.item);
    let inbox: InboxResponse = team.get(&world, "/inbox").await.parse(200);
    let sealed = inbox.items[0].sealed.clone();
    let missing = (404, Code::NotFound);
    // Another person's is as good as missing, deleted or not.
    let theirs = bare(&world, "DELETE", &path, &bob.device).await;
    assert_eq!(theirs.refusal(), missing);
    for _ in 0..2 {
        let gone = bare(&world, "DELETE", &path, &team.owner.device).await;
        assert_eq!(gone.status, 204);
    }
    let theirs = bare(&world, "DELETE", &path, &bob.device).await;
    assert_eq!(theirs.refusal(), missing);
    let none = bare(
        &world,
        "DELETE",
        &format!("/inbox/{}", make_id()),
        &bob.device,
    )
    .await;
    assert_eq!(none.bytes, theirs.bytes);
    let inbox: InboxResponse = team.get(&world, "/inbox").await.parse(200);
    assert!(inbox.items.is_empty());
    let again = put(
        &world,
        &path,
        &PutListRequest { sealed },
        &team.owner.device,
    )
    .await;
    assert_eq!(again.refusal(), (410, Code::Gone));
    let log: AuditResponse = team.get(&world, "/audit").await.parse(200);
    let deletions: Vec<_> = log
        .rows
        .iter()
        .filter(|row| row.action == AuditAction::InboxDeleted)
        .map(|row| (row.user, row.outcome))
        .collect();
    let denied = AuditOutcome::Denied;
    assert_eq!(
        deletions,
        [
            (Some(bob.user), denied),
            (Some(team.owner.user), AuditOutcome::Done),
            (Some(bob.user), denied),
            (Some(bob.user), denied),
        ]
    );
}
