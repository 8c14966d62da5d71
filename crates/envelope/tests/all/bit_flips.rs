//! Every single flipped bit of every object is refused; the unflipped object opens.

use sparekey_envelope::*;

use crate::objects::{OBJECTS, Object};
use crate::rng::TestRng;
use crate::world::{Author, World};

/// Calls `opens` with the object and with each of its neighbours one bit away.
fn refuse_every_flip(name: &str, good: &[u8], opens: impl Fn(&[u8]) -> bool) {
    assert!(opens(good), "{name}: the control opens");
    let mut bytes = good.to_vec();
    for bit in 0..good.len() * 8 {
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(!opens(&bytes), "{name}: bit {bit} flipped");
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
}

/// Objects whose reading needs no costly key: straight from the vectors' inputs.
fn flip_vector(name: &str) {
    let object: &Object = OBJECTS.iter().find(|object| object.name == name).unwrap();
    let (_, input) = (object.inputs)().pop().unwrap();
    let good = (object.seal)(&input, &mut TestRng::seeded(name));
    refuse_every_flip(name, &good, |bytes| (object.open)(&input, bytes).is_ok());
}

#[test]
fn identity_bundle() {
    flip_vector("identity_bundle");
}

#[test]
fn use_event() {
    flip_vector("use_event");
}

#[test]
fn setup_package() {
    flip_vector("setup_package");
}

#[test]
fn trust_record() {
    let world = World::new();
    let keys = &world.ana.keys;
    let sealed =
        seal_trust_record(&world.record(), keys, 3, &mut TestRng::seeded("trust")).unwrap();
    refuse_every_flip("trust record", sealed.as_bytes(), |bytes| {
        open_trust_record(bytes, keys, None).is_ok()
    });
}

#[test]
fn user_envelope_under_one_derived_key() {
    let (user, seed) = (UserId::from_bytes([1; 16]), UserSeed::from_bytes(&[2; 32]));
    let passphrase = Passphrase::parse(b"correct horse battery").unwrap();
    let secret_key = SecretKey::from_bytes(&[3; 16]);
    let sealed = seal_user_envelope(
        user,
        &seed,
        &passphrase,
        &secret_key,
        &mut TestRng::seeded("user"),
    )
    .unwrap();
    refuse_every_flip("user envelope", sealed.envelope.as_bytes(), |bytes| {
        UserEnvelope::parse(bytes)
            .is_ok_and(|envelope| open_user_envelope(&envelope, &sealed.unlock).is_ok())
    });
}

#[test]
fn account_manifest() {
    let world = World::new();
    let signer = world.ana.keys.identity();
    refuse_every_flip("manifest", world.first.as_bytes(), |bytes| {
        AccountManifest::parse(bytes)
            .is_ok_and(|manifest| manifest.verify_signature(&signer).is_ok())
    });
}

#[test]
fn a_wrap_beneath_a_good_signature() {
    let world = World::new();
    let ana = world.first.find_entry(&world.ana.keys.user()).unwrap();
    let at = world
        .first
        .as_bytes()
        .windows(32)
        .position(|window| window == ana.enc)
        .unwrap();
    let wrap = [ana.enc.as_slice(), &ana.ct].concat();
    refuse_every_flip("wrap", &wrap, |bytes| {
        let mut manifest = world.first.as_bytes().to_vec();
        manifest[at..at + 80].copy_from_slice(bytes);
        // X25519 ignores the top bit of a key (RFC 7748 section 5), but HPKE hashes `enc` into its key schedule.
        AccountManifest::parse(&manifest)
            .is_ok_and(|manifest| open_wrap(&manifest, &world.ana.keys).is_ok())
    });
}

#[test]
fn code_list_and_each_cell() {
    let mut world = World::new();
    let target = world.account_target();
    let bytes = world.list(Author::Ana, target, 1);
    let device = world.ana.bundle.devices()[0].key;
    refuse_every_flip("code list", &bytes, |bytes| {
        CodeList::parse(bytes).is_ok_and(|list| list.split().verify_signature(&device))
    });
    let list = CodeList::parse(&bytes).unwrap();
    let chain = verify_chain(
        None,
        std::slice::from_ref(&world.first),
        &world.identities(),
    )
    .unwrap();
    let keys = open_account_secret(&chain, &world.ana.keys, 1).unwrap();
    let verified = verify_list(&list.split(), &chain, &world.pins(), &world.ana.bundle).unwrap();
    let head = verified.open_head(&keys).unwrap();
    refuse_every_flip("cell", list.cells()[1], |cell| {
        head.open_cell(1, cell).is_ok()
    });
}

#[test]
fn request_signature() {
    let object = OBJECTS
        .iter()
        .find(|object| object.name == "request")
        .unwrap();
    let (_, input) = (object.inputs)().pop().unwrap();
    let good = (object.seal)(&input, &mut TestRng::seeded("request"));
    refuse_every_flip("request", &good, |bytes| {
        let text = std::str::from_utf8(bytes)
            .ok()
            .filter(|text| text.split('\n').count() == 3);
        text.is_some() && (object.open)(&input, bytes).is_ok()
    });
}

#[test]
fn paper_and_set_up_texts() {
    // A flipped bit of a character may give the same character in the other case: those texts mean the same.
    for name in ["secret_key", "setup_code"] {
        let object = OBJECTS.iter().find(|object| object.name == name).unwrap();
        let (_, input) = (object.inputs)().pop().unwrap();
        let good = (object.seal)(&input, &mut TestRng::seeded(name));
        let meant = (object.open)(&input, &good).unwrap();
        let mut refused = 0;
        for bit in 0..good.len() * 8 {
            let mut bytes = good.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            match std::str::from_utf8(&bytes).map(|_| (object.open)(&input, &bytes)) {
                Ok(Ok(read)) => assert_eq!(read, meant, "{name}: bit {bit} flipped"),
                _ => refused += 1,
            }
        }
        assert!(refused > good.len() * 6, "{name}: most flips are refused");
    }
}
