//! The database file (security.md 4; OWASP ASVS 5.0: V14.2).

use crate::{
    team::{CODES, NOTE, Team},
    world::World,
};
use sparekey_protocol::{
    Id,
    api::{AccountsResponse, InboxResponse, ListsResponse, MeResponse},
};
use sqlx::{query, query_scalar};

#[tokio::test]
async fn a_restart_keeps_everything() {
    let mut world = World::start().await;
    let team = Team::found(&world).await;
    let lists = format!("/accounts/{}/lists", team.account);
    let paths = [
        "/me",
        "/workspace",
        "/accounts",
        "/inbox",
        "/audit",
        lists.as_str(),
    ];
    let mut before = Vec::new();
    for path in paths {
        before.push(team.get(&world, path).await.text());
    }
    let cell = team.reveal(&world, 1).await.text();
    world.restart().await;
    for (path, text) in paths.iter().zip(before) {
        if *path != "/audit" {
            assert_eq!(team.get(&world, path).await.text(), text, "{path}");
        }
    }
    assert_eq!(team.reveal(&world, 1).await.text(), cell);
    let check: String = query_scalar("PRAGMA integrity_check")
        .fetch_one(&mut world.sql().await)
        .await
        .unwrap();
    assert_eq!(check, "ok");
}

#[tokio::test]
async fn what_comes_back_is_what_was_sent() {
    let world = World::start().await;
    let team = Team::found(&world).await;
    let me: MeResponse = team.get(&world, "/me").await.parse(200);
    assert_eq!(me.trust_record.0, team.owner.trust_record);
    let accounts: AccountsResponse = team.get(&world, "/accounts").await.parse(200);
    let account = &accounts.accounts[0];
    assert_eq!(account.manifests[0].as_slice(), team.manifest.as_bytes());
    assert_eq!((account.lists, account.codes), (1, 3));
    let lists: ListsResponse = team
        .get(&world, &format!("/accounts/{}/lists", team.account))
        .await
        .parse(200);
    let sealed = &team.list_body.sealed.0;
    let list = &lists.lists[0];
    assert_eq!(list.header.as_slice(), &sealed[..105]);
    assert_eq!(list.signature.as_slice(), &sealed[sealed.len() - 64..]);
    assert_eq!(account.last_saved, Some(list.received));
    let inbox: InboxResponse = team.get(&world, "/inbox").await.parse(200);
    assert_eq!(inbox.items.len(), 1);
    assert_eq!(inbox.items[0].list, team.item);
}

#[tokio::test]
async fn settings_are_durable_ones() {
    let world = World::start().await;
    let mode: String = query_scalar("PRAGMA journal_mode")
        .fetch_one(&mut world.sql().await)
        .await
        .unwrap();
    assert_eq!(mode, "wal");
    // Foreign keys and the shape of ids hold, whoever writes.
    for statement in [
        "INSERT INTO manifests (account, seq, epoch, manifest) VALUES (99, 1, 1, x'00')",
        "INSERT INTO workspaces (id, name, rescue_bundle, created) VALUES (x'00', 'a', x'00', 1)",
    ] {
        assert!(
            query(statement)
                .execute(&mut world.sql().await)
                .await
                .is_err()
        );
    }
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_user_reads_the_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = World::start().await;
    let mode = std::fs::metadata(world.database())
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn the_files_hold_no_secret() {
    let mut world = World::start().await;
    let team = Team::found(&world).await;
    team.reveal(&world, 0).await;
    world.stop().await;
    let folder = world.database().parent().unwrap().to_owned();
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        bytes.extend(std::fs::read(entry.unwrap().path()).unwrap());
    }
    let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    for secret in CODES
        .iter()
        .copied()
        .chain([NOTE, crate::person::PASSPHRASE])
    {
        assert!(!holds(secret.as_bytes()), "{secret}");
        let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(!holds(&wide), "{secret}");
    }
    assert!(!holds(&team.owner.login_secret));
    // Control: what the server may know is found.
    assert!(holds(b"https://github.com"));
    assert!(holds(&team.owner.login_hash));
    let Id(account) = team.account;
    assert!(holds(&account));
}
