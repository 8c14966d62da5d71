//! The Public Suffix List as a finite-state set: 67 kB, where the list compiled to code is 2 MB.

use std::collections::BTreeSet;
use std::error::Error;

/// Compiles the rules, one a line, to the bytes of an `fst::Set` in ASCII form.
pub fn compile(rules: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut ascii = BTreeSet::new();
    for rule in rules.lines().filter(|line| !line.is_empty()) {
        let start = rule.len() - rule.trim_start_matches(['!', '*', '.']).len();
        let (mark, name) = rule.split_at(start);
        if !matches!(mark, "" | "!" | "*.") {
            return Err(format!("suffixes/rules.txt: `{rule}` is no rule").into());
        }
        let name = idna::domain_to_ascii(name)
            .map_err(|error| format!("suffixes/rules.txt: `{rule}`: {error}"))?;
        ascii.insert(format!("{mark}{name}"));
    }
    Ok(fst::Set::from_iter(ascii)?.into_fst().into_inner())
}
