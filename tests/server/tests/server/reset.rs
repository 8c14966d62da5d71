//! A reset: new keys for a person who lost theirs (security.md 2.4).

use crate::{
    examples::{finish_request, leave_set_up_code, sign_in},
    invites::{GONE, accept, look},
    person::Person,
    team::Team,
    together::{Link, added, bare, epoch, post, put},
    world::{Answer, World, make_id},
};
use serde_json::json;
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{
        AccountView, AuditAction, AuditOutcome, AuditResponse, LookInviteResponse, MeResponse,
        WorkspaceResponse, WorkspaceRole,
    },
};

async fn offer(world: &World, by: &Person, person: &Person, role: WorkspaceRole) -> (Answer, Link) {
    let link = Link::make();
    let body = link.offer_reset(person, role);
    (put(world, &link.path(), &body, &by.device).await, link)
}

#[tokio::test]
async fn a_reset_ends_everything_of_the_earlier_keys_at_once() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    team.share(&world, &bob).await;
    let pending = sign_in(&world, &bob).await;
    let code = {
        let mut as_bob = Team::found_another(&world).await;
        as_bob.owner.device = bob.device.clone();
        leave_set_up_code(&world, &as_bob).await
    };
    // The inviter need not know the login: it stays what it is.
    let link = Link::make();
    let mut body = link.offer_reset(&bob, WorkspaceRole::User);
    body.login.clear();
    let made = put(&world, &link.path(), &body, &team.owner.device).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let shown: LookInviteResponse = look(&world, &link).await.parse(200);
    assert!(shown.reset);
    assert_eq!(shown.login, "bob");
    // Until it is accepted nothing has changed.
    assert_eq!(bare(&world, "GET", "/me", &bob.device).await.status, 200);

    let new = bob.remade();
    let me: MeResponse = accept(&world, &link, &new).await.parse(201);
    assert_eq!((me.user, me.role), (bob.user, WorkspaceRole::User));
    assert_eq!(me.envelope.0, new.envelope);
    assert_eq!(me.trust_record.0, new.trust_record);
    assert_eq!(accept(&world, &link, &new).await.status, 200);

    let out = (401, Code::UnknownDevice);
    assert_eq!(bare(&world, "GET", "/me", &bob.device).await.refusal(), out);
    let next = bob.bundle.sign_added(&bob.keys, pending.key(), 2).unwrap();
    let body = json!({ "bundle": sparekey_protocol::Bytes::from(next.as_bytes()) });
    let late = put(&world, "/me/bundle", &body, &pending).await;
    assert_eq!(late.refusal(), out);
    let taken = post(&world, "/sign-in/set-up-code", &json!({ "id": code })).await;
    assert_eq!(taken.refusal(), GONE);
    let old = post(
        &world,
        "/sign-in/finish",
        &finish_request(&bob, &crate::person::Device::make()),
    )
    .await;
    assert_eq!(old.refusal(), (401, Code::SignInRefused));

    // Both identities are shown, the new one last; roles stay; the new keys sign in.
    let seen: WorkspaceResponse = team.get(&world, "/workspace").await.parse(200);
    let person = seen.people.iter().find(|person| person.user == bob.user);
    let bundles: Vec<_> = person
        .unwrap()
        .bundles
        .iter()
        .map(|bundle| &bundle.0[..])
        .collect();
    assert_eq!(bundles, [bob.bundle.as_bytes(), new.bundle.as_bytes()]);
    let view: AccountView = bare(&world, "GET", &team.account_path(""), &new.device)
        .await
        .parse(200);
    assert_eq!(view.manifests.len(), 2);
    sign_in(&world, &new).await;
    let log: AuditResponse = team.get(&world, "/audit").await.parse(200);
    let resets: Vec<_> = log
        .rows
        .iter()
        .filter(|row| row.action == AuditAction::PersonReset)
        .map(|row| (row.user, row.object, row.outcome))
        .collect();
    assert_eq!(
        resets,
        [(Some(bob.user), Some(bob.user), AuditOutcome::Done)]
    );
}

#[tokio::test]
async fn after_a_reset_the_others_wrap_anew() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let bob = team.add(&world, "bob", "user").await;
    let carol = team.add(&world, "carol", "user").await;
    team.share(&world, &bob).await;
    let (_, link) = offer(&world, &team.owner, &bob, WorkspaceRole::User).await;
    let new = bob.remade();
    assert_eq!(accept(&world, &link, &new).await.status, 201);
    // What names the earlier keys is not taken any more, nor what the new ones sign without a wrap.
    let stale = added(&team.manifest, &team.owner, &carol);
    let answer = team.put_manifest(&world, &stale, &team.owner).await;
    assert_eq!(answer.refusal(), (409, Code::Conflict));
    let event = team.event(&new, Some(0), 1, 1);
    let answer = team.post_event(&world, &event, &new.device).await;
    assert_eq!(answer.refusal(), (400, Code::MalformedObject));
    let fresh = epoch(&team.manifest, &team.owner, &[&team.owner, &new, &carol]);
    let answer = team.put_manifest(&world, &fresh, &team.owner).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    // Control.
    let answer = team.post_event(&world, &event, &new.device).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}

