//! A small workspace: three people, a rescue key, one account, one device each.

use ed25519_dalek::{Signer, SigningKey};
use hkdf::Hkdf;
use sha2::Sha256;
use sparekey_envelope::{
    About, AccountId, AccountManifest, AuditHead, DeviceEntry, DeviceId, Ed25519Key, Hash32,
    Identities, IdentityBundle, LIVE, ListHead, ListKind, ListTarget, NewCode, NewList, Pins,
    TrustEntry, TrustHow, TrustRecord, TrustState, UserId, UserKeys, UserSeed, WorkspaceId,
    make_account, seal_list,
};

use crate::rng::TestRng;

pub const NOW: u64 = 1_790_000_000_000;

pub struct Person {
    pub signing: SigningKey,
    pub keys: UserKeys,
    pub device: SigningKey,
    pub bundle: IdentityBundle,
}

impl Person {
    pub fn new(name: &str, devices: bool) -> Self {
        let mut rng = TestRng::seeded(name);
        let user = UserId::make(&mut rng);
        let seed = UserSeed::make(&mut rng);
        let keys = seed.derive_keys(user);
        // Derived here a second time, by security.md 2.2, to be able to sign what the crate would refuse to make.
        let mut signing = [0; 32];
        Hkdf::<Sha256>::new(Some(b"Sparekey/user/v1"), seed.expose())
            .expand_multi_info(&[b"ed25519", user.as_bytes()], &mut signing)
            .unwrap();
        let signing = SigningKey::from_bytes(&signing);
        assert_eq!(public(&signing), keys.ed25519());
        let device = SigningKey::from_bytes(UserSeed::make(&mut rng).expose());
        let entry = DeviceEntry {
            key: public(&device),
            added: NOW,
            last: LIVE,
        };
        let bundle = IdentityBundle::sign(
            &keys,
            1,
            NOW,
            if devices { vec![entry] } else { Vec::new() },
        )
        .unwrap();
        Self {
            signing,
            keys,
            device,
            bundle,
        }
    }

    pub fn device_id(&self) -> DeviceId {
        DeviceId::derive(&public(&self.device))
    }

    pub fn entry(
        &self,
        state: TrustState,
        how: TrustHow,
    ) -> ((UserId, sparekey_envelope::Fingerprint), TrustEntry) {
        let entry = TrustEntry {
            state,
            how,
            by: UserId::ZERO,
            bundle_seq: self.bundle.seq(),
            bundle_hash: self.bundle.hash(),
            name: "Ana Núñez".to_owned(),
        };
        ((self.keys.user(), self.keys.fpr()), entry)
    }
}

pub fn public(key: &SigningKey) -> Ed25519Key {
    Ed25519Key::from_bytes(key.verifying_key().to_bytes())
}

pub struct World {
    pub workspace: WorkspaceId,
    pub account: AccountId,
    pub about: About,
    pub ana: Person,
    pub ben: Person,
    pub eve: Person,
    pub rescue: Person,
    pub first: AccountManifest,
    pub rng: TestRng,
}

impl World {
    pub fn new() -> Self {
        let mut rng = TestRng::seeded("world");
        let (workspace, account) = (WorkspaceId::make(&mut rng), AccountId::make(&mut rng));
        let about = About {
            app: "GitHub".to_owned(),
            site: "github.com".to_owned(),
            login: "team@example.com".to_owned(),
        };
        let [ana, ben, eve] = ["ana", "ben", "eve"].map(|name| Person::new(name, true));
        let rescue = Person::new("rescue", false);
        let rescue_identity = rescue.keys.identity();
        let first = make_account(
            &ana.keys,
            workspace,
            account,
            &about,
            &rescue_identity,
            NOW,
            &mut rng,
        )
        .unwrap();
        Self {
            workspace,
            account,
            about,
            ana,
            ben,
            eve,
            rescue,
            first,
            rng,
        }
    }

    pub fn identities(&self) -> Identities {
        [&self.ana, &self.ben, &self.eve, &self.rescue]
            .into_iter()
            .map(|person| &person.bundle)
            .collect()
    }

    /// Ana's record: herself, Ben compared, the rescue key compared, Eve only seen.
    pub fn record(&self) -> TrustRecord {
        TrustRecord {
            people: [
                self.ana.entry(TrustState::Person, TrustHow::Own),
                self.ben.entry(TrustState::Person, TrustHow::Compared),
                self.eve.entry(TrustState::Person, TrustHow::Seen),
                self.rescue.entry(TrustState::Rescue, TrustHow::Compared),
            ]
            .into(),
            accounts: [(self.account, self.first.head())].into(),
            audit: AuditHead {
                count: 7,
                head: [9; 32],
            },
        }
    }

    pub fn pins(&self) -> Pins {
        self.record().pins()
    }

    /// A list that this person seals and signs.
    pub fn list(&mut self, author: Author, target: ListTarget, counter: u32) -> Vec<u8> {
        let person = match author {
            Author::Ana => &self.ana,
            Author::Ben => &self.ben,
            Author::Eve => &self.eve,
        };
        let head = head();
        let new = NewList {
            workspace: self.workspace,
            target,
            author: person.keys.user(),
            device: person.device_id(),
            device_counter: counter,
            created: NOW,
            head: &head,
            codes: &CODES,
        };
        let unsigned = seal_list(&new, &mut self.rng).unwrap();
        let signature = person.device.sign(&unsigned.signing_input()).to_bytes();
        unsigned.with_signature(signature)
    }

    pub fn account_target(&self) -> ListTarget {
        target_of(&self.first)
    }
}

#[derive(Clone, Copy)]
pub enum Author {
    Ana,
    Ben,
    Eve,
}

pub const CODES: [NewCode<'static>; 3] = [
    NewCode {
        code: "a1b2c-d3e4f",
        number: 0,
    },
    NewCode {
        code: "コード 12",
        number: 2,
    },
    NewCode {
        code: "99887766",
        number: 3,
    },
];

pub fn target_of(manifest: &AccountManifest) -> ListTarget {
    ListTarget::Account {
        account: manifest.account(),
        epoch: manifest.epoch(),
        key: manifest.account_key(),
    }
}

pub fn head() -> ListHead {
    ListHead {
        captured: NOW - 1_000,
        kind: ListKind::List,
        from: None,
        origin: "https://github.com".to_owned(),
        frame_origin: String::new(),
        detector: "profile:github".to_owned(),
        note: "front desk".to_owned(),
    }
}

/// A hash that is nobody's.
pub fn other_hash() -> Hash32 {
    Hash32::from_bytes([0xA5; 32])
}
