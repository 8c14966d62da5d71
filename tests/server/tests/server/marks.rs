//! Marks on codes and lists (security.md 2.7; OWASP ASVS 5.0: V15.4).

use crate::{
    person::Person,
    team::{Team, account_target, sealed_list},
    together::{bare, sign_event},
    world::World,
};
use sparekey_envelope::{AccountId, ListId, NewUseEvent, UseOp, WorkspaceId};
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{
        AuditAction, AuditResponse, EventsResponse, ListsResponse, PostEventRequest, PutListRequest,
    },
};

const CONFLICT: (u16, Code) = (409, Code::Conflict);

/// How often two people mark one code at the same moment.
const ROUNDS: u32 = 100;

async fn with_bob(world: &World) -> (Team, Person) {
    let mut team = Team::found(world).await;
    let bob = team.add(world, "bob", "user").await;
    team.share(world, &bob).await;
    (team, bob)
}

async fn mark(world: &World, team: &Team, by: &Person, cell: Option<u16>, n: u32) -> u16 {
    let event = team.event(by, cell, n, n);
    let answer = team.post_event(world, &event, &by.device).await;
    answer.status
}

#[tokio::test]
async fn a_mark_is_seen_by_the_other_and_undone() {
    let world = World::start().await;
    let (team, bob) = with_bob(&world).await;
    let first = team.event(&team.owner, Some(1), 1, 2);
    let made: EventsResponse = team
        .post_event(&world, &first, &team.owner.device)
        .await
        .parse(201);
    assert_eq!(made.events, std::slice::from_ref(&first.event));
    // The answer may get lost.
    let again: EventsResponse = team
        .post_event(&world, &first, &team.owner.device)
        .await
        .parse(200);
    assert_eq!(again.events, made.events);
    let seen: ListsResponse = bare(&world, "GET", &team.account_path("/lists"), &bob.device)
        .await
        .parse(200);
    assert_eq!(seen.lists[0].events, made.events);
    let left = || async { team.account_view(&world).await.left };
    assert_eq!(left().await, 2);
    assert_eq!(mark(&world, &team, &bob, Some(0), 1).await, 201);
    assert_eq!(left().await, 1);
    let undo = team.event(&bob, Some(1), 2, 2);
    let undone: EventsResponse = team.post_event(&world, &undo, &bob.device).await.parse(201);
    assert_eq!(
        (undone.events.len(), undone.events.last()),
        (3, Some(&undo.event))
    );
    assert_eq!(left().await, 2);
    assert_eq!(mark(&world, &team, &bob, Some(1), 3).await, 201);
    assert_eq!(left().await, 1);

    let log: AuditResponse = team.get(&world, "/audit").await.parse(200);
    let rows: Vec<_> = log
        .rows
        .iter()
        .filter(|row| row.object == Some(team.list) && row.action != AuditAction::ListSaved)
        .map(|row| (row.action, row.user, row.index))
        .collect();
    let (ada, bob) = (Some(team.owner.user), Some(bob.user));
    assert_eq!(
        rows,
        [
            (AuditAction::CodeUsed, ada, Some(1)),
            (AuditAction::CodeUsed, bob, Some(0)),
            (AuditAction::CodeUnused, bob, Some(1)),
            (AuditAction::CodeUsed, bob, Some(1)),
        ]
    );
}

#[tokio::test]
async fn a_list_is_superseded_and_current_again() {
    let world = World::start().await;
    let (mut team, bob) = with_bob(&world).await;
    let device = team.owner.device.clone();
    let target = account_target(&team.manifest);
    let (newer, sealed) = sealed_list(&mut team.owner, team.workspace, target, &device);
    let saved = world
        .call("PUT", &team.account_path(&format!("/lists/{newer}")))
        .json(&PutListRequest {
            sealed: sealed.into(),
        })
        .signed(&device)
        .send()
        .await;
    assert_eq!(saved.status, 201);
    let state = || async {
        let view = team.account_view(&world).await;
        (view.current, view.left)
    };
    assert_eq!(state().await, (vec![newer, team.list], 6));
    assert_eq!(mark(&world, &team, &bob, Some(0), 1).await, 201);
    assert_eq!(state().await, (vec![newer, team.list], 5));
    assert_eq!(mark(&world, &team, &bob, None, 1).await, 201);
    assert_eq!(state().await, (vec![newer], 3));
    // It stays readable, and its codes can be marked still.
    assert_eq!(team.reveal(&world, 1).await.status, 200);
    assert_eq!(mark(&world, &team, &bob, Some(1), 1).await, 201);
    assert_eq!(state().await, (vec![newer], 3));
    assert_eq!(mark(&world, &team, &team.owner, None, 2).await, 201);
    assert_eq!(state().await, (vec![newer, team.list], 4));
    let view = team.account_view(&world).await;
    assert_eq!((view.lists, view.codes), (2, 3));
    let log: AuditResponse = team.get(&world, "/audit").await.parse(200);
    let rows: Vec<_> = log
        .rows
        .iter()
        .filter(|row| {
            matches!(
                row.action,
                AuditAction::ListSuperseded | AuditAction::ListRestored
            )
        })
        .map(|row| (row.action, row.object, row.index))
        .collect();
    let list = Some(team.list);
    assert_eq!(
        rows,
        [
            (AuditAction::ListSuperseded, list, None),
            (AuditAction::ListRestored, list, None),
        ]
    );
}

