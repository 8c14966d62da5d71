//! Overriding the one constant that says where the engine runs (design.md 6).

use std::path::Path;

use anyhow::{Result, bail};

use super::{EngineHost, text_of};
use crate::files::Tree;

const FILE: &str = "extension/content/engine_host.js";

/// The declaration to replace, as it stands in the file.
const DECLARATION: &str = "const FORCED_HOST = null;";

/// Makes the engine of `tree` run on `host`, whatever the profiles say.
///
/// # Errors
/// When the file does not declare the constant exactly once.
pub fn force(tree: &mut Tree, host: EngineHost) -> Result<()> {
    let script = text_of(tree, FILE)?;
    if script.matches(DECLARATION).count() != 1 {
        bail!("{FILE} must hold the line `{DECLARATION}` once");
    }
    let name = match host {
        EngineHost::Page => "page",
        EngineHost::Worker => "worker",
    };
    let forced = script.replace(DECLARATION, &format!("const FORCED_HOST = \"{name}\";"));
    tree.insert(Path::new(FILE).to_path_buf(), forced.into_bytes());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_constant_is_replaced_and_must_be_there() -> Result<()> {
        let mut tree = Tree::from([(FILE.into(), DECLARATION.as_bytes().to_vec())]);
        force(&mut tree, EngineHost::Worker)?;
        assert_eq!(text_of(&tree, FILE)?, "const FORCED_HOST = \"worker\";");
        assert!(force(&mut tree, EngineHost::Page).is_err());
        Ok(())
    }
}
