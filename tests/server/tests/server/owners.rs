//! Owners follow the newest manifest (security.md 2.5); shares wait for it.

use crate::{
    invites::accept,
    person::Person,
    team::Team,
    together::{Link, added, bare, epoch, manifest_body, put},
    world::{Answer, World, make_id, rng},
};
use sparekey_envelope::{About, AccountManifest, make_added_owner, make_epoch, sign_new_about};
use sparekey_protocol::{
    ApiErrorCode as Code, Id,
    api::{AccountRole, AccountView, AuditAction, AuditOutcome, AuditResponse, WorkspaceRole},
    limits::INVITE_MS,
};

const CONFLICT: (u16, Code) = (409, Code::Conflict);
const MALFORMED: (u16, Code) = (400, Code::MalformedObject);

fn owners(view: &AccountView) -> Vec<Id> {
    view.people
        .iter()
        .filter(|person| person.role == AccountRole::Owner)
        .map(|person| person.user)
        .collect()
}

async fn view_by(world: &World, team: &Team, person: &Person) -> Answer {
    bare(world, "GET", &team.account_path(""), &person.device).await
}

#[tokio::test]
async fn an_owner_is_added_and_removed() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    let role = team.account_path(&format!("/collaborators/{}", bob.user));
    assert_eq!(
        bare(&world, "PUT", &role, &team.owner.device).await.status,
        204
    );
    let next = added(&team.manifest, &team.owner, &bob);
    let made: AccountView = team
        .put_manifest(&world, &next, &team.owner)
        .await
        .parse(201);
    let mut both = [team.owner.user, bob.user];
    both.sort_unstable();
    assert_eq!(owners(&made), both);
    assert_eq!(made.people.len(), 2, "an Owner is no Collaborator any more");
    // The answer may get lost.
    let again = team.put_manifest(&world, &next, &team.owner).await;
    assert_eq!(again.status, 200);
    let view: AccountView = view_by(&world, &team, &bob).await.parse(200);
    assert_eq!(view.manifests.len(), 2);
    let path = team.reveal_path(1);
    assert_eq!(bare(&world, "POST", &path, &bob.device).await.status, 200);

    // Bob removes Ada, who sees nothing any more.
    let without = epoch(&next, &bob, &[&bob]);
    let made: AccountView = team.put_manifest(&world, &without, &bob).await.parse(201);
    assert_eq!(owners(&made), [bob.user]);
    let missing = (404, Code::NotFound);
    assert_eq!(view_by(&world, &team, &team.owner).await.refusal(), missing);
    assert_eq!(team.reveal(&world, 1).await.refusal(), missing);
    assert_eq!(bare(&world, "POST", &path, &bob.device).await.status, 200);
    let log: AuditResponse = team.get(&world, "/audit").await.parse(200);
    let changes: Vec<_> = log
        .rows
        .iter()
        .filter(|row| row.action == AuditAction::OwnersChanged)
        .map(|row| (row.user, row.object, row.outcome))
        .collect();
    let account = Some(team.account);
    assert_eq!(
        changes,
        [
            (Some(team.owner.user), account, AuditOutcome::Done),
            (Some(bob.user), account, AuditOutcome::Done),
        ]
    );
}

