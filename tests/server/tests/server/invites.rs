//! Invites: who may make which, what a link shows, how it is used up (OWASP ASVS 5.0: V6.3, V8.2).

use crate::{
    person::Person,
    team::Team,
    together::{Link, bare, post, put},
    world::{Answer, START, World, make_id},
};
use serde_json::json;
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{
        AuditAction, AuditOutcome, AuditResponse, InviteResponse, InvitesResponse,
        LookInviteResponse, MeResponse, WorkspaceResponse, WorkspaceRole,
    },
    limits::INVITE_MS,
};

pub const GONE: (u16, Code) = (410, Code::Gone);

pub async fn look(world: &World, link: &Link) -> Answer {
    post(world, "/invites/look", &json!({ "token": link.token })).await
}

pub async fn accept(world: &World, link: &Link, person: &Person) -> Answer {
    post(world, "/invites/accept", &link.accept(person)).await
}

async fn open_invites(world: &World, team: &Team) -> usize {
    let list: InvitesResponse = team.get(world, "/invites").await.parse(200);
    list.invites.len()
}

#[tokio::test]
async fn an_invited_person_joins_once() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let mut bob = Person::make("bob@example.com");
    let link = Link::make();
    let offer = link.offer(bob.user, "Bob@Example.com", WorkspaceRole::Admin);
    let made: InviteResponse = put(&world, &link.path(), &offer, &team.owner.device)
        .await
        .parse(201);
    assert_eq!(made.expires, START + INVITE_MS);

    let list: InvitesResponse = team.get(&world, "/invites").await.parse(200);
    let [invite] = list.invites.as_slice() else {
        panic!("{list:?}")
    };
    assert_eq!((invite.invite, invite.user), (link.invite, bob.user));
    assert_eq!((invite.by, invite.expires), (team.owner.user, made.expires));
    for _ in 0..2 {
        let shown: LookInviteResponse = look(&world, &link).await.parse(200);
        assert_eq!((shown.user, shown.role), (bob.user, WorkspaceRole::Admin));
        assert_eq!((shown.workspace, shown.reset), (team.workspace, false));
        assert_eq!(shown.inviter_bundle.0, team.owner.bundle.as_bytes());
        assert_eq!(shown.rescue_bundle.0, team.owner.rescue.as_bytes());
    }

    "Bob".clone_into(&mut bob.name);
    let joined: MeResponse = accept(&world, &link, &bob).await.parse(201);
    assert_eq!(
        (joined.name.as_str(), joined.role),
        ("Bob", WorkspaceRole::Admin)
    );
    assert_eq!(joined.login, "Bob@Example.com");
    // The answer may get lost: the same again, and nothing else, gets it again.
    let again: MeResponse = accept(&world, &link, &bob).await.parse(200);
    assert_eq!(again.user, bob.user);
    "Robert".clone_into(&mut bob.name);
    assert_eq!(accept(&world, &link, &bob).await.refusal(), GONE);
    assert_eq!(look(&world, &link).await.refusal(), GONE);
    assert_eq!(open_invites(&world, &team).await, 0);

    let seen: WorkspaceResponse = bare(&world, "GET", "/workspace", &bob.device)
        .await
        .parse(200);
    assert_eq!(seen.people.len(), 2);
    let log: AuditResponse = team.get(&world, "/audit?after=4").await.parse(200);
    let rows: Vec<_> = log
        .rows
        .iter()
        .map(|row| (row.action, row.user, row.object, row.outcome))
        .collect();
    let (ada, bob) = (Some(team.owner.user), Some(bob.user));
    assert_eq!(
        rows,
        [
            (AuditAction::InviteMade, ada, bob, AuditOutcome::Done),
            (AuditAction::InviteAccepted, bob, bob, AuditOutcome::Done),
            (AuditAction::InviteAccepted, None, bob, AuditOutcome::Denied),
        ]
    );
}

#[tokio::test]
async fn an_invite_ends_after_72_hours() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let bob = Person::make("bob@example.com");
    let link = Link::make();
    let offer = link.offer(bob.user, &bob.login, WorkspaceRole::User);
    let path = link.path();
    let send = || put(&world, &path, &offer, &team.owner.device);
    assert_eq!(send().await.status, 201);
    world.wait(INVITE_MS);
    assert_eq!(send().await.status, 200);
    assert_eq!(look(&world, &link).await.status, 200);
    assert_eq!(open_invites(&world, &team).await, 1);
    world.wait(1);
    assert_eq!(send().await.refusal(), GONE);
    assert_eq!(look(&world, &link).await.refusal(), GONE);
    assert_eq!(accept(&world, &link, &bob).await.refusal(), GONE);
    assert_eq!(open_invites(&world, &team).await, 0);
    // The same person can be invited anew.
    let link = Link::make();
    let offer = link.offer(bob.user, &bob.login, WorkspaceRole::User);
    let made = put(&world, &link.path(), &offer, &team.owner.device).await;
    assert_eq!(made.status, 201);
    assert_eq!(accept(&world, &link, &bob).await.status, 201);
}

