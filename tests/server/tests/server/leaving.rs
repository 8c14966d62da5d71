//! Roles change and people leave; the last Owner of a workspace or an account stays.

use crate::{
    examples::{finish_request, sign_in},
    person::Person,
    team::Team,
    together::{Link, bare, epoch, post, put},
    world::{Answer, World},
};
use serde_json::json;
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{
        AccountRole, AuditAction, AuditOutcome, AuditResponse, InvitesResponse, WorkspaceResponse,
        WorkspaceRole,
    },
};

const OUT: (u16, Code) = (401, Code::UnknownDevice);
const LAST_OWNER: (u16, Code) = (409, Code::LastOwner);

async fn change(world: &World, by: &Person, of: &Person, to: &str) -> Answer {
    let path = format!("/people/{}/role", of.user);
    put(world, &path, &json!({ "role": to }), &by.device).await
}

#[tokio::test]
async fn who_may_change_roles() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let super_admin = team.add(&world, "super", "super_admin").await;
    let admin = team.add(&world, "admin", "admin").await;
    let bob = team.add(&world, "bob", "user").await;
    let forbidden = (403, Code::Forbidden);
    assert_eq!(
        change(&world, &super_admin, &bob, "admin").await.status,
        204
    );
    assert_eq!(
        change(&world, &super_admin, &bob, "admin").await.status,
        204
    );
    assert_eq!(
        change(&world, &super_admin, &bob, "owner").await.refusal(),
        forbidden
    );
    assert_eq!(
        change(&world, &super_admin, &team.owner, "user")
            .await
            .refusal(),
        forbidden
    );
    assert_eq!(
        change(&world, &admin, &bob, "user").await.refusal(),
        forbidden
    );
    assert_eq!(
        change(&world, &bob, &bob, "owner").await.refusal(),
        forbidden
    );
    // The last workspace Owner keeps the role, until there is another.
    assert_eq!(
        change(&world, &team.owner, &team.owner, "user")
            .await
            .refusal(),
        LAST_OWNER
    );
    assert_eq!(change(&world, &team.owner, &bob, "owner").await.status, 204);
    assert_eq!(
        change(&world, &team.owner, &team.owner, "user")
            .await
            .status,
        204
    );
    assert_eq!(
        change(&world, &bob, &bob, "admin").await.refusal(),
        LAST_OWNER
    );
    let odd = change(&world, &bob, &admin, "king").await;
    assert_eq!(odd.refusal(), (400, Code::MalformedBody));
    let log: AuditResponse = bare(&world, "GET", "/audit", &bob.device).await.parse(200);
    let changes = |outcome| {
        log.rows
            .iter()
            .filter(|row| (row.action, row.outcome) == (AuditAction::RoleChanged, outcome))
            .count()
    };
    // What changed nothing is not written down as done.
    assert_eq!(
        (changes(AuditOutcome::Done), changes(AuditOutcome::Denied)),
        (3, 4)
    );
}

#[tokio::test]
async fn a_demotion_to_guest_takes_effect_at_once() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    team.share(&world, &bob).await;
    let carol = team.add(&world, "carol", "user").await;
    let share = team.account_path(&format!("/shares/{}", carol.user));
    assert_eq!(
        bare(&world, "PUT", &share, &team.owner.device).await.status,
        204
    );
    let path = team.reveal_path(0);
    assert_eq!(bare(&world, "POST", &path, &bob.device).await.status, 200);
    for role in ["guest", "login_only"] {
        for person in [&bob, &carol] {
            assert_eq!(change(&world, &team.owner, person, role).await.status, 204);
        }
        let answer = bare(&world, "POST", &path, &bob.device).await;
        assert_eq!(answer.refusal(), (403, Code::Forbidden));
        // They see nobody but themselves.
        let seen: WorkspaceResponse = bare(&world, "GET", "/workspace", &bob.device)
            .await
            .parse(200);
        assert_eq!(seen.people.len(), 1);
        assert_eq!(seen.people[0].user, bob.user);
    }
    assert!(team.account_view(&world).await.waiting.is_empty());
    assert_eq!(
        bare(&world, "PUT", &share, &team.owner.device)
            .await
            .refusal(),
        (409, Code::Conflict)
    );
    // Control.
    for person in [&bob, &carol] {
        assert_eq!(
            change(&world, &team.owner, person, "user").await.status,
            204
        );
    }
    assert_eq!(bare(&world, "POST", &path, &bob.device).await.status, 200);
    assert_eq!(
        bare(&world, "PUT", &share, &team.owner.device).await.status,
        204
    );
}

