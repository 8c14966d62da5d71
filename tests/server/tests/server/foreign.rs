//! Who may see what: foreign objects answer exactly like missing ones (OWASP ASVS 5.0: V8.2, V8.3).

use crate::{
    person::Person,
    team::{Team, about, manifest},
    together::bare,
    world::{World, make_id},
};
use serde_json::Value;
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{AccountView, AuditAction, AuditOutcome, AuditResponse, WorkspaceResponse},
};
use sqlx::query;

/// Every request that names an object of a team.
fn requests(team: &Team) -> Vec<(&'static str, String, Option<Value>)> {
    let account = format!("/accounts/{}", team.account);
    let list = serde_json::to_value(&team.list_body).unwrap();
    vec![
        ("GET", account.clone(), None),
        ("GET", format!("{account}/lists"), None),
        ("PUT", team.list_path(), Some(list)),
        ("POST", team.reveal_path(0), None),
    ]
}

#[tokio::test]
async fn another_workspace_is_as_good_as_missing() {
    let world = World::start().await;
    let ada = Team::found(&world).await;
    let bob = Team::found_another(&world).await;
    let missing = missing_ids(&ada);
    for ((method, path, body), (_, missing_path, _)) in
        requests(&bob).into_iter().zip(requests(&missing))
    {
        let send = |path: &str| {
            let call = world.call(method, path).signed(&ada.owner.device);
            match &body {
                Some(body) => call.json(body).send(),
                None => call.send(),
            }
        };
        let foreign = send(&path).await;
        assert_eq!(foreign.refusal(), (404, Code::NotFound), "{method} {path}");
        let none = send(&missing_path).await;
        assert_eq!(none.refusal(), (404, Code::NotFound));
        assert_eq!(foreign.bytes, none.bytes, "{method} {path}");
        // Control: who it belongs to may.
        let call = world.call(method, &path).signed(&bob.owner.device);
        let own = match &body {
            Some(body) => call.json(body).send().await,
            None => call.send().await,
        };
        assert_eq!(own.status, 200, "{method} {path}: {}", own.text());
    }

    let people: WorkspaceResponse = ada.get(&world, "/workspace").await.parse(200);
    assert_eq!(people.people.len(), 1);
    assert_eq!(people.people[0].user, ada.owner.user);
}

/// A team that no server has.
fn missing_ids(of: &Team) -> Team {
    Team {
        workspace: of.workspace,
        owner: Person::make("nobody"),
        account: make_id(),
        manifest: of.manifest.clone(),
        list: make_id(),
        list_body: of.list_body.clone(),
        item: make_id(),
        colleague: None,
    }
}

#[tokio::test]
async fn a_denied_request_is_written_down() {
    let world = World::start().await;
    let ada = Team::found(&world).await;
    let bob = Team::found_another(&world).await;
    let before: AuditResponse = ada.get(&world, "/audit").await.parse(200);
    for (method, path, body) in requests(&bob) {
        let call = world.call(method, &path).signed(&ada.owner.device);
        match &body {
            Some(body) => call.json(body).send().await,
            None => call.send().await,
        };
    }
    let path = format!("/audit?after={}", before.count);
    let after: AuditResponse = ada.get(&world, &path).await.parse(200);
    let rows: Vec<_> = after
        .rows
        .iter()
        .map(|row| (row.action, row.object, row.index, row.outcome))
        .collect();
    let denied = AuditOutcome::Denied;
    assert_eq!(
        rows,
        [
            (AuditAction::AccountRead, Some(bob.account), None, denied),
            (AuditAction::AccountRead, Some(bob.account), None, denied),
            (AuditAction::ListSaved, Some(bob.list), None, denied),
            (AuditAction::CodeRevealed, Some(bob.list), Some(0), denied),
        ]
    );
    assert!(
        after
            .rows
            .iter()
            .all(|row| row.user == Some(ada.owner.user))
    );
    // Nothing of it in the log of the workspace it was aimed at.
    let theirs: AuditResponse = bob.get(&world, "/audit").await.parse(200);
    assert!(
        theirs
            .rows
            .iter()
            .all(|row| row.outcome == AuditOutcome::Done)
    );
}