#[tokio::test]
async fn manifests_that_do_not_follow() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let another = Team::found_another(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    let carol = team.add(&world, "carol", "user").await;
    let guest = team.add(&world, "guest", "guest").await;
    let mut eve = Person::make("eve");
    eve.rescue = team.owner.rescue.clone();
    let first = team.manifest.clone();
    let ada = &team.owner;
    let second = added(&first, ada, &bob);
    let far = added(&second, ada, &carol);
    let about = About {
        app: "GitLab".to_owned(),
        site: "https://gitlab.com".to_owned(),
        login: "ada".to_owned(),
    };
    let renamed = sign_new_about(&first, &ada.keys, &about, 2).unwrap();
    let other_rescue = make_epoch(
        &first,
        &ada.keys,
        &[ada.bundle.identity()],
        &another.owner.rescue.identity(),
        2,
        &mut rng(),
    )
    .unwrap();
    let stranger = added(&first, ada, &eve);
    let foreigner = added(&first, ada, &another.owner);
    let no_owner_role = added(&first, ada, &guest);
    let rewritten = crate::team::manifest(ada, team.workspace, team.account);
    let elsewhere = epoch(&another.manifest, &another.owner, &[&another.owner]);
    let by_bob = added(&second, &bob, &carol);
    for (what, manifest, expected) in [
        ("a number too far", &far, CONFLICT),
        ("the first again, made anew", &rewritten, CONFLICT),
        ("other names", &renamed, MALFORMED),
        ("another rescue key", &other_rescue, MALFORMED),
        ("somebody of no workspace", &stranger, CONFLICT),
        ("somebody of another workspace", &foreigner, CONFLICT),
        ("a Guest", &no_owner_role, CONFLICT),
        ("another account", &elsewhere, MALFORMED),
    ] {
        let answer = team.put_manifest(&world, manifest, ada).await;
        assert_eq!(answer.refusal(), expected, "{what}");
    }
    let wrong_path = team.account_path("/manifests/3");
    let answer = put(&world, &wrong_path, &manifest_body(&second), &ada.device).await;
    assert_eq!(answer.refusal(), MALFORMED);
    assert_eq!(team.put_manifest(&world, &second, ada).await.status, 201);
    // Signed by an Owner, sent by another.
    let answer = team.put_manifest(&world, &by_bob, ada).await;
    assert_eq!(answer.refusal(), MALFORMED);
    let late = added(&first, ada, &carol);
    assert_eq!(
        team.put_manifest(&world, &late, ada).await.refusal(),
        CONFLICT
    );
    assert_eq!(team.put_manifest(&world, &by_bob, &bob).await.status, 201);
    assert_eq!(team.account_view(&world).await.manifests.len(), 3);
    team.manifest = by_bob;
}

#[tokio::test]
async fn of_two_manifests_with_one_number_the_first_wins() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    team.share(&world, &bob).await;
    let (carol, dave) = (
        team.add(&world, "carol", "user").await,
        team.add(&world, "dave", "user").await,
    );
    let newest: AccountManifest = team.newest(&world).await;
    let mine = added(&newest, &team.owner, &carol);
    let his = make_added_owner(&newest, &bob.keys, &dave.bundle.identity(), 3, &mut rng()).unwrap();
    let (a, b) = tokio::join!(
        team.put_manifest(&world, &mine, &team.owner),
        team.put_manifest(&world, &his, &bob),
    );
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let view = team.account_view(&world).await;
    assert_eq!(owners(&view).len(), 3);
}

#[tokio::test]
async fn shares_wait_for_who_has_not_joined_yet() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let by = team.owner.device.clone();
    let bob = Person::make("bob");
    let share = team.account_path(&format!("/shares/{}", bob.user));
    // Nobody knows this id yet.
    assert_eq!(
        bare(&world, "PUT", &share, &by).await.refusal(),
        (404, Code::NotFound)
    );
    let link = Link::make();
    let offer = link.offer(bob.user, "bob", WorkspaceRole::User);
    assert_eq!(put(&world, &link.path(), &offer, &by).await.status, 201);
    for _ in 0..2 {
        assert_eq!(bare(&world, "PUT", &share, &by).await.status, 204);
    }
    let [waiting] = team.account_view(&world).await.waiting.try_into().unwrap();
    assert_eq!((waiting.user, waiting.joined), (bob.user, false));
    assert_eq!(
        (waiting.name.as_str(), waiting.by),
        ("bob", team.owner.user)
    );

    assert_eq!(accept(&world, &link, &bob).await.status, 201);
    let view = team.account_view(&world).await;
    assert_eq!((view.waiting.len(), view.waiting[0].joined), (1, true));
    // Waiting gives nothing.
    let answer = view_by(&world, &team, &bob).await;
    assert_eq!(answer.refusal(), (404, Code::NotFound));
    team.share(&world, &bob).await;
    let view = team.account_view(&world).await;
    assert!(view.waiting.is_empty());
    assert_eq!(owners(&view).len(), 2);
    // An Owner needs no share.
    assert_eq!(bare(&world, "PUT", &share, &by).await.refusal(), CONFLICT);
    assert_eq!(bare(&world, "DELETE", &share, &by).await.status, 204);
}

