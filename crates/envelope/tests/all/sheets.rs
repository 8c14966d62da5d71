//! Rescue sheets (security.md 2.8).

use sparekey_envelope::*;

use crate::rng::TestRng;

fn sheets(seed: &UserSeed, user: UserId) -> [RescueSheet; 3] {
    make_sheets(seed, user, &mut TestRng::seeded("sheets")).unwrap()
}

#[test]
fn any_two_of_three_give_the_seed() {
    let (seed, user) = (
        UserSeed::from_bytes(&[0x5C; 32]),
        UserId::from_bytes([9; 16]),
    );
    let fpr = seed.derive_keys(user).fpr();
    let sheets = sheets(&seed, user);
    assert_eq!(sheets.each_ref().map(RescueSheet::number), [1, 2, 3]);
    for (a, b) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)] {
        let joined = join_sheets(&sheets[a], &sheets[b], user, fpr).unwrap();
        assert_eq!(joined.expose(), seed.expose());
    }
    assert_eq!(
        join_sheets(&sheets[0], &sheets[0], user, fpr).err(),
        Some(JoinSheetsError::SameSheet)
    );
    let other = UserId::from_bytes([8; 16]);
    assert_eq!(
        join_sheets(&sheets[0], &sheets[1], other, fpr).err(),
        Some(JoinSheetsError::OtherKey)
    );
    let foreign = make_sheets(
        &UserSeed::from_bytes(&[1; 32]),
        user,
        &mut TestRng::seeded("foreign"),
    )
    .unwrap();
    assert_eq!(
        join_sheets(&sheets[0], &foreign[1], user, fpr).err(),
        Some(JoinSheetsError::OtherKey)
    );
}

#[test]
fn a_typed_sheet_is_read_and_a_typing_error_is_found() {
    let (seed, user) = (
        UserSeed::from_bytes(&[0x5C; 32]),
        UserId::from_bytes([9; 16]),
    );
    let [sheet, ..] = sheets(&seed, user);
    let text = sheet.text();
    assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [4; 17]);
    let typed = text
        .to_lowercase()
        .replace('-', " ")
        .replace('0', "O")
        .replace('1', "i");
    assert_eq!(RescueSheet::parse(&typed).unwrap().text(), text);
    let compact = text.replace('-', "");
    let refused = |typed: &str| RescueSheet::parse(typed).err();
    assert_eq!(refused(&compact[1..]), Some(SheetError::Length));
    assert_eq!(refused(&format!("{compact}0")), Some(SheetError::Length));
    assert_eq!(
        refused(&compact.replacen(|c: char| c.is_ascii_digit(), "U", 1)),
        Some(SheetError::Character)
    );
    let mut found = 0;
    for at in 0..68 {
        let mut typed = compact.clone().into_bytes();
        typed[at] = if typed[at] == b'7' { b'8' } else { b'7' };
        let parsed = RescueSheet::parse(std::str::from_utf8(&typed).unwrap());
        found += usize::from(parsed.is_err_and(|error| error == SheetError::Check));
    }
    assert_eq!(found, 68);
}

#[test]
fn what_is_shown_of_a_fingerprint() {
    let fpr = Fingerprint::from_bytes(*hash(&[b"fpr"]).as_bytes());
    let shown = fpr.display_groups();
    assert_eq!(shown.split(' ').map(str::len).collect::<Vec<_>>(), [4; 5]);
    let full = data_encoding::BASE32.encode(fpr.as_bytes());
    assert_eq!(shown.replace(' ', ""), full[..20]);
}
