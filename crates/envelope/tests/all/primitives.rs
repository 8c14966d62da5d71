//! The primitives as published: what the suite names is what these crates compute.

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use ed25519_dalek::{Signer, SigningKey};
use sparekey_envelope::{Ed25519Key, LABELS, hash};

fn unhex(text: &str) -> Vec<u8> {
    data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap()
}

/// RFC 9106 section 5.3.
#[test]
fn argon2id_tag() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let argon2 =
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon2
        .hash_password_into(&[1; 32], &[2; 16], &mut tag)
        .unwrap();
    assert_eq!(
        tag.to_vec(),
        unhex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")
    );
}

/// RFC 8032 section 7.1, test 1.
#[test]
fn ed25519_signature() {
    let seed = unhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    let key = SigningKey::from_bytes(&seed.try_into().unwrap());
    let public = Ed25519Key::from_bytes(key.verifying_key().to_bytes());
    assert_eq!(
        public.to_string(),
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    );
    let expected = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    assert_eq!(key.sign(b"").to_bytes().to_vec(), unhex(expected));
}

/// FIPS 180-4, the one-block message of NIST's examples.
#[test]
fn sha256() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(hash(&[b"a", b"bc"]).to_string(), expected);
}

#[test]
fn labels_stand_once_each() {
    let distinct: std::collections::BTreeSet<_> = LABELS.iter().collect();
    assert_eq!(distinct.len(), 19);
    assert_eq!(LABELS.len(), 19);
}
