//! The audit chain (security.md 4; OWASP ASVS 5.0: V16.2, V16.3, V16.4).

use crate::{
    team::{CODES, Team},
    world::World,
};
use sparekey_envelope::{Hash32, audit::AuditRow};
use sparekey_protocol::{
    ApiErrorCode as Code,
    api::{AuditAction, AuditOutcome, AuditResponse, AuditRowView, ListsResponse, RevealResponse},
};
use sqlx::query;

fn check_chain(rows: &[AuditRowView]) -> bool {
    let mut previous = Hash32::ZERO;
    (1..).zip(rows).all(|(number, row)| {
        let canonical = AuditRow {
            number: row.number,
            at: row.at,
            user: row.user.map(|id| id.0),
            device: row.device.map(|id| id.0),
            action: row.action.number(),
            object: row.object.map(|id| id.0),
            index: row.index,
            outcome: row.outcome.number(),
        };
        previous = canonical.chain_hash(&previous);
        row.number == number && row.hash.as_slice() == previous.as_bytes()
    })
}

#[tokio::test]
async fn what_a_team_does_is_a_chain() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    assert_eq!(team.reveal(&world, 2).await.status, 200);
    let mut log: AuditResponse = team.get(&world, "/audit").await.parse(200);
    assert!(check_chain(&log.rows));
    let device = sparekey_protocol::Id(*team.owner.device.id().as_bytes());
    let rows: Vec<_> = log
        .rows
        .iter()
        .map(|row| (row.action, row.object, row.index, row.outcome))
        .collect();
    let done = AuditOutcome::Done;
    assert_eq!(
        rows,
        [
            (AuditAction::SetUp, Some(team.workspace), None, done),
            (AuditAction::AccountMade, Some(team.account), None, done),
            (AuditAction::ListSaved, Some(team.list), None, done),
            (AuditAction::InboxSaved, Some(team.item), None, done),
            (AuditAction::CodeRevealed, Some(team.list), Some(2), done),
        ]
    );
    assert!(log.rows.iter().all(|row| row.user == Some(team.owner.user)));
    assert!(log.rows.iter().all(|row| row.device == Some(device)));
    // Control: a changed row breaks the chain.
    log.rows[2].at += 1;
    assert!(!check_chain(&log.rows));
}

#[tokio::test]
async fn a_cell_comes_only_with_a_row() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let path = format!("/accounts/{}/lists", team.account);
    let lists: ListsResponse = team.get(&world, &path).await.parse(200);
    for (index, _) in (0..).zip(CODES) {
        let before: AuditResponse = team.get(&world, "/audit").await.parse(200);
        let cell: RevealResponse = team.reveal(&world, index).await.parse(200);
        let after: AuditResponse = team.get(&world, "/audit").await.parse(200);
        assert_eq!(after.count, before.count + 1);
        let hash = sparekey_envelope::hash(&[cell.cell.as_slice()]);
        let position = usize::from(index) * 32;
        let known = &lists.lists[0].cell_hashes.as_slice()[position..position + 32];
        assert_eq!(hash.as_bytes(), known);
    }
    for index in [3, 255, u16::MAX] {
        assert_eq!(
            team.reveal(&world, index).await.refusal(),
            (404, Code::NotFound)
        );
    }
    // No other answer holds a cell.
    let cell: RevealResponse = team.reveal(&world, 0).await.parse(200);
    let text = serde_json::to_value(&cell.cell).unwrap();
    let text = text.as_str().unwrap();
    let mut looked = 0;
    for path in ["/me", "/workspace", "/accounts", "/inbox", "/audit", &path] {
        let answer = team.get(&world, path).await;
        assert_eq!(answer.status, 200);
        assert!(!answer.text().contains(&text[8..72]), "{path}");
        looked += 1;
    }
    assert_eq!(looked, 6);
    let control = team.reveal(&world, 0).await;
    assert!(control.text().contains(&text[8..72]));
}

#[tokio::test]
async fn without_the_row_there_is_no_cell() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    // The chain cannot be extended: the number that comes next is taken by a row out of its reach.
    query("CREATE TRIGGER broken BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'broken'); END")
        .execute(&mut world.sql().await)
        .await
        .unwrap();
    let answer = team.reveal(&world, 0).await;
    assert_eq!(answer.status, 500);
    assert!(!answer.text().contains("cell"));
    query("DROP TRIGGER broken")
        .execute(&mut world.sql().await)
        .await
        .unwrap();
    assert_eq!(team.reveal(&world, 0).await.status, 200);
}

#[tokio::test]
async fn the_database_refuses_to_change_or_delete_rows() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let mut sql = world.sql().await;
    for (statement, reason) in [
        (
            "UPDATE audit SET at = at + 1",
            "the audit log is never changed",
        ),
        (
            "UPDATE audit SET outcome = 'denied' WHERE number = 1",
            "the audit log is never changed",
        ),
        (
            "INSERT OR REPLACE INTO audit SELECT workspace, number, 0, user, device, action, object,
                 cell, outcome, hash FROM audit",
            "the audit log only grows",
        ),
        ("DELETE FROM audit", "the audit log is never deleted"),
        (
            "DELETE FROM audit WHERE number = 1",
            "the audit log is never deleted",
        ),
    ] {
        let error = query(statement).execute(&mut sql).await.unwrap_err();
        assert!(error.to_string().contains(reason), "{statement}: {error}");
    }
    let log: AuditResponse = team.get(&world, "/audit").await.parse(200);
    assert!(check_chain(&log.rows));
}

#[tokio::test]
async fn a_long_log_comes_in_pages() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    for _ in 0..203 {
        assert_eq!(team.reveal(&world, 0).await.status, 200);
    }
    let mut rows = Vec::new();
    loop {
        let after = rows.len();
        let page: AuditResponse = team
            .get(&world, &format!("/audit?after={after}"))
            .await
            .parse(200);
        assert!(page.rows.len() <= 200);
        assert_eq!(page.count, 207);
        if page.rows.is_empty() {
            break;
        }
        rows.extend(page.rows);
    }
    assert_eq!(rows.len(), 207);
    assert!(check_chain(&rows));
    for query in [
        "after=",
        "after=-1",
        "after=x",
        "before=1",
        "after=1&after=2",
    ] {
        let answer = team.get(&world, &format!("/audit?{query}")).await;
        assert_eq!(answer.refusal(), (400, Code::MalformedBody), "{query}");
    }
}