#[tokio::test]
async fn how_long_invites_work_can_be_set() {
    let world = World::start_with(sparekey_workspace::Limits {
        invite_seconds: 5.try_into().unwrap(),
        ..sparekey_workspace::Limits::raised()
    })
    .await;
    let team = Team::found(&world).await;
    let link = Link::make();
    let offer = link.offer(make_id(), "bob", WorkspaceRole::User);
    let made: InviteResponse = put(&world, &link.path(), &offer, &team.owner.device)
        .await
        .parse(201);
    assert_eq!(made.expires, START + 5000);
    world.wait(5001);
    assert_eq!(look(&world, &link).await.refusal(), GONE);
}

#[tokio::test]
async fn a_newer_invite_replaces_the_older_and_one_can_be_withdrawn() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let bob = Person::make("bob@example.com");
    let (older, newer) = (Link::make(), Link::make());
    for link in [&older, &newer] {
        let offer = link.offer(bob.user, &bob.login, WorkspaceRole::User);
        let made = put(&world, &link.path(), &offer, &team.owner.device).await;
        assert_eq!(made.status, 201);
        // The same again is the same, another one under its id is not.
        let again = put(&world, &link.path(), &offer, &team.owner.device).await;
        assert_eq!(again.status, 200);
        let other = link.offer(bob.user, &bob.login, WorkspaceRole::Guest);
        let other = put(&world, &link.path(), &other, &team.owner.device).await;
        assert_eq!(other.refusal(), (409, Code::Conflict));
    }
    assert_eq!(open_invites(&world, &team).await, 1);
    assert_eq!(look(&world, &older).await.refusal(), GONE);
    assert_eq!(look(&world, &newer).await.status, 200);
    // Two links never share a token.
    let copy = Link {
        invite: make_id(),
        token: newer.token.clone(),
    };
    let offer = copy.offer(make_id(), "eve", WorkspaceRole::User);
    let copied = put(&world, &copy.path(), &offer, &team.owner.device).await;
    assert_eq!(copied.refusal(), (409, Code::Conflict));

    let withdraw = |link: &Link| {
        let path = link.path();
        let (world, device) = (&world, &team.owner.device);
        async move { bare(world, "DELETE", &path, device).await }
    };
    for _ in 0..2 {
        assert_eq!(withdraw(&newer).await.status, 204);
    }
    assert_eq!(accept(&world, &newer, &bob).await.refusal(), GONE);
    assert_eq!(open_invites(&world, &team).await, 0);
    let missing = withdraw(&Link::make()).await;
    assert_eq!(missing.refusal(), (404, Code::NotFound));
    // A used one cannot be taken back.
    let used = Link::make();
    let offer = used.offer(bob.user, &bob.login, WorkspaceRole::User);
    put(&world, &used.path(), &offer, &team.owner.device).await;
    assert_eq!(accept(&world, &used, &bob).await.status, 201);
    assert_eq!(withdraw(&used).await.refusal(), GONE);
}

#[tokio::test]
async fn a_login_belongs_to_one_person() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let another = Team::found_another(&world).await;
    let offer = |team: &Team, user, login: &str| {
        let link = Link::make();
        let body = link.offer(user, login, WorkspaceRole::User);
        let (world, device) = (&world, team.owner.device.clone());
        async move { (put(world, &link.path(), &body, &device).await, link) }
    };
    let taken = (409, Code::LoginTaken);
    // That of somebody in this workspace, or in another.
    for login in ["ADA@example.com", "bob@example.com"] {
        assert_eq!(offer(&team, make_id(), login).await.0.refusal(), taken);
    }
    let carol = Person::make("carol@example.com");
    let (made, link) = offer(&team, carol.user, "carol@example.com").await;
    assert_eq!(made.status, 201);
    let second = offer(&team, make_id(), " Carol@example.com").await.0;
    assert_eq!(second.refusal(), taken);
    // Another workspace cannot know: who joins first has it.
    let (elsewhere, other_link) = offer(&another, carol.user, "carol@example.com").await;
    assert_eq!(elsewhere.status, 201);
    assert_eq!(accept(&world, &link, &carol).await.status, 201);
    assert_eq!(accept(&world, &other_link, &carol).await.refusal(), taken);
    // Nor can an id be had twice.
    let same_id = offer(&another, carol.user, "carol2@example.com").await.0;
    assert_eq!(same_id.refusal(), (409, Code::Conflict));
    let rescue = sparekey_protocol::Id(*team.owner.rescue.user().as_bytes());
    let rescue = offer(&team, rescue, "rescue@example.com").await.0;
    assert_eq!(rescue.refusal(), (409, Code::Conflict));
}

