//! Passphrase rules (security.md 2.1).

use sparekey_envelope::*;

#[test]
fn rules() {
    let cases: [(&[u8], Option<PassphraseError>); 9] = [
        (b"twelve chars", None),
        (b"eleven char", Some(PassphraseError::TooShort)),
        (b"", Some(PassphraseError::TooShort)),
        (
            b"\xff\xfe\xfd not text at all",
            Some(PassphraseError::NotText),
        ),
        ("ÅÅÅÅÅÅÅÅÅÅÅÅ".as_bytes(), None),
        // Twelve code points that NFKC composes to six characters.
        (
            "A\u{30a}A\u{30a}A\u{30a}A\u{30a}A\u{30a}A\u{30a}".as_bytes(),
            Some(PassphraseError::TooShort),
        ),
        // U+0378 is not assigned, U+FFFF never will be.
        (
            "twelve chars \u{378}".as_bytes(),
            Some(PassphraseError::Unassigned),
        ),
        (
            "twelve chars \u{ffff}".as_bytes(),
            Some(PassphraseError::Unassigned),
        ),
        ("            ".as_bytes(), None),
    ];
    for (typed, expected) in cases {
        assert_eq!(
            Passphrase::parse(typed).err(),
            expected,
            "{}",
            String::from_utf8_lossy(typed)
        );
    }
}

/// The same characters typed in another form unlock; a blank more or less does not.
#[test]
fn normal_form_counts_and_blanks_count() {
    let keys = |typed: &str| {
        let passphrase = Passphrase::parse(typed.as_bytes()).unwrap();
        let secret_key = SecretKey::from_bytes(&[3; 16]);
        let unlock = derive_unlock(
            &passphrase,
            &secret_key,
            KdfParams::RECOMMENDED,
            &[4; 16],
            UserId::from_bytes([1; 16]),
        );
        *unlock.unwrap().login_secret().expose()
    };
    let composed = keys("ﬁne Ångström 99");
    assert_eq!(composed, keys("fine A\u{30a}ngstro\u{308}m 99"));
    assert_ne!(composed, keys("fine Ångström 99 "));
}

#[test]
fn login_hash_verifies_only_its_secret() {
    let (right, wrong) = (
        LoginSecret::from_bytes(&[1; 32]),
        LoginSecret::from_bytes(&[2; 32]),
    );
    let stored = LoginHash::from_bytes(*right.login_hash().as_bytes());
    assert!(stored.verify(&right));
    assert!(!stored.verify(&wrong));
}

#[test]
fn another_passphrase_secret_key_or_user_does_not_open() {
    use crate::rng::TestRng;
    let (user, seed) = (UserId::from_bytes([1; 16]), UserSeed::from_bytes(&[2; 32]));
    let passphrase = Passphrase::parse(b"correct horse battery").unwrap();
    let secret_key = SecretKey::from_bytes(&[3; 16]);
    let sealed = seal_user_envelope(
        user,
        &seed,
        &passphrase,
        &secret_key,
        &mut TestRng::seeded("u"),
    )
    .unwrap();
    let envelope = &sealed.envelope;
    let opens = |passphrase: &[u8], secret_key: [u8; 16], user| {
        let passphrase = Passphrase::parse(passphrase).unwrap();
        let secret_key = SecretKey::from_bytes(&secret_key);
        let unlock = derive_unlock(
            &passphrase,
            &secret_key,
            envelope.params(),
            &envelope.salt(),
            user,
        )
        .unwrap();
        open_user_envelope(envelope, &unlock).is_ok_and(|opened| opened.expose() == seed.expose())
    };
    assert!(opens(b"correct horse battery", [3; 16], user));
    assert!(!opens(b"correct horse batterz", [3; 16], user));
    assert!(!opens(b"correct horse battery", [4; 16], user));
    assert!(!opens(
        b"correct horse battery",
        [3; 16],
        UserId::from_bytes([9; 16])
    ));
}

#[test]
fn kdf_numbers_outside_their_bounds_are_refused_before_deriving() {
    for (m, t, p) in [
        (65_535, 3, 4),
        (262_145, 3, 4),
        (65_536, 2, 4),
        (65_536, 5, 4),
        (65_536, 3, 0),
        (65_536, 3, 9),
    ] {
        assert_eq!(KdfParams::new(m, t, p), Err(UnlockError::Kdf));
    }
    for (m, t, p) in [(65_536, 3, 1), (262_144, 4, 8)] {
        assert!(KdfParams::new(m, t, p).is_ok());
    }
}