#[tokio::test]
async fn resets_that_do_not_fit() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let another = Team::found_another(&world).await;
    let mut bob = team.add(&world, "bob", "user").await;
    let by = &team.owner;
    let refused = |person: &Person, role| {
        let link = Link::make();
        let body = link.offer_reset(person, role);
        let (world, device) = (&world, by.device.clone());
        async move { put(world, &link.path(), &body, &device).await.refusal() }
    };
    assert_eq!(
        refused(by, WorkspaceRole::Owner).await,
        (403, Code::Forbidden)
    );
    let stranger = refused(&another.owner, WorkspaceRole::Owner).await;
    assert_eq!(stranger, (404, Code::NotFound));
    let nobody = Person {
        user: make_id(),
        ..Person::make("nobody")
    };
    assert_eq!(
        refused(&nobody, WorkspaceRole::User).await,
        (404, Code::NotFound)
    );
    // Another role or name than the person has.
    let conflict = (409, Code::Conflict);
    assert_eq!(refused(&bob, WorkspaceRole::Guest).await, conflict);
    "Robert".clone_into(&mut bob.name);
    assert_eq!(refused(&bob, WorkspaceRole::User).await, conflict);
    "bob".clone_into(&mut bob.name);

    // Accepting: no identity or device that the person had before.
    let (made, link) = offer(&world, by, &bob, WorkspaceRole::User).await;
    assert_eq!(made.status, 201);
    assert_eq!(accept(&world, &link, &bob).await.refusal(), conflict);
    let mut old_device = bob.remade();
    let devices = vec![crate::person::live(&bob.device)];
    old_device.bundle =
        sparekey_envelope::IdentityBundle::sign(&old_device.keys, 1, 1, devices).unwrap();
    old_device.trust_record = old_device.trust_record_at(2);
    assert_eq!(accept(&world, &link, &old_device).await.refusal(), conflict);
    let mut renamed = bob.remade();
    "Robert".clone_into(&mut renamed.name);
    let answer = accept(&world, &link, &renamed).await;
    assert_eq!(answer.refusal(), (400, Code::MalformedObject));
    assert_eq!(bare(&world, "GET", "/me", &bob.device).await.status, 200);
    // Control.
    assert_eq!(accept(&world, &link, &bob.remade()).await.status, 201);
}

#[tokio::test]
async fn a_reset_that_was_offered_is_void_once_the_person_changed() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let admin = team.add(&world, "admin", "admin").await;
    let bob = team.add(&world, "bob", "user").await;
    let (made, link) = offer(&world, &admin, &bob, WorkspaceRole::User).await;
    assert_eq!(made.status, 201);
    let path = format!("/people/{}/role", bob.user);
    let promoted = put(
        &world,
        &path,
        &json!({ "role": "owner" }),
        &team.owner.device,
    )
    .await;
    assert_eq!(promoted.status, 204);
    assert_eq!(accept(&world, &link, &bob.remade()).await.refusal(), GONE);
    // An older answer is not given again once there are newer keys.
    let (_, first) = offer(&world, &team.owner, &bob, WorkspaceRole::Owner).await;
    let once = bob.remade();
    assert_eq!(accept(&world, &first, &once).await.status, 201);
    assert_eq!(accept(&world, &first, &once).await.status, 200);
    let (_, second) = offer(&world, &team.owner, &bob, WorkspaceRole::Owner).await;
    assert_eq!(accept(&world, &second, &once.remade()).await.status, 201);
    assert_eq!(accept(&world, &first, &once).await.refusal(), GONE);
}

#[tokio::test]
async fn what_the_person_offered_is_void_after_their_reset() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let admin = team.add(&world, "admin", "admin").await;
    let guest = Link::make();
    let body = guest.offer(make_id(), "guest", WorkspaceRole::Guest);
    let made = put(&world, &guest.path(), &body, &admin.device).await;
    assert_eq!(made.status, 201);
    assert_eq!(look(&world, &guest).await.status, 200);
    let (_, link) = offer(&world, &team.owner, &admin, WorkspaceRole::Admin).await;
    assert_eq!(accept(&world, &link, &admin.remade()).await.status, 201);
    assert_eq!(look(&world, &guest).await.refusal(), GONE);
}
