//! Clients that are slow, or go away (OWASP ASVS 5.0: V13.1, V15.2).

use crate::{
    team::{Team, account_target, sealed_list},
    world::World,
};
use sparekey_protocol::{
    ApiError, ApiErrorCode as Code,
    api::{ListsResponse, PutListRequest},
};
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let world = World::start().await;
    let mut stream = TcpStream::connect(world.address()).await.unwrap();
    stream
        .write_all(
            b"POST /api/v1/sign-in/start HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
              content-type: application/json\r\ncontent-length: 100\r\n\r\n{",
        )
        .await
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    let body = answer.split_once("\r\n\r\n").unwrap().1;
    let error: ApiError = serde_json::from_str(body).unwrap();
    assert_eq!(error.error, Code::Timeout);
}

#[tokio::test]
async fn clients_that_go_away_leave_whole_lists_or_none() {
    let world = World::start().await;
    let mut team = Team::found(&world).await;
    let device = team.owner.device.clone();
    let target = account_target(&team.manifest);
    let mut lists = Vec::new();
    for number in 0..60 {
        let (list, sealed) = sealed_list(&mut team.owner, team.workspace, target, &device);
        let path = format!("/accounts/{}/lists/{list}", team.account);
        let body = PutListRequest {
            sealed: sealed.into(),
        };
        let send = world.call("PUT", &path).json(&body).signed(&device).send();
        let patience = Duration::from_micros(100 * number);
        let answered = tokio::time::timeout(patience, send).await.is_ok();
        lists.push((list, path, body, answered));
    }
    for (list, path, body, answered) in lists {
        let stored: ListsResponse = team
            .get(&world, &format!("/accounts/{}/lists", team.account))
            .await
            .parse(200);
        let found = stored.lists.iter().any(|row| row.list == list);
        assert!(found || !answered, "an acknowledged list is gone");
        // The outbox tries again.
        let again = world
            .call("PUT", &path)
            .json(&body)
            .signed(&device)
            .send()
            .await;
        assert!(matches!(again.status, 200 | 201), "{}", again.text());
    }
    let (lists, cells): (i64, i64) =
        sqlx::query_as("SELECT (SELECT COUNT(*) FROM lists), (SELECT COUNT(*) FROM cells)")
            .fetch_one(&mut world.sql().await)
            .await
            .unwrap();
    assert_eq!((lists, cells), (61, 61 * 3));
}
