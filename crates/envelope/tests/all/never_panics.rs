//! No parser panics, whatever the bytes, and none takes longer than reading them.

use proptest::prelude::*;
use sparekey_envelope::*;

use crate::world::{Author, World};

fn parse_all(bytes: &[u8]) {
    let _ = UserEnvelope::parse(bytes);
    let _ = IdentityBundle::parse(bytes);
    let _ = SealedTrustRecord::parse(bytes);
    let _ = AccountManifest::parse(bytes);
    let _ = CodeList::parse(bytes).map(|list| (list.cells().len(), list.split()));
    let _ = ListHeader::parse(bytes);
    let _ = ListParts::parse(bytes, bytes, &[], bytes);
    let _ = UseEvent::parse(bytes).map(|event| (event.cell(), event.hash()));
    let _ = Passphrase::parse(bytes);
}

fn parse_texts(text: &str) {
    let _ = SecretKey::parse(text);
    let _ = RescueSheet::parse(text);
    let _ = SetupCode::parse(text);
    let _ = InviteCode::parse(text);
    let _ = InviteCode::parse(&format!("sparekey1i.{text}"));
    let _ = SetupCode::parse(&format!("sparekey1.{text}"));
    let _ = text.parse::<UserId>();
    let _ = parse_request_signature(&RequestHeaders {
        content_digest: text.to_owned(),
        signature_input: text.to_owned(),
        signature: text.to_owned(),
    });
    let _ = parse_request_signature(&RequestHeaders {
        content_digest: format!("sha-256=:{text}:"),
        signature_input: format!(
            "sig=(\"@method\" \"@target-uri\" \"content-digest\");created={text}"
        ),
        signature: format!("sig=:{text}:"),
    });
}

proptest! {
    #[test]
    fn arbitrary_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..2_048)) {
        parse_all(&bytes);
    }

    #[test]
    fn a_good_beginning(
        magic in prop::sample::select(vec![*b"SPKU", *b"SPKI", *b"SPKT", *b"SPKM", *b"SPKL", *b"SPKE", *b"SPKC"]),
        bytes in proptest::collection::vec(any::<u8>(), 0..1_024),
    ) {
        parse_all(&[magic.as_slice(), &[1, 0, 1], &bytes].concat());
    }

    #[test]
    fn arbitrary_texts(text in ".{0,90}") {
        parse_texts(&text);
    }

    #[test]
    fn texts_of_the_right_alphabet(text in "[0-9A-Za-z*~$=_-]{0,100}") {
        parse_texts(&text);
    }

    #[test]
    fn good_objects_cut_and_changed(cut in 0_usize..3_000, at in 0_usize..3_000, byte in any::<u8>()) {
        let mut world = World::new();
        let target = world.account_target();
        let list = world.list(Author::Ana, target, 1);
        for good in [world.first.as_bytes(), world.ana.bundle.as_bytes(), &list] {
            let mut bytes = good[..cut.min(good.len())].to_vec();
            if let Some(changed) = bytes.get_mut(at) {
                *changed = byte;
            }
            parse_all(&bytes);
        }
    }

    #[test]
    fn paper_texts_survive_any_typing(bytes in any::<[u8; 16]>(), lower in any::<bool>()) {
        let key = SecretKey::from_bytes(&bytes);
        let text = key.text().replace('0', "o").replace('1', "l").replace('-', if lower { " " } else { "" });
        let typed = if lower { text.to_lowercase() } else { text };
        let read = SecretKey::parse(&typed).unwrap();
        prop_assert_eq!(read.expose(), &bytes);
    }
}