#[tokio::test]
async fn who_leaves_is_out_at_once_and_asked_to_be_removed() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "admin").await;
    let carol = team.add(&world, "carol", "user").await;
    team.share(&world, &bob).await;
    let pending = sign_in(&world, &bob).await;
    let invited = Link::make();
    let offer = invited.offer(crate::world::make_id(), "dave", WorkspaceRole::User);
    assert_eq!(
        put(&world, &invited.path(), &offer, &bob.device)
            .await
            .status,
        201
    );
    let reset = Link::make();
    let offer = reset.offer_reset(&bob, WorkspaceRole::Admin);
    assert_eq!(
        put(&world, &reset.path(), &offer, &team.owner.device)
            .await
            .status,
        201
    );

    assert_eq!(
        bare(&world, "POST", "/me/leave", &bob.device).await.status,
        204
    );
    for answer in [
        bare(&world, "GET", "/me", &bob.device).await,
        bare(&world, "POST", "/me/leave", &bob.device).await,
        bare(&world, "POST", &team.reveal_path(0), &bob.device).await,
    ] {
        assert_eq!(answer.refusal(), OUT);
    }
    let next = bob.bundle.sign_added(&bob.keys, pending.key(), 2).unwrap();
    let body = json!({ "bundle": sparekey_protocol::Bytes::from(next.as_bytes()) });
    assert_eq!(
        put(&world, "/me/bundle", &body, &pending).await.refusal(),
        OUT
    );
    let finish = finish_request(&bob, &crate::person::Device::make());
    let answer = post(&world, "/sign-in/finish", &finish).await;
    assert_eq!(answer.refusal(), (401, Code::SignInRefused));
    let open: InvitesResponse = team.get(&world, "/invites").await.parse(200);
    assert!(open.invites.is_empty());

    // Still listed, with keys: what they signed must still verify.
    let seen: WorkspaceResponse = team.get(&world, "/workspace").await.parse(200);
    let left: Vec<_> = seen.people.iter().filter(|person| person.left).collect();
    assert_eq!(
        (left.len(), left[0].user, left[0].bundles.len()),
        (1, bob.user, 1)
    );
    let view = team.account_view(&world).await;
    assert_eq!(view.leaving, [bob.user]);
    // A manifest with them is refused, the one without completes it.
    let kept = crate::together::added(&team.manifest, &team.owner, &carol);
    let answer = team.put_manifest(&world, &kept, &team.owner).await;
    assert_eq!(answer.refusal(), (409, Code::Conflict));
    let without = epoch(&team.manifest, &team.owner, &[&team.owner]);
    assert_eq!(
        team.put_manifest(&world, &without, &team.owner)
            .await
            .status,
        201
    );
    let view = team.account_view(&world).await;
    assert!(view.leaving.is_empty());
    assert_eq!(view.people.len(), 1);
    // Their login is free, they themselves are not reset.
    let again = team.add(&world, "bob", "user").await;
    assert_ne!(again.user, bob.user);
    let offer = reset.offer_reset(&bob, WorkspaceRole::Admin);
    let link = Link::make();
    let answer = put(&world, &link.path(), &offer, &team.owner.device).await;
    assert_eq!(answer.refusal(), (409, Code::Conflict));
    let answer = change(&world, &team.owner, &bob, "user").await;
    assert_eq!(answer.refusal(), (409, Code::Conflict));
}

#[tokio::test]
async fn the_last_owner_cannot_leave() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let leave = |person: &Person| {
        let (world, device) = (&world, person.device.clone());
        async move { bare(world, "POST", "/me/leave", &device).await }
    };
    // The last workspace Owner, the only account Owner.
    assert_eq!(leave(&team.owner).await.refusal(), LAST_OWNER);
    let bob = team.add(&world, "bob", "owner").await;
    assert_eq!(leave(&team.owner).await.refusal(), LAST_OWNER);
    let path = team.account_path("/leave");
    let answer = bare(&world, "PUT", &path, &team.owner.device).await;
    assert_eq!(answer.refusal(), LAST_OWNER);
    // An Owner who is leaving, or can no longer act, does not count.
    team.share(&world, &bob).await;
    assert_eq!(bare(&world, "PUT", &path, &bob.device).await.status, 204);
    assert_eq!(bare(&world, "PUT", &path, &bob.device).await.status, 204);
    let answer = bare(&world, "PUT", &path, &team.owner.device).await;
    assert_eq!(answer.refusal(), LAST_OWNER);
    assert_eq!(leave(&team.owner).await.refusal(), LAST_OWNER);
    assert_eq!(bare(&world, "DELETE", &path, &bob.device).await.status, 204);
    assert!(team.account_view(&world).await.leaving.is_empty());
    assert_eq!(leave(&team.owner).await.status, 204);
    // Now Bob is the last of both.
    assert_eq!(leave(&bob).await.refusal(), LAST_OWNER);
    let answer = bare(&world, "PUT", &path, &bob.device).await;
    assert_eq!(answer.refusal(), LAST_OWNER);
}

#[tokio::test]
async fn a_collaborator_goes_at_once() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    let by = &team.owner.device;
    let path = team.account_path(&format!("/collaborators/{}", bob.user));
    for leave in [false, true] {
        assert_eq!(bare(&world, "PUT", &path, by).await.status, 204);
        let people = team.account_view(&world).await.people;
        let roles: Vec<_> = people.iter().map(|person| person.role).collect();
        assert_eq!(roles, [AccountRole::Owner, AccountRole::Collaborator]);
        let gone = if leave {
            bare(&world, "PUT", &team.account_path("/leave"), &bob.device).await
        } else {
            bare(&world, "DELETE", &path, by).await
        };
        assert_eq!(gone.status, 204);
        let answer = bare(&world, "GET", &team.account_path(""), &bob.device).await;
        assert_eq!(answer.refusal(), (404, Code::NotFound));
    }
    // Again is the same; who is nobody, or an Owner, is no Collaborator.
    assert_eq!(bare(&world, "DELETE", &path, by).await.status, 204);
    let owner = team.account_path(&format!("/collaborators/{}", team.owner.user));
    let nobody = team.account_path(&format!("/collaborators/{}", crate::world::make_id()));
    for method in ["PUT", "DELETE"] {
        let answer = bare(&world, method, &owner, by).await;
        assert_eq!(answer.refusal(), (409, Code::Conflict), "{method}");
        let answer = bare(&world, method, &nobody, by).await;
        assert_eq!(answer.refusal(), (404, Code::NotFound), "{method}");
    }
    // Who left is not added; who leaves goes everywhere.
    assert_eq!(bare(&world, "PUT", &path, by).await.status, 204);
    assert_eq!(
        bare(&world, "POST", "/me/leave", &bob.device).await.status,
        204
    );
    assert_eq!(team.account_view(&world).await.people.len(), 1);
    let answer = bare(&world, "PUT", &path, by).await;
    assert_eq!(answer.refusal(), (409, Code::Conflict));
}