#[tokio::test]
async fn what_does_not_fit_the_invite_is_refused() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let (bob, eve) = (Person::make("bob"), Person::make("eve"));
    let link = Link::make();
    let offer = link.offer(bob.user, &bob.login, WorkspaceRole::User);
    put(&world, &link.path(), &offer, &team.owner.device).await;
    let good = link.accept(&bob);
    let mut cases = vec![("another person", link.accept(&eve))];
    for (what, spoil) in [
        ("another's envelope", 0),
        ("another's bundle", 1),
        ("another's record", 2),
        ("counter 2", 3),
    ] {
        let mut body = good.clone();
        match spoil {
            0 => body.envelope = eve.envelope.clone().into(),
            1 => body.bundle = eve.bundle.as_bytes().into(),
            2 => body.trust_record = eve.trust_record.clone().into(),
            _ => body.trust_record = bob.trust_record_at(2).into(),
        }
        cases.push((what, body));
    }
    for (what, body) in cases {
        let answer = post(&world, "/invites/accept", &body).await;
        assert_eq!(answer.refusal(), (400, Code::MalformedObject), "{what}");
    }
    // A device of somebody else.
    let device = team.owner.device.clone();
    let devices = vec![crate::person::live(&device)];
    let bundle = sparekey_envelope::IdentityBundle::sign(&bob.keys, 1, 1, devices).unwrap();
    let mut body = good.clone();
    body.bundle = bundle.as_bytes().into();
    let answer = post(&world, "/invites/accept", &body).await;
    assert_eq!(answer.refusal(), (409, Code::Conflict));
    // Control.
    assert_eq!(post(&world, "/invites/accept", &good).await.status, 201);
}

#[tokio::test]
async fn an_invite_ends_with_the_power_to_make_it() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let admin = team.add(&world, "admin", "admin").await;
    let (kept, lost) = (Link::make(), Link::make());
    for (link, device) in [(&kept, &team.owner.device), (&lost, &admin.device)] {
        let offer = link.offer(make_id(), &link.token, WorkspaceRole::User);
        assert_eq!(put(&world, &link.path(), &offer, device).await.status, 201);
    }
    let path = format!("/people/{}/role", admin.user);
    let demoted = put(
        &world,
        &path,
        &json!({ "role": "user" }),
        &team.owner.device,
    )
    .await;
    assert_eq!(demoted.status, 204);
    assert_eq!(look(&world, &lost).await.refusal(), GONE);
    assert_eq!(look(&world, &kept).await.status, 200);
}

#[tokio::test]
async fn an_admin_does_not_replace_what_an_owner_offered() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let admin = team.add(&world, "admin", "admin").await;
    let (user, link, other) = (make_id(), Link::make(), Link::make());
    let offer = link.offer(user, "bob", WorkspaceRole::SuperAdmin);
    let made = put(&world, &link.path(), &offer, &team.owner.device).await;
    assert_eq!(made.status, 201);
    let offer = other.offer(user, "bob", WorkspaceRole::User);
    let replaced = put(&world, &other.path(), &offer, &admin.device).await;
    assert_eq!(replaced.refusal(), (403, Code::Forbidden));
    assert_eq!(look(&world, &link).await.status, 200);
}

#[tokio::test]
async fn the_database_does_not_hold_the_token() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let link = Link::make();
    let offer = link.offer(make_id(), "canary-login", WorkspaceRole::User);
    put(&world, &link.path(), &offer, &team.owner.device).await;
    look(&world, &link).await;
    let mut bytes = Vec::new();
    for suffix in ["", "-wal"] {
        let mut path = world.database().into_os_string();
        path.push(suffix);
        bytes.extend(std::fs::read(path).unwrap_or_default());
    }
    let found = |needle: &str| {
        bytes
            .windows(needle.len())
            .any(|window| window == needle.as_bytes())
    };
    assert!(!found(&link.token));
    assert!(found("canary-login"), "control");
}

#[tokio::test]
async fn of_two_who_accept_one_invite_the_first_wins() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let bob = Person::make("bob");
    let link = Link::make();
    let offer = link.offer(bob.user, &bob.login, WorkspaceRole::User);
    put(&world, &link.path(), &offer, &team.owner.device).await;
    // Another who has the link makes keys for the same person.
    let stolen = Person::make_for(bob.user, "eve");
    let (a, b) = tokio::join!(accept(&world, &link, &bob), accept(&world, &link, &stolen));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 410]);
    let seen: WorkspaceResponse = team.get(&world, "/workspace").await.parse(200);
    let person = seen.people.iter().find(|person| person.user == bob.user);
    let winner = if a.status == 201 { &bob } else { &stolen };
    assert_eq!(person.unwrap().bundles[0].0, winner.bundle.as_bytes());
    // The same request twice at once is one person.
    let link = Link::make();
    let carol = Person::make("carol");
    let offer = link.offer(carol.user, &carol.login, WorkspaceRole::User);
    put(&world, &link.path(), &offer, &team.owner.device).await;
    let (a, b) = tokio::join!(accept(&world, &link, &carol), accept(&world, &link, &carol));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 201]);
}