#[tokio::test]
async fn workspace_roles() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    // Role, accounts and inbox, audit log.
    for (role, accounts, audit) in [
        ("owner", true, true),
        ("super_admin", true, true),
        ("admin", true, true),
        ("user", true, false),
        ("guest", false, false),
        ("login_only", false, false),
    ] {
        let person = team.add(&world, &format!("{role}@example.com"), role).await;
        let get = |path: String| world.call("GET", &path).signed(&person.device).send();
        for path in ["/me", "/workspace"] {
            assert_eq!(get(path.to_owned()).await.status, 200, "{role} {path}");
        }
        for path in ["/accounts", "/inbox"] {
            let answer = get(path.to_owned()).await;
            assert_eq!(answer.status == 200, accounts, "{role} {path}");
            if !accounts {
                assert_eq!(answer.refusal(), (403, Code::Forbidden));
            }
        }
        let answer = get("/audit".to_owned()).await;
        assert_eq!(answer.status, if audit { 200 } else { 403 }, "{role}");

        // No role at the team's account: as good as missing, or forbidden altogether.
        let expected = if accounts {
            (404, Code::NotFound)
        } else {
            (403, Code::Forbidden)
        };
        for (method, path, body) in requests(&team) {
            let call = world.call(method, &path).signed(&person.device);
            let answer = match &body {
                Some(body) => call.json(body).send().await,
                None => call.send().await,
            };
            assert_eq!(answer.refusal(), expected, "{role} {method} {path}");
        }
        let account = make_id();
        let made = world
            .call("PUT", &format!("/accounts/{account}"))
            .json(&about(&manifest(&person, team.workspace, account)))
            .signed(&person.device)
            .send()
            .await;
        assert_eq!(
            made.status,
            if accounts { 201 } else { 403 },
            "{role}: {}",
            made.text()
        );
    }
}

#[tokio::test]
async fn a_collaborator_never_sees_codes() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let person = team.add(&world, "collaborator@example.com", "user").await;
    let path = team.account_path(&format!("/collaborators/{}", person.user));
    let added = bare(&world, "PUT", &path, &team.owner.device).await;
    assert_eq!(added.status, 204, "{}", added.text());
    for (method, path, body) in requests(&team).into_iter().skip(1) {
        let call = world.call(method, &path).signed(&person.device);
        let answer = match &body {
            Some(body) => call.json(body).send().await,
            None => call.send().await,
        };
        assert_eq!(answer.refusal(), (403, Code::Forbidden), "{method} {path}");
    }
    let path = format!("/accounts/{}", team.account);
    let view: AccountView = world
        .call("GET", &path)
        .signed(&person.device)
        .send()
        .await
        .parse(200);
    assert!(view.manifests.is_empty());
    // Control.
    let own: AccountView = team.get(&world, &path).await.parse(200);
    assert_eq!((own.manifests.len(), own.lists, own.codes), (1, 1, 3));
    // Counts and who else has a role are shown to both; which lists there are is not.
    assert_eq!((view.lists, view.codes, view.left), (1, 3, 3));
    assert_eq!(view.people, own.people);
    assert_eq!(own.people.len(), 2);
    assert!(view.current.is_empty());
    assert_eq!(own.current, [team.list]);
}

#[tokio::test]
async fn suspending_takes_effect_at_once() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let mut sql = world.sql().await;
    query("UPDATE users SET suspended = 1")
        .execute(&mut sql)
        .await
        .unwrap();
    let locked_out = (401, Code::UnknownDevice);
    assert_eq!(team.get(&world, "/me").await.refusal(), locked_out);
    assert_eq!(team.reveal(&world, 0).await.refusal(), locked_out);
    query("UPDATE users SET suspended = 0")
        .execute(&mut sql)
        .await
        .unwrap();
    // Both tries are written down.
    let log: AuditResponse = team.get(&world, "/audit?after=4").await.parse(200);
    let rows: Vec<_> = log
        .rows
        .iter()
        .map(|row| (row.action, row.outcome))
        .collect();
    let denied = AuditOutcome::Denied;
    assert_eq!(
        rows,
        [
            (AuditAction::AccountRead, denied),
            (AuditAction::CodeRevealed, denied),
        ]
    );
}