#[tokio::test]
async fn events_that_do_not_fit() {
    let world = World::start().await;
    let (team, bob) = with_bob(&world).await;
    let good = NewUseEvent {
        workspace: WorkspaceId::from_bytes(team.workspace.0),
        account: AccountId::from_bytes(team.account.0),
        list: ListId::from_bytes(team.list.0),
        cell: Some(2),
        op: UseOp::Used,
        n: 1,
        author: bob.keys.user(),
        device: bob.device.id(),
        created: 1,
        device_counter: 1,
    };
    let other = [7; 16];
    let malformed = (400, Code::MalformedObject);
    let with = |change: &dyn Fn(&mut NewUseEvent)| {
        let mut event = good;
        change(&mut event);
        sign_event(&bob, &event)
    };
    let cases: Vec<(&str, PostEventRequest, (u16, Code))> = vec![
        (
            "another workspace",
            with(&|event| event.workspace = other.into()),
            malformed,
        ),
        (
            "another account",
            with(&|event| event.account = other.into()),
            malformed,
        ),
        (
            "another list",
            with(&|event| event.list = other.into()),
            malformed,
        ),
        (
            "another author",
            with(&|event| event.author = team.owner.keys.user()),
            malformed,
        ),
        (
            "another device",
            with(&|event| event.device = team.owner.device.id()),
            malformed,
        ),
        (
            "a cell too far",
            with(&|event| event.cell = Some(3)),
            malformed,
        ),
        (
            "undone first",
            with(&|event| event.op = UseOp::Undone),
            malformed,
        ),
        ("used twice", with(&|event| event.n = 2), malformed),
        ("a gap", with(&|event| event.n = 3), CONFLICT),
        (
            "signed by another",
            sign_event(&team.owner, &good),
            malformed,
        ),
    ];
    for (what, body, expected) in cases {
        let answer = team.post_event(&world, &body, &bob.device).await;
        assert_eq!(answer.refusal(), expected, "{what}");
    }
    let path = team.account_path(&format!("/lists/{}/events", crate::world::make_id()));
    let missing = world
        .call("POST", &path)
        .json(&sign_event(&bob, &good))
        .signed(&bob.device)
        .send()
        .await;
    assert_eq!(missing.refusal(), (404, Code::NotFound));
    assert_eq!(team.account_view(&world).await.left, 3);
    // Control, and another event under the same number.
    let body = sign_event(&bob, &good);
    assert_eq!(
        team.post_event(&world, &body, &bob.device).await.status,
        201
    );
    let body = with(&|event| event.device_counter = 2);
    let answer = team.post_event(&world, &body, &bob.device).await;
    assert_eq!(answer.refusal(), CONFLICT);
}

#[tokio::test]
async fn of_two_who_mark_a_code_at_once_one_wins_and_the_other_is_told() {
    let world = World::start().await;
    let (team, bob) = with_bob(&world).await;
    let mut winners = [0; 2];
    for n in 1..=ROUNDS {
        let (mine, his) = (
            team.event(&team.owner, Some(0), n, n),
            team.event(&bob, Some(0), n, n),
        );
        let (a, b) = tokio::join!(
            team.post_event(&world, &mine, &team.owner.device),
            team.post_event(&world, &his, &bob.device),
        );
        let (winner, loser, event) = if a.status == 201 {
            winners[0] += 1;
            (a, b, mine.event)
        } else {
            winners[1] += 1;
            (b, a, his.event)
        };
        let events: EventsResponse = winner.parse(201);
        assert_eq!(loser.refusal(), CONFLICT);
        assert_eq!(
            (events.events.len(), events.events.last()),
            (n as usize, Some(&event))
        );
    }
    assert_eq!(winners[0] + winners[1], ROUNDS);
    assert_eq!(team.account_view(&world).await.left, 3);
}
