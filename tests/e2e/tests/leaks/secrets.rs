//! What must not be found, in every form it has.

use anyhow::{Context, Result, ensure};
use data_encoding::{Encoding, Specification};
use sparekey_e2e::leaks::Needle;
use sparekey_e2e::walk::World;

/// A note to the codes.
pub const NOTE: &str = "kept by the plumber, second drawer";

/// Typed into the popup and into the web app's dialog, and never saved.
pub const PASTED: [&str; 3] = ["h7wq-3nzd", "k2xv-8pfa", "t9mc-5rjb"];
pub const TYPED: [&str; 3] = ["w4ng-6dyh", "b8zs-2qkt", "f3pv-7xcm"];

/// Crockford base32 (<https://www.crockford.com/base32.html>), as on paper.
const DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Codes, note, passphrase, Secret Key and rescue sheets: as shown, without grouping, and the keys on
/// paper as the bytes they stand for.
pub fn needles(world: &World, codes: &[String]) -> Result<Vec<Needle>> {
    let mut needles = world.needles(codes)?;
    needles.push(Needle::text("note", NOTE)?);
    let typed = PASTED.iter().chain(&TYPED).copied();
    for (number, code) in typed.enumerate() {
        needles.push(Needle::text(format!("typed code {number}"), code)?);
    }
    let shown = codes.iter().map(String::as_str).chain(PASTED).chain(TYPED);
    let shown = shown.chain([world.person.passphrase.as_str()]);
    for (number, text) in shown.enumerate() {
        let bare: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        needles.push(Needle::text(format!("{number} without grouping"), &bare)?);
    }
    let secret_key = secret_key_bytes(&world.person.secret_key)?;
    needles.push(Needle::bytes("Secret Key, bytes", &secret_key)?);
    for sheet in &world.person.sheets {
        needles.push(Needle::bytes("rescue share, bytes", &share_of(sheet)?)?);
    }
    Ok(needles)
}

fn digits(paper: &str) -> String {
    paper.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// 26 digits of one 128-bit integer; the check character follows (security.md 2.1).
fn secret_key_bytes(shown: &str) -> Result<[u8; 16]> {
    let mut number = 0_u128;
    for digit in digits(shown).chars().take(26) {
        let value = DIGITS.find(digit).context("no digit of a Secret Key")?;
        number = number << 5 | u128::try_from(value)?;
    }
    Ok(number.to_be_bytes())
}

/// The share on a sheet: 32 bytes behind a version and its place (security.md 2.8).
fn share_of(sheet: &str) -> Result<Vec<u8>> {
    let sheet = crockford()?.decode(digits(sheet).as_bytes())?;
    ensure!(
        sheet.len() == 42 && sheet[0] == 1,
        "a sheet has other bytes than it should"
    );
    Ok(sheet[2..34].to_vec())
}

fn crockford() -> Result<Encoding> {
    let mut specification = Specification::new();
    specification.symbols.push_str(DIGITS);
    specification.check_trailing_bits = false;
    Ok(specification.encoding()?)
}
