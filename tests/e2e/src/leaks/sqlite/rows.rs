//! Reading every value of every table, by SQLite itself.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use futures_util::TryStreamExt as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{AssertSqlSafe, Connection as _, Row as _, SqliteConnection};

use super::pages::Files;

/// Shows every value, as bytes, of a copy of the database; answers how many rows there were.
///
/// # Errors
/// When SQLite cannot read it.
pub(in super::super) fn read_rows(
    files: &Files,
    visit: &mut (dyn FnMut(&[u8]) + Send),
) -> Result<usize> {
    // The copy is opened as its owner would, so that its log and its journal count.
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("copy");
    for (suffix, content) in [
        ("", &files.database),
        ("-wal", &files.wal),
        ("-journal", &files.journal),
    ] {
        if !content.is_empty() {
            fs::write(super::pages::sibling(&copy, suffix), content)?;
        }
    }
    // The caller may be inside a runtime already, which must not be blocked on.
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().build()?;
            runtime.block_on(read_all(&copy, visit))
        });
        reading.join().ok().context("reading a database failed")?
    })
}

async fn read_all(copy: &Path, visit: &mut (dyn FnMut(&[u8]) + Send)) -> Result<usize> {
    let options = SqliteConnectOptions::new().filename(copy);
    let mut database = SqliteConnection::connect_with(&options).await?;
    // Virtual tables have no pages of their own; what they keep is in ordinary ones.
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut database).await?;
    let mut rows = 0;
    for table in tables {
        let all = format!("SELECT * FROM \"{}\"", table.replace('"', "\"\""));
        let mut found = sqlx::query(AssertSqlSafe(all)).fetch(&mut database);
        while let Some(row) = found
            .try_next()
            .await
            .with_context(|| format!("in table {table}"))?
        {
            rows += 1;
            visit_row(&row, visit)?;
        }
    }
    database.close().await?;
    Ok(rows)
}

fn visit_row(row: &SqliteRow, visit: &mut (dyn FnMut(&[u8]) + Send)) -> Result<()> {
    for column in 0..row.len() {
        if let Some(value) = row.try_get_unchecked::<Option<&[u8]>, _>(column)? {
            visit(value);
        }
    }
    Ok(())
}
