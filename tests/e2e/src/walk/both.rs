//! One test in both browsers.

/// Makes of `async fn NAME(kind: BrowserKind) -> anyhow::Result<()>` two tests,
/// `NAME::chromium` and `NAME::firefox`.
#[macro_export]
macro_rules! in_both_browsers {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn chromium() -> anyhow::Result<()> {
                super::$name($crate::BrowserKind::Chromium).await
            }
            #[tokio::test]
            async fn firefox() -> anyhow::Result<()> {
                super::$name($crate::BrowserKind::Firefox).await
            }
        }
    )+};
}