#[tokio::test]
async fn a_share_ends_with_its_invite() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let by = &team.owner.device;
    for how in ["withdrawn", "expired", "demoted", "taken back"] {
        let user = make_id();
        let share = team.account_path(&format!("/shares/{user}"));
        let invite = |role| {
            let link = Link::make();
            let offer = link.offer(user, how, role);
            let world = &world;
            async move {
                let made = put(world, &link.path(), &offer, by).await;
                assert_eq!(made.status, 201, "{}", made.text());
                link
            }
        };
        let link = invite(WorkspaceRole::User).await;
        assert_eq!(bare(&world, "PUT", &share, by).await.status, 204);
        assert_eq!(team.account_view(&world).await.waiting.len(), 1, "{how}");
        match how {
            "withdrawn" => {
                let answer = bare(&world, "DELETE", &link.path(), by).await;
                assert_eq!(answer.status, 204);
            }
            "expired" => world.wait(INVITE_MS + 1),
            "demoted" => drop(invite(WorkspaceRole::Guest).await),
            _ => assert_eq!(bare(&world, "DELETE", &share, by).await.status, 204),
        }
        assert!(team.account_view(&world).await.waiting.is_empty(), "{how}");
        // A later invite of the same person does not bring it back.
        let later = invite(WorkspaceRole::User).await;
        assert!(team.account_view(&world).await.waiting.is_empty(), "{how}");
        assert_eq!(bare(&world, "DELETE", &later.path(), by).await.status, 204);
    }
    let log: AuditResponse = team.get(&world, "/audit").await.parse(200);
    let count = |action| log.rows.iter().filter(|row| row.action == action).count();
    assert_eq!(count(AuditAction::ShareAsked), 4);
    assert_eq!(count(AuditAction::ShareWithdrawn), 1);
}

#[tokio::test]
async fn a_guest_cannot_be_promised_an_account() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let by = &team.owner.device;
    let guest = team.add(&world, "guest", "guest").await;
    let share = team.account_path(&format!("/shares/{}", guest.user));
    assert_eq!(bare(&world, "PUT", &share, by).await.refusal(), CONFLICT);
    let (link, user) = (Link::make(), make_id());
    let offer = link.offer(user, "login", WorkspaceRole::LoginOnly);
    assert_eq!(put(&world, &link.path(), &offer, by).await.status, 201);
    let share = team.account_path(&format!("/shares/{user}"));
    assert_eq!(bare(&world, "PUT", &share, by).await.refusal(), CONFLICT);
    let another = Team::found_another(&world).await;
    let share = team.account_path(&format!("/shares/{}", another.owner.user));
    assert_eq!(
        bare(&world, "PUT", &share, by).await.refusal(),
        (404, Code::NotFound)
    );
}

#[tokio::test]
async fn who_removes_the_last_one_that_stays_has_to_stay() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    team.share(&world, &bob).await;
    let leave = team.account_path("/leave");
    assert_eq!(
        bare(&world, "PUT", &leave, &team.owner.device).await.status,
        204
    );
    assert_eq!(team.account_view(&world).await.leaving, [team.owner.user]);
    let alone = epoch(&team.manifest, &team.owner, &[&team.owner]);
    assert_eq!(
        team.put_manifest(&world, &alone, &team.owner).await.status,
        201
    );
    assert!(team.account_view(&world).await.leaving.is_empty());
}
