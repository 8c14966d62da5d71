//! Marks, versions and the inbox among several people, with the real server.

mod flow;

use anyhow::{Context as _, Result};
use flow::{Browser, CODES, PASSPHRASE, code, code_of_loser, codes, first_run, save, with_account};
use serde_json::{Value, json};
use sparekey_server_tests::running::RunningServer;

struct Person {
    browser: Browser,
    user: Value,
    fingerprint: Value,
}

/// Joins by an invite of `inviter`.
async fn join(server: &RunningServer, inviter: &Browser, name: &str, role: &str) -> Result<Person> {
    let login = format!("{}@example.com", name.to_lowercase());
    let invite = json!({"kind": "invite", "name": name, "login": login, "role": role});
    let made = inviter.ask(invite).await?;
    let link = made["link"].as_str().context("no link")?;
    let (_, secret) = link.split_once('#').context("the link has no code")?;
    let browser = Browser::fresh()?;
    let begin = json!({
        "kind": "begin_join", "url": server.url(), "code": secret, "name": name,
        "passphrase": PASSPHRASE,
    });
    let draft = browser.ask(begin).await?;
    let mut status = browser.ask(json!({"kind": "finish_join"})).await?;
    assert_eq!(status["unlocked"], true);
    Ok(Person {
        browser,
        user: status["person"]["user"].take(),
        fingerprint: draft["fingerprint"].clone(),
    })
}

/// Ann compares fingerprints with them and makes them an Owner.
async fn share(ann: &Browser, account: &str, with: &Person) -> Result<()> {
    ann.ask(json!({"kind": "compare", "user": with.user, "fingerprint": with.fingerprint}))
        .await?;
    let share = json!({"kind": "share", "account": account, "user": with.user, "role": "owner"});
    let details = ann.ask(share).await?;
    assert_eq!(details["owners"].as_array().map(Vec::len), Some(2));
    Ok(())
}

async fn deliver(browser: &Browser) -> Result<Value> {
    browser.ask(json!({"kind": "deliver", "all": true})).await
}

async fn lists(browser: &Browser, account: &str) -> Result<Vec<Value>> {
    let mut details = browser
        .ask(json!({"kind": "account", "account": account}))
        .await?;
    Ok(serde_json::from_value(details["lists"].take())?)
}

#[tokio::test]
async fn two_owners_see_each_others_marks_and_one_wins() -> Result<()> {
    let server = RunningServer::start().await?;
    let ann = first_run(&server).await?;
    let account = with_account(&ann).await?;
    save(&ann, Some(&account), &CODES).await?;
    deliver(&ann).await?;
    let ben = join(&server, &ann, "Ben", "user").await?;
    share(&ann, &account, &ben).await?;
    let ben = ben.browser;
    let seen = lists(&ben, &account).await?;
    assert_eq!(codes(&ben, &account, &seen[0]).await?, CODES);

    let list = seen[0]["list"].clone();
    let mark = |index: usize, used: bool| json!({"kind": "mark", "account": account, "list": list, "index": index, "used": used});
    ann.ask(mark(0, true)).await?;
    let says = lists(&ben, &account).await?[0]["codes"][0]["used"].take();
    assert_eq!((&says["by"], &says["you"]), (&json!("Ann"), &json!(false)));
    assert_eq!(code(ben.ask(mark(0, true)).await), "already_marked");
    for index in 1..6 {
        let (one, two) = tokio::join!(ann.ask(mark(index, true)), ben.ask(mark(index, true)));
        assert_eq!(code_of_loser(one, two), "already_marked");
    }
    // Without a race both get theirs; an Owner undoes what another marked.
    ann.ask(mark(6, true)).await?;
    ben.ask(mark(7, true)).await?;
    let details = ben.ask(mark(6, false)).await?;
    assert_eq!(details["lists"][0]["left"], 3);
    let says = lists(&ann, &account).await?[0]["codes"][7]["used"].take();
    assert_eq!((&says["by"], &says["you"]), (&json!("Ben"), &json!(false)));

    // Ben replaces the list; Ann sees by whom, and his marks stay when he is an Owner no more.
    let new: Vec<Value> = CODES[..4]
        .iter()
        .map(|code| json!({"code": format!("b{code}")}))
        .collect();
    ben.ask(json!({"kind": "accounts"})).await?;
    let replace = json!({"kind": "save", "account": account, "codes": new, "replaces": [list]});
    assert_eq!(ben.ask(replace).await?["to_inbox"], false);
    assert_eq!(deliver(&ben).await?["waiting"], 0);
    let people = ann
        .ask(json!({"kind": "account", "account": account}))
        .await?;
    let user = people["owners"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["you"] == false);
    let user = user.context("Ben is an Owner")?["user"].clone();
    for owners in [2, 1] {
        let seen = ann
            .ask(json!({"kind": "account", "account": account}))
            .await?;
        assert_eq!(seen["owners"].as_array().map(Vec::len), Some(owners));
        assert_eq!(seen["lists"][1]["list"], list);
        assert_eq!(seen["lists"][1]["superseded"]["by"], "Ben");
        assert_eq!(seen["lists"][1]["codes"][7]["used"]["by"], "Ben");
        assert_eq!(seen["lists"][0]["author"], "Ben");
        if owners == 2 {
            let unshare = json!({"kind": "unshare", "account": account, "user": user});
            ann.ask(unshare).await?;
        }
    }
    assert_eq!(code(ben.ask(mark(8, true)).await), "not_found");
    Ok(())
}

