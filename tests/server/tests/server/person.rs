//! People with real keys.

use crate::world::{make_id, rng};
use ed25519_dalek::{Signer as _, SigningKey};
use rand_core::Rng as _;
use sparekey_envelope::{
    DeviceEntry, DeviceId, Ed25519Key, IdentityBundle, LIVE, Passphrase, SecretKey, TrustEntry,
    TrustHow, TrustRecord, TrustState, UserId, UserKeys, UserSeed, seal_trust_record,
    seal_user_envelope,
};
use sparekey_protocol::{Id, api::SetUpRequest};
use std::sync::Arc;

#[derive(Clone)]
pub struct Device(Arc<SigningKey>);

impl Device {
    pub fn make() -> Self {
        let mut seed = [0; 32];
        rng().fill_bytes(&mut seed);
        Self(Arc::new(SigningKey::from_bytes(&seed)))
    }

    pub fn key(&self) -> Ed25519Key {
        Ed25519Key::from_bytes(self.0.verifying_key().to_bytes())
    }

    pub fn id(&self) -> DeviceId {
        DeviceId::derive(&self.key())
    }

    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

pub struct Person {
    pub user: Id,
    pub name: String,
    pub login: String,
    pub keys: UserKeys,
    pub bundle: IdentityBundle,
    pub envelope: Vec<u8>,
    pub login_secret: [u8; 32],
    pub login_hash: [u8; 32],
    pub trust_record: Vec<u8>,
    pub trust_counter: u32,
    pub device: Device,
    pub device_counter: u32,
    pub rescue: IdentityBundle,
}

pub const PASSPHRASE: &str = "correct horse battery staple";

impl Person {
    pub fn make(login: &str) -> Self {
        Self::make_for(make_id(), login)
    }

    /// New keys, as after a reset: another seed, Secret Key, fingerprint and device.
    pub fn remade(&self) -> Self {
        let mut person = Self::make_for(self.user, &self.login);
        person.name.clone_from(&self.name);
        person.rescue = self.rescue.clone();
        person.trust_counter = self.trust_counter + 1;
        person.trust_record = person.trust_record_at(person.trust_counter);
        person
    }

    /// Keys for a person whose id is known.
    pub fn make_for(user: Id, login: &str) -> Self {
        let mut rng = rng();
        let user_id = UserId::from_bytes(user.0);
        let seed = UserSeed::make(&mut rng);
        let keys = seed.derive_keys(user_id);
        let passphrase = Passphrase::parse(PASSPHRASE.as_bytes()).unwrap();
        let secret_key = SecretKey::make(&mut rng);
        let sealed =
            seal_user_envelope(user_id, &seed, &passphrase, &secret_key, &mut rng).unwrap();
        let login_secret = sealed.unlock.login_secret();
        let device = Device::make();
        let bundle = IdentityBundle::sign(&keys, 1, 1, vec![live(&device)]).unwrap();
        let rescue_user = UserId::make(&mut rng);
        let rescue_keys = UserSeed::make(&mut rng).derive_keys(rescue_user);
        let rescue = IdentityBundle::sign(&rescue_keys, 1, 1, Vec::new()).unwrap();
        let record = seal_trust_record(&record(&bundle, &rescue), &keys, 1, &mut rng).unwrap();
        Self {
            user,
            name: "Ada Example".to_owned(),
            login: login.to_owned(),
            bundle,
            envelope: sealed.envelope.as_bytes().to_vec(),
            login_secret: *login_secret.expose(),
            login_hash: *login_secret.login_hash().as_bytes(),
            trust_record: record.as_bytes().to_vec(),
            trust_counter: 1,
            keys,
            device,
            device_counter: 0,
            rescue,
        }
    }

    pub fn set_up_request(&self, token: String, workspace: Id) -> SetUpRequest {
        SetUpRequest {
            token,
            workspace,
            workspace_name: "Example team".to_owned(),
            user: self.user,
            name: self.name.clone(),
            login: self.login.clone(),
            envelope: self.envelope.clone().into(),
            login_hash: self.login_hash.into(),
            bundle: self.bundle.as_bytes().into(),
            trust_record: self.trust_record.clone().into(),
            rescue_bundle: self.rescue.as_bytes().into(),
        }
    }

    /// The next trust record of this person.
    pub fn next_trust_record(&mut self) -> Vec<u8> {
        self.trust_counter += 1;
        self.trust_record = self.trust_record_at(self.trust_counter);
        self.trust_record.clone()
    }

    pub fn trust_record_at(&self, counter: u32) -> Vec<u8> {
        let record = record(&self.bundle, &self.rescue);
        let sealed = seal_trust_record(&record, &self.keys, counter, &mut rng()).unwrap();
        sealed.as_bytes().to_vec()
    }

    pub fn next_counter(&mut self) -> u32 {
        self.device_counter += 1;
        self.device_counter
    }
}

pub fn live(device: &Device) -> DeviceEntry {
    DeviceEntry {
        key: device.key(),
        added: 1,
        last: LIVE,
    }
}

fn record(own: &IdentityBundle, rescue: &IdentityBundle) -> TrustRecord {
    let mut record = TrustRecord::default();
    for (bundle, state, how) in [
        (own, TrustState::Person, TrustHow::Own),
        (rescue, TrustState::Rescue, TrustHow::Own),
    ] {
        let entry = TrustEntry {
            state,
            how,
            by: UserId::ZERO,
            bundle_seq: bundle.seq(),
            bundle_hash: bundle.hash(),
            name: String::new(),
        };
        record.people.insert((bundle.user(), bundle.fpr()), entry);
    }
    record
}
