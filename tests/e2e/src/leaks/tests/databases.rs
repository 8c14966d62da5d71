//! SQLite, by real databases. The control of each case: the plain bytes do not show the secret.

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{Connection as _, Executor as _, SqliteConnection};
use tempfile::TempDir;

use super::packed::text;
use super::*;

/// A database in a folder of its own, and a connection to it.
struct Database {
    folder: TempDir,
    connection: SqliteConnection,
}

impl Database {
    async fn new(mode: SqliteJournalMode) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("values.sqlite"))
            .page_size(512)
            .journal_mode(mode)
            .create_if_missing(true);
        let connection = SqliteConnection::connect_with(&options).await;
        let mut database = Self {
            folder,
            connection: connection.expect("a database"),
        };
        database.run("PRAGMA secure_delete = OFF").await;
        database
            .run("CREATE TABLE pairs (name TEXT, value BLOB)")
            .await;
        database
    }

    async fn run(&mut self, statement: &'static str) {
        let done = self.connection.execute(statement).await;
        done.expect("a statement that runs");
    }

    async fn put(&mut self, name: &str, value: &[u8]) {
        let query = sqlx::query("INSERT INTO pairs VALUES (?, ?)");
        let done = query.bind(name).bind(value).execute(&mut self.connection);
        done.await.expect("a row");
    }

    async fn delete(&mut self, name: &str) {
        let query = sqlx::query("DELETE FROM pairs WHERE name = ?").bind(name);
        query.execute(&mut self.connection).await.expect("no row");
    }

    fn file(&self, suffix: &str) -> PathBuf {
        self.folder.path().join(format!("values.sqlite{suffix}"))
    }

    /// Whether any of its files shows the secret without more.
    fn shows(&self) -> bool {
        ["", "-wal", "-journal"]
            .iter()
            .any(|suffix| fs::read(self.file(suffix)).is_ok_and(|raw| shows(&raw)))
    }

    fn labels(&self) -> Vec<String> {
        let report = report_of_folder(self.folder.path());
        assert_eq!(report.unread, Vec::<String>::new());
        report.labels().into_iter().map(str::to_owned).collect()
    }

    async fn assert_found_only_put_together(self, what: &str) {
        assert!(!self.shows(), "{what}: the file shows the secret anyway");
        assert_eq!(self.labels(), ["code"], "{what}");
        self.connection.close().await.expect("closed");
    }
}

/// 1,500 bytes, in which the secret stands `before` bytes from the start.
fn value(before: usize) -> Vec<u8> {
    let mut value = vec![b'a'; before];
    value.extend(SECRET.as_bytes());
    value.resize(1_500, b'.');
    value
}

/// Such a value with the secret cut by the end of a page after `least` bytes: found by trying.
async fn cut_value(least: usize) -> Vec<u8> {
    for before in least..least + 600 {
        let mut database = Database::new(SqliteJournalMode::Delete).await;
        database.put("secret", &value(before)).await;
        if !database.shows() {
            return value(before);
        }
    }
    panic!("no value was cut");
}

fn packed() -> Vec<u8> {
    let packed = snap::raw::Encoder::new().compress_vec(text().as_bytes());
    packed.expect("packed")
}

#[tokio::test]
async fn finds_a_value_cut_by_a_page() {
    let mut database = Database::new(SqliteJournalMode::Delete).await;
    database.put("secret", &cut_value(0).await).await;
    database.assert_found_only_put_together("a row").await;
}

#[tokio::test]
async fn finds_a_packed_value() {
    let mut database = Database::new(SqliteJournalMode::Delete).await;
    database.put("packed", &packed()).await;
    database
        .assert_found_only_put_together("a packed row")
        .await;
}

#[tokio::test]
async fn finds_a_packed_value_that_goes_over_pages() {
    // The row's own page ends before the secret's parts do; what cannot be packed follows.
    let noise = (0..3_000_u32).flat_map(|at| at.wrapping_mul(2_654_435_761).to_be_bytes());
    let long: Vec<u8> = text().bytes().chain(noise).collect();
    let packed = snap::raw::Encoder::new().compress_vec(&long);
    let packed = packed.expect("packed");
    assert!(packed.len() > 10_000, "it was packed well");
    let mut database = Database::new(SqliteJournalMode::Delete).await;
    database.put("secret", &packed).await;
    database.assert_found_only_put_together("a long row").await;
}

#[tokio::test]
async fn finds_what_was_deleted() {
    // Cut where the row's own page ends, cut between two pages it goes on to, packed.
    for value in [cut_value(0).await, cut_value(700).await, packed()] {
        // The row alone, all rows, the whole table.
        for statement in [
            "DELETE FROM pairs WHERE name = 'secret'",
            "DELETE FROM pairs",
            "DROP TABLE pairs",
        ] {
            let mut database = Database::new(SqliteJournalMode::Delete).await;
            // The first page that is freed is written to: it lists the next ones.
            database.put("first", &vec![b'f'; 1_500]).await;
            database.put("neighbour", b"stays").await;
            database.put("secret", &value).await;
            database.put("neighbour", b"stays too").await;
            database.delete("first").await;
            database.run(statement).await;
            let what = format!("{statement}, {} bytes", value.len());
            database.assert_found_only_put_together(&what).await;
        }
    }
}

#[tokio::test]
async fn finds_what_only_the_log_holds() {
    for value in [cut_value(0).await, packed()] {
        let mut database = Database::new(SqliteJournalMode::Wal).await;
        database.put("secret", &value).await;
        let main = fs::read(database.file("")).expect("a file");
        assert!(main.len() < 1_500, "the log was worked in already");
        // A later version of the same pages, without it.
        database.delete("secret").await;
        database.put("other", &[b'o'; 2_000]).await;
        database.assert_found_only_put_together("the log").await;
    }
}

#[tokio::test]
async fn finds_what_only_the_journal_holds() {
    for value in [cut_value(0).await, packed()] {
        let mut database = Database::new(SqliteJournalMode::Persist).await;
        database.run("PRAGMA secure_delete = ON").await;
        database.put("secret", &value).await;
        database.delete("secret").await;
        let main = fs::read(database.file("")).expect("a file");
        assert_eq!(report_of_file("main.sqlite", &main).hits, []);
        database.assert_found_only_put_together("the journal").await;
    }
}

#[tokio::test]
async fn finds_what_firefox_writes_as_a_key() {
    let secret = "q7rt-zz93-plain";
    let key: Vec<u8> = secret.bytes().map(|byte| byte + 1).collect();
    let mut database = Database::new(SqliteJournalMode::Delete).await;
    database.put("key", &key).await;
    let needle = [Needle::text("code", secret).expect("a needle")];
    let report = search(&[database.folder.path()], &needle).expect("a report");
    assert_eq!(report.labels(), BTreeSet::from(["code"]));
    assert!(report.rows > 0);
}

#[tokio::test]
async fn a_broken_database_is_named_and_searched_as_a_file() {
    let mut database = Database::new(SqliteJournalMode::Delete).await;
    database.put("secret", SECRET.as_bytes()).await;
    let mut raw = fs::read(database.file("")).expect("a file");
    raw[100] = 99;
    let report = report_of_file("broken.sqlite", &raw);
    assert_eq!(report.unread.len(), 1);
    assert_eq!(report.labels(), BTreeSet::from(["code"]));
}

#[tokio::test]
async fn finds_nothing_in_a_database_without_it() {
    let mut database = Database::new(SqliteJournalMode::Wal).await;
    database.put("other", &vec![b'o'; 5_000]).await;
    assert_eq!(database.labels(), Vec::<String>::new());
}