#[tokio::test]
async fn a_user_without_accounts_keeps_captures_in_the_inbox() -> Result<()> {
    let server = RunningServer::start().await?;
    let ann = first_run(&server).await?;
    let theirs = with_account(&ann).await?;
    let ben = join(&server, &ann, "Ben", "user").await?.browser;
    let captured = save(&ben, None, &CODES).await?;
    assert_eq!(deliver(&ben).await?["delivered"], 1);
    let view = ben.ask(json!({"kind": "inbox"})).await?;
    assert_eq!(
        (&view["targets"], &view["items"][0]["matching"]),
        (&json!([]), &json!([]))
    );
    assert_eq!(view["items"][0]["list"], captured["list"]);
    // Nobody else sees it, and it cannot go where its owner has no say.
    let anns = ann.ask(json!({"kind": "inbox"})).await?;
    assert_eq!(anns["items"], json!([]));
    let assign =
        |account: &str| json!({"kind": "assign", "list": captured["list"], "account": account});
    assert_eq!(code(ben.ask(assign(&theirs)).await), "not_found");
    let own = with_account(&ben).await?;
    ben.ask(assign(&own)).await?;
    assert_eq!(deliver(&ben).await?["waiting"], 0);
    let seen = lists(&ben, &own).await?;
    assert_eq!(codes(&ben, &own, &seen[0]).await?, CODES);
    assert_eq!(ben.ask(json!({"kind": "status"})).await?["inbox"], 0);
    Ok(())
}

#[tokio::test]
async fn a_role_without_codes_is_refused_and_keeps_what_it_captured() -> Result<()> {
    let server = RunningServer::start().await?;
    let ann = first_run(&server).await?;
    let account = with_account(&ann).await?;
    save(&ann, Some(&account), &CODES).await?;
    deliver(&ann).await?;
    let list = lists(&ann, &account).await?[0]["list"].clone();
    for (name, role) in [("Gus", "guest"), ("Lou", "login_only")] {
        let person = join(&server, &ann, name, role).await?.browser;
        let messages = [
            json!({"kind": "inbox"}),
            json!({"kind": "discard_inbox", "list": list}),
            json!({"kind": "mark", "account": account, "list": list, "index": 0, "used": true}),
            json!({"kind": "supersede", "account": account, "list": list, "superseded": true}),
        ];
        for message in messages {
            let refused = code(person.ask(message.clone()).await);
            assert!(
                ["forbidden", "not_found"].contains(&refused.as_str()),
                "{message}: {refused}"
            );
        }
        save(&person, None, &CODES).await?;
        assert_eq!(deliver(&person).await?["waiting"], 1);
        let outbox = person.ask(json!({"kind": "outbox"})).await?;
        assert_eq!(outbox["items"][0]["reason"], "forbidden");
        assert_eq!(outbox["items"][0]["stopped"], true);
        let status = person.ask(json!({"kind": "status"})).await?;
        assert_eq!(
            (&status["inbox"], &status["stopped"]),
            (&json!(0), &json!(1))
        );
    }
    assert_eq!(lists(&ann, &account).await?[0]["left"], 10);
    Ok(())
}
