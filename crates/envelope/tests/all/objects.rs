//! Each object as a pair of functions over JSON: inputs and randomness to bytes, bytes to what they say.

use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use sparekey_envelope::*;

use crate::rng::TestRng;
use crate::use_events;

/// Named bytes that must be refused.
pub type Spoiled = Vec<(&'static str, Vec<u8>)>;

/// One kind of object, for the frozen vectors.
pub struct Object {
    /// File name in `tests/vectors`, without `.json`.
    pub name: &'static str,
    /// Named inputs of the vectors that are to be made.
    pub inputs: fn() -> Vec<(&'static str, Value)>,
    /// Makes the bytes.
    pub seal: fn(&Value, &mut TestRng) -> Vec<u8>,
    /// Reads the bytes: what they say, or the error.
    pub open: fn(&Value, &[u8]) -> Result<Value, String>,
    /// Bytes that must be refused, made from good ones.
    pub spoil: fn(&[u8]) -> Spoiled,
}

pub const OBJECTS: [Object; 15] = [
    Object {
        name: "secret_key",
        inputs: inputs_secret_key,
        seal: seal_secret_key,
        open: open_secret_key,
        spoil: spoil_text,
    },
    Object {
        name: "user_envelope",
        inputs: inputs_user,
        seal: seal_user,
        open: open_user,
        spoil: spoil_user,
    },
    Object {
        name: "user_keys",
        inputs: inputs_keys,
        seal: seal_keys,
        open: open_keys,
        spoil: |_| Vec::new(),
    },
    Object {
        name: "identity_bundle",
        inputs: inputs_bundle,
        seal: seal_bundle,
        open: open_bundle,
        spoil: spoil_bundle,
    },
    Object {
        name: "trust_record",
        inputs: inputs_trust,
        seal: seal_trust,
        open: open_trust,
        spoil: spoil_object,
    },
    Object {
        name: "account_manifest",
        inputs: inputs_manifest,
        seal: seal_manifest,
        open: open_manifest,
        spoil: spoil_object,
    },
    Object {
        name: "code_list",
        inputs: inputs_list,
        seal: seal_list_object,
        open: open_list_object,
        spoil: spoil_list,
    },
    Object {
        name: "inbox_item",
        inputs: inputs_inbox,
        seal: seal_list_object,
        open: open_list_object,
        spoil: spoil_list,
    },
    Object {
        name: "use_event",
        inputs: use_events::inputs,
        seal: use_events::seal,
        open: use_events::open,
        spoil: use_events::spoil,
    },
    Object {
        name: "setup_code",
        inputs: inputs_setup_code,
        seal: seal_setup_code,
        open: open_setup_code,
        spoil: spoil_text,
    },
    Object {
        name: "invite_code",
        inputs: inputs_invite_code,
        seal: seal_invite_code,
        open: open_invite_code,
        spoil: spoil_text,
    },
    Object {
        name: "setup_package",
        inputs: inputs_setup,
        seal: seal_setup_object,
        open: open_setup_object,
        spoil: spoil_object,
    },
    Object {
        name: "rescue_sheets",
        inputs: inputs_sheets,
        seal: seal_sheets,
        open: open_sheets,
        spoil: spoil_text,
    },
    Object {
        name: "request",
        inputs: inputs_request,
        seal: seal_request,
        open: open_request,
        spoil: spoil_text,
    },
    Object {
        name: "about",
        inputs: inputs_about,
        seal: seal_about,
        open: open_about,
        spoil: |_| Vec::new(),
    },
];

pub fn hex(bytes: impl AsRef<[u8]>) -> String {
    data_encoding::HEXLOWER.encode(bytes.as_ref())
}

pub fn unhex(value: &Value) -> Vec<u8> {
    data_encoding::HEXLOWER
        .decode(value.as_str().unwrap().as_bytes())
        .unwrap()
}

pub fn array<const N: usize>(value: &Value) -> [u8; N] {
    unhex(value).try_into().unwrap()
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

pub fn small(value: &Value) -> u32 {
    u32::try_from(number(value)).unwrap()
}

pub fn filled(byte: u8, length: usize) -> String {
    hex(vec![byte; length])
}

pub fn person(value: &Value) -> UserKeys {
    UserSeed::from_bytes(&array(&value["seed"]))
        .derive_keys(UserId::from_bytes(array(&value["user"])))
}

pub fn somebody(byte: u8) -> Value {
    json!({ "user": filled(byte, 16), "seed": filled(byte | 0x80, 32) })
}

pub fn ok_or_debug<T, E: std::fmt::Debug>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| format!("{error:?}"))
}

/// What no object accepts: a byte less, a byte more, another magic, version and suite, a flipped last bit.
pub fn spoil_object(good: &[u8]) -> Spoiled {
    let changed = |index: usize, byte: u8| {
        let mut bytes = good.to_vec();
        bytes[index] = byte;
        bytes
    };
    let mut longer = good.to_vec();
    longer.push(0);
    let last = good.len() - 1;
    vec![
        ("fail_empty", Vec::new()),
        ("fail_short", good[..last].to_vec()),
        ("fail_trailing", longer),
        ("fail_magic", changed(3, b'X')),
        ("fail_version", changed(4, 2)),
        ("fail_suite", changed(6, 2)),
        ("fail_last_bit", changed(last, good[last] ^ 1)),
    ]
}

fn spoil_text(good: &[u8]) -> Spoiled {
    let last = good.len() - 1;
    let mut other = good.to_vec();
    other[last / 2] = if other[last / 2] == b'2' { b'3' } else { b'2' };
    let mut longer = good.to_vec();
    longer.push(b'0');
    vec![
        ("fail_short", good[..last].to_vec()),
        ("fail_trailing", longer),
        ("fail_other_character", other),
    ]
}

// Secret Key

fn inputs_secret_key() -> Vec<(&'static str, Value)> {
    vec![("random", json!({}))]
}

fn seal_secret_key(_: &Value, rng: &mut TestRng) -> Vec<u8> {
    SecretKey::make(rng).text().as_bytes().to_vec()
}

fn open_secret_key(_: &Value, bytes: &[u8]) -> Result<Value, String> {
    let key = ok_or_debug(SecretKey::parse(std::str::from_utf8(bytes).unwrap()))?;
    Ok(json!({ "secret_key": hex(key.expose()) }))
}

// User envelope

fn inputs_user() -> Vec<(&'static str, Value)> {
    let input = |passphrase: &str| json!({ "user": filled(1, 16), "seed": filled(2, 32), "secret_key": filled(3, 16), "passphrase": passphrase });
    vec![
        ("ascii", input("correct horse battery")),
        ("nfkc", input("ﬁve  ÅÅÅÅÅÅ staples ")),
    ]
}

fn unlock_of(input: &Value, envelope: &UserEnvelope) -> Result<UnlockKeys, String> {
    let passphrase = ok_or_debug(Passphrase::parse(text(&input["passphrase"]).as_bytes()))?;
    let secret_key = SecretKey::from_bytes(&array(&input["secret_key"]));
    ok_or_debug(derive_unlock(
        &passphrase,
        &secret_key,
        envelope.params(),
        &envelope.salt(),
        envelope.user(),
    ))
}

fn seal_user(input: &Value, rng: &mut TestRng) -> Vec<u8> {
    let passphrase = Passphrase::parse(text(&input["passphrase"]).as_bytes()).unwrap();
    let secret_key = SecretKey::from_bytes(&array(&input["secret_key"]));
    let seed = UserSeed::from_bytes(&array(&input["seed"]));
    let sealed = seal_user_envelope(
        UserId::from_bytes(array(&input["user"])),
        &seed,
        &passphrase,
        &secret_key,
        rng,
    )
    .unwrap();
    sealed.envelope.as_bytes().to_vec()
}

fn open_user(input: &Value, bytes: &[u8]) -> Result<Value, String> {
    let envelope = ok_or_debug(UserEnvelope::parse(bytes))?;
    let unlock = unlock_of(input, &envelope)?;
    let seed = ok_or_debug(open_user_envelope(&envelope, &unlock))?;
    Ok(json!({
        "seed": hex(seed.expose()),
        "login_secret": hex(unlock.login_secret().expose()),
        "login_hash": hex(unlock.login_secret().login_hash().as_bytes()),
    }))
}

fn spoil_user(good: &[u8]) -> Spoiled {
    let mut spoiled = spoil_object(good);
    let mut change = |name, range: std::ops::Range<usize>, with: &[u8]| {
        let mut bytes = good.to_vec();
        bytes[range].copy_from_slice(with);
        spoiled.push((name, bytes));
    };
    change("fail_kdf_kind", 7..8, &[2]);
    change("fail_m_low", 8..12, &65_535_u32.to_be_bytes());
    change("fail_m_high", 8..12, &262_145_u32.to_be_bytes());
    change("fail_t_low", 12..16, &2_u32.to_be_bytes());
    change("fail_t_high", 12..16, &5_u32.to_be_bytes());
    change("fail_p_low", 16..17, &[0]);
    change("fail_p_high", 16..17, &[9]);
    spoiled
}

// User keys and fingerprint

fn inputs_keys() -> Vec<(&'static str, Value)> {
    vec![("person", somebody(1)), ("rescue", somebody(9))]
}

fn seal_keys(input: &Value, _: &mut TestRng) -> Vec<u8> {
    let keys = person(input);
    [
        keys.x25519().as_bytes().as_slice(),
        keys.ed25519().as_bytes(),
        keys.fpr().as_bytes(),
    ]
    .concat()
}

fn open_keys(input: &Value, _: &[u8]) -> Result<Value, String> {
    Ok(json!({ "display": person(input).fpr().display_groups() }))
}

// Identity bundle

fn inputs_bundle() -> Vec<(&'static str, Value)> {
    let device = |byte, last: u64| json!({ "key": filled(byte, 32), "added": 1_790_000_000_001_u64, "last": last });
    let live = u64::from(LIVE);
    vec![
        (
            "no_device",
            json!({ "person": somebody(1), "seq": 1, "created": 1_790_000_000_000_u64, "devices": [] }),
        ),
        (
            "two_devices",
            json!({
                "person": somebody(1), "seq": 3, "created": 1_790_000_000_002_u64,
                "devices": [device(0x11, live), device(0x22, 41)],
            }),
        ),
    ]
}

fn seal_bundle(input: &Value, _: &mut TestRng) -> Vec<u8> {
    let devices = input["devices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|device| DeviceEntry {
            key: Ed25519Key::from_bytes(array(&device["key"])),
            added: number(&device["added"]),
            last: small(&device["last"]),
        });
    IdentityBundle::sign(
        &person(&input["person"]),
        small(&input["seq"]),
        number(&input["created"]),
        devices.collect(),
    )
    .unwrap()
    .as_bytes()
    .to_vec()
}

fn open_bundle(_: &Value, bytes: &[u8]) -> Result<Value, String> {
    let bundle = ok_or_debug(IdentityBundle::parse(bytes))?;
    let devices = bundle.devices().iter();
    Ok(json!({
        "user": hex(bundle.user().as_bytes()), "seq": bundle.seq(), "created": bundle.created(),
        "x25519": hex(bundle.x25519().as_bytes()), "ed25519": hex(bundle.ed25519().as_bytes()),
        "fpr": hex(bundle.fpr().as_bytes()), "hash": hex(bundle.hash().as_bytes()),
        "devices": devices.map(|device| hex(device.id().as_bytes())).collect::<Vec<_>>(),
    }))
}

fn spoil_bundle(good: &[u8]) -> Spoiled {
    let mut spoiled = spoil_object(good);
    let mut zero_seq = good.to_vec();
    zero_seq[23..27].fill(0);
    spoiled.push(("fail_seq_zero", zero_seq));
    if good.len() > 165 {
        let mut twice = good.to_vec();
        twice.copy_within(101..133, 145);
        spoiled.push(("fail_device_twice", twice));
    }
    spoiled
}

// Trust record

fn inputs_trust() -> Vec<(&'static str, Value)> {
    vec![
        (
            "empty",
            json!({ "person": somebody(1), "counter": 1, "people": [], "accounts": [], "audit_count": 0, "audit_head": filled(0, 32) }),
        ),
        (
            "full",
            json!({
                "person": somebody(1), "counter": 12,
                "people": [
                    { "user": filled(1, 16), "fpr": filled(0x31, 32), "state": 1, "how": 1, "by": filled(0, 16), "bundle_seq": 2, "bundle_hash": filled(0x41, 32), "name": "Ana" },
                    { "user": filled(2, 16), "fpr": filled(0x32, 32), "state": 3, "how": 2, "by": filled(0, 16), "bundle_seq": 4, "bundle_hash": filled(0x42, 32), "name": "Ben" },
                    { "user": filled(2, 16), "fpr": filled(0x33, 32), "state": 1, "how": 3, "by": filled(1, 16), "bundle_seq": 1, "bundle_hash": filled(0x43, 32), "name": "Ben Ångström" },
                    { "user": filled(9, 16), "fpr": filled(0x39, 32), "state": 2, "how": 2, "by": filled(0, 16), "bundle_seq": 1, "bundle_hash": filled(0x49, 32), "name": "" },
                ],
                "accounts": [{ "account": filled(5, 16), "epoch": 2, "seq": 7, "hash": filled(0x55, 32) }],
                "audit_count": 99, "audit_head": filled(0x66, 32),
            }),
        ),
    ]
}

fn record_of(input: &Value) -> TrustRecord {
    let mut record = TrustRecord::default();
    for one in input["people"].as_array().unwrap() {
        let entry = TrustEntry {
            state: [TrustState::Person, TrustState::Rescue, TrustState::Replaced]
                [small(&one["state"]) as usize - 1],
            how: [
                TrustHow::Seen,
                TrustHow::Own,
                TrustHow::Compared,
                TrustHow::Introduced,
            ][small(&one["how"]) as usize],
            by: UserId::from_bytes(array(&one["by"])),
            bundle_seq: small(&one["bundle_seq"]),
            bundle_hash: Hash32::from_bytes(array(&one["bundle_hash"])),
            name: text(&one["name"]).to_owned(),
        };
        let key = (
            UserId::from_bytes(array(&one["user"])),
            Fingerprint::from_bytes(array(&one["fpr"])),
        );
        record.people.insert(key, entry);
    }
    for one in input["accounts"].as_array().unwrap() {
        let hash = Hash32::from_bytes(array(&one["hash"]));
        let head = ManifestHead {
            epoch: small(&one["epoch"]),
            seq: small(&one["seq"]),
            hash,
        };
        record
            .accounts
            .insert(AccountId::from_bytes(array(&one["account"])), head);
    }
    record.audit = AuditHead {
        count: number(&input["audit_count"]),
        head: array(&input["audit_head"]),
    };
    record
}

fn seal_trust(input: &Value, rng: &mut TestRng) -> Vec<u8> {
    seal_trust_record(
        &record_of(input),
        &person(&input["person"]),
        small(&input["counter"]),
        rng,
    )
    .unwrap()
    .as_bytes()
    .to_vec()
}

fn open_trust(input: &Value, bytes: &[u8]) -> Result<Value, String> {
    let opened = ok_or_debug(open_trust_record(bytes, &person(&input["person"]), None))?;
    assert!(
        opened.record == record_of(input),
        "the record reads as it was written"
    );
    Ok(json!({ "counter": opened.counter, "hash": hex(opened.hash.as_bytes()) }))
}

// Account manifest: each case repeats the steps before it, so that a vector needs no other.

fn inputs_manifest() -> Vec<(&'static str, Value)> {
    ["first", "owner_added", "renamed", "epoch_2"]
        .into_iter()
        .zip(1..)
        .map(|(name, steps)| {
            let input = json!({
                "steps": steps, "workspace": filled(0x70, 16), "account": filled(0x71, 16),
                "owner": somebody(1), "added_owner": somebody(2), "rescue": somebody(9),
                "about": ["GitHub", "github.com", "team@example.com"], "new_about": ["GitHub", "github.com", "ops"],
                "created": 1_790_000_000_000_u64,
            });
            (name, input)
        })
        .collect()
}

fn about_of(value: &Value) -> About {
    About {
        app: text(&value[0]).to_owned(),
        site: text(&value[1]).to_owned(),
        login: text(&value[2]).to_owned(),
    }
}

fn seal_manifest(input: &Value, rng: &mut TestRng) -> Vec<u8> {
    let (workspace, account) = (
        WorkspaceId::from_bytes(array(&input["workspace"])),
        AccountId::from_bytes(array(&input["account"])),
    );
    let (owner, added) = (
        person(&input["owner"]),
        person(&input["added_owner"]).identity(),
    );
    let rescue = person(&input["rescue"]).identity();
    let created = number(&input["created"]);
    let steps = number(&input["steps"]);
    let mut manifest = make_account(
        &owner,
        workspace,
        account,
        &about_of(&input["about"]),
        &rescue,
        created,
        rng,
    )
    .unwrap();
    if steps >= 2 {
        manifest = make_added_owner(&manifest, &owner, &added, created, rng).unwrap();
    }
    if steps >= 3 {
        manifest =
            sign_new_about(&manifest, &owner, &about_of(&input["new_about"]), created).unwrap();
    }
    if steps >= 4 {
        manifest = make_epoch(
            &manifest,
            &owner,
            &[owner.identity()],
            &rescue,
            created,
            rng,
        )
        .unwrap();
    }
    manifest.as_bytes().to_vec()
}

fn open_manifest(input: &Value, bytes: &[u8]) -> Result<Value, String> {
    let manifest = ok_or_debug(AccountManifest::parse(bytes))?;
    let owner = person(&input["owner"]);
    ok_or_debug(manifest.verify_signature(&owner.identity()))?;
    let secret = ok_or_debug(open_wrap(&manifest, &owner))?;
    assert!(open_wrap(&manifest, &person(&input["rescue"])).is_ok());
    let keys = secret.derive_keys(manifest.workspace(), manifest.account(), manifest.epoch());
    Ok(json!({
        "epoch": manifest.epoch(), "seq": manifest.seq(), "account_key": hex(keys.public().as_bytes()),
        "about": hex(manifest.about().as_bytes()), "prev": hex(manifest.prev().as_bytes()),
        "owners": manifest.owners().map(|(user, _)| hex(user.as_bytes())).collect::<Vec<_>>(),
        "hash": hex(manifest.hash().as_bytes()),
    }))
}

// Code list and inbox item

fn list_input(codes: Value, note: &str, from: String) -> Value {
    json!({
        "workspace": filled(0x70, 16), "account": filled(0x71, 16), "epoch": 1,
        "author": somebody(1), "device_seed": filled(0x22, 32), "device_counter": 5,
        "created": 1_790_000_000_000_u64, "captured": 1_789_999_999_000_u64, "kind": 1, "from": from,
        "origin": "https://github.com", "frame_origin": "", "detector": "profile:github", "note": note,
        "codes": codes,
    })
}

fn inputs_list() -> Vec<(&'static str, Value)> {
    let two = json!([["a1b2c-d3e4f", 0], ["コード 12", 2]]);
    let longest = json!([["x".repeat(192), 65_535]]);
    // 72 bytes stand before the texts, and 8 bytes of lengths are among them: this note fills two blocks exactly.
    let exact = "n".repeat(512 - 57 - 8 - "https://github.com".len() - "profile:github".len());
    vec![
        (
            "two_codes",
            list_input(two.clone(), "front desk", filled(0, 16)),
        ),
        ("longest_code", list_input(longest, "", filled(0x77, 16))),
        (
            "head_without_padding",
            list_input(two, &exact, filled(0, 16)),
        ),
    ]
}

fn inputs_inbox() -> Vec<(&'static str, Value)> {
    let mut input = list_input(json!([["99887766", 0]]), "", filled(0, 16));
    (input["account"], input["epoch"]) = (json!(filled(0, 16)), json!(0));
    vec![("one_code", input)]
}

fn seal_list_object(input: &Value, rng: &mut TestRng) -> Vec<u8> {
    let author = person(&input["author"]);
    let device = SigningKey::from_bytes(&array(&input["device_seed"]));
    let account = AccountId::from_bytes(array(&input["account"]));
    let target = if account.is_zero() {
        ListTarget::Inbox {
            key: author.x25519(),
        }
    } else {
        ListTarget::Account {
            account,
            epoch: small(&input["epoch"]),
            key: account_of(input, &author).0.account_key(),
        }
    };
    let codes: Vec<NewCode<'_>> = input["codes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|code| NewCode {
            code: text(&code[0]),
            number: u16::try_from(number(&code[1])).unwrap(),
        })
        .collect();
    let head = ListHead {
        captured: number(&input["captured"]),
        kind: if number(&input["kind"]) == 1 {
            ListKind::List
        } else {
            ListKind::Key
        },
        from: Some(ListId::from_bytes(array(&input["from"]))).filter(|from| !from.is_zero()),
        origin: text(&input["origin"]).to_owned(),
        frame_origin: text(&input["frame_origin"]).to_owned(),
        detector: text(&input["detector"]).to_owned(),
        note: text(&input["note"]).to_owned(),
    };
    let new = NewList {
        workspace: WorkspaceId::from_bytes(array(&input["workspace"])),
        target,
        author: author.user(),
        device: DeviceId::derive(&crate::world::public(&device)),
        device_counter: small(&input["device_counter"]),
        created: number(&input["created"]),
        head: &head,
        codes: &codes,
    };
    let unsigned = seal_list(&new, rng).unwrap();
    let signature = device.sign(&unsigned.signing_input()).to_bytes();
    unsigned.with_signature(signature)
}

/// The account's manifest, always the same: made from randomness of its own.
fn account_of(input: &Value, author: &UserKeys) -> (AccountManifest, Pins) {
    let rescue = person(&somebody(9)).identity();
    let about = About {
        app: String::new(),
        site: String::new(),
        login: String::new(),
    };
    let (workspace, account) = (
        WorkspaceId::from_bytes(array(&input["workspace"])),
        AccountId::from_bytes(array(&input["account"])),
    );
    let mut rng = TestRng::seeded("account of the list vectors");
    let manifest = make_account(author, workspace, account, &about, &rescue, 0, &mut rng).unwrap();
    let pins = Pins {
        people: [(author.user(), author.fpr())].into(),
        rescue: Some((rescue.user, rescue.fpr())),
        ..Pins::default()
    };
    (manifest, pins)
}

fn open_list_object(input: &Value, bytes: &[u8]) -> Result<Value, String> {
    let list = ok_or_debug(CodeList::parse(bytes))?;
    let author = person(&input["author"]);
    let key = crate::world::public(&SigningKey::from_bytes(&array(&input["device_seed"])));
    let bundle = IdentityBundle::sign(
        &author,
        1,
        0,
        vec![DeviceEntry {
            key,
            added: 0,
            last: LIVE,
        }],
    )
    .unwrap();
    let parts = list.split();
    let opened = if array::<16>(&input["account"]) == [0; 16] {
        ok_or_debug(ok_or_debug(verify_inbox_item(&parts, &bundle))?.open_inbox_head(&author))?
    } else {
        let (manifest, pins) = account_of(input, &author);
        let identities = [&bundle].into_iter().collect();
        let chain = verify_chain(None, &[manifest], &identities).unwrap();
        let verified = ok_or_debug(verify_list(&parts, &chain, &pins, &bundle))?;
        ok_or_debug(verified.open_head(&open_account_secret(&chain, &author, 1).unwrap()))?
    };
    let head = opened.head();
    let mut codes = Vec::new();
    for (index, cell) in (0..).zip(list.cells()) {
        let cell = ok_or_debug(opened.open_cell(index, cell))?;
        codes.push(json!([*cell.code, cell.number]));
    }
    Ok(json!({
        "list": hex(list.header().list.as_bytes()), "note": head.note, "origin": head.origin,
        "detector": head.detector, "from": head.from.map(|from| hex(from.as_bytes())),
        "head_length": list.head().len(), "codes": codes, "hash": hex(list.hash().as_bytes()),
    }))
}

fn spoil_list(good: &[u8]) -> Spoiled {
    let mut spoiled = spoil_object(good);
    let mut change = |name, at: usize, with: &[u8]| {
        let mut bytes = good.to_vec();
        bytes[at..at + with.len()].copy_from_slice(with);
        spoiled.push((name, bytes));
    };
    change("fail_count_zero", 103, &[0, 0]);
    change("fail_count_257", 103, &[1, 1]);
    change("fail_counter_zero", 91, &[0; 4]);
    change(
        "fail_epoch_without_account",
        23,
        if good[23..39] == [0; 16] {
            &[1; 16]
        } else {
            &[0; 16]
        },
    );
    spoiled
}

// Set-up code and package

fn inputs_setup_code() -> Vec<(&'static str, Value)> {
    vec![(
        "plain",
        json!({ "address": "https://codes.example.com", "login": "ana" }),
    )]
}

fn seal_setup_code(input: &Value, rng: &mut TestRng) -> Vec<u8> {
    SetupCode::make(text(&input["address"]), text(&input["login"]), rng)
        .unwrap()
        .text()
        .as_bytes()
        .to_vec()
}

fn open_setup_code(_: &Value, bytes: &[u8]) -> Result<Value, String> {
    let code = ok_or_debug(SetupCode::parse(std::str::from_utf8(bytes).unwrap()))?;
    Ok(
        json!({ "address": code.address(), "login": code.login(), "id": hex(code.derive_keys().id()) }),
    )
}

// The code of an invite link

fn inputs_invite_code() -> Vec<(&'static str, Value)> {
    let input = |name: &str| {
        json!({
            "inviter": filled(1, 16), "inviter_fpr": filled(2, 32), "inviter_name": name,
            "rescue": filled(9, 16), "rescue_fpr": filled(10, 32),
        })
    };
    vec![
        ("plain", input("Ana")),
        ("longest_name", input(&"é".repeat(32))),
    ]
}

fn seal_invite_code(input: &Value, rng: &mut TestRng) -> Vec<u8> {
    let identity = |user: &str, fpr: &str| {
        (
            UserId::from_bytes(array(&input[user])),
            Fingerprint::from_bytes(array(&input[fpr])),
        )
    };
    let (inviter, rescue) = (
        identity("inviter", "inviter_fpr"),
        identity("rescue", "rescue_fpr"),
    );
    InviteCode::make(inviter, text(&input["inviter_name"]), rescue, rng)
        .unwrap()
        .text()
        .as_bytes()
        .to_vec()
}

fn open_invite_code(_: &Value, bytes: &[u8]) -> Result<Value, String> {
    let code = ok_or_debug(InviteCode::parse(std::str::from_utf8(bytes).unwrap()))?;
    let ((inviter, inviter_fpr), (rescue, rescue_fpr)) = (code.inviter(), code.rescue());
    Ok(json!({
        "inviter": inviter.to_string(), "inviter_fpr": inviter_fpr.to_string(),
        "inviter_name": code.inviter_name(), "rescue": rescue.to_string(),
        "rescue_fpr": rescue_fpr.to_string(), "token": code.token_text().to_string(),
        "token_hash": code.token_hash().to_string(),
    }))
}

fn inputs_setup() -> Vec<(&'static str, Value)> {
    vec![(
        "plain",
        json!({
            "workspace": filled(0x70, 16), "user": filled(1, 16), "secret_key": filled(3, 16),
            "trust_counter": 12, "trust_hash": filled(0x44, 32), "token": filled(0x5A, 16),
        }),
    )]
}

/// T is an input here, not random: a code that was drawn from exactly these bytes.
fn setup_keys(input: &Value) -> SetupKeys {
    let mut token = TestRng::replay(unhex(&input["token"]));
    SetupCode::make("https://codes.example.com", "ana", &mut token)
        .unwrap()
        .derive_keys()
}

fn seal_setup_object(input: &Value, _: &mut TestRng) -> Vec<u8> {
    let package = SetupPackage {
        workspace: WorkspaceId::from_bytes(array(&input["workspace"])),
        user: UserId::from_bytes(array(&input["user"])),
        secret_key: SecretKey::from_bytes(&array(&input["secret_key"])),
        trust_counter: small(&input["trust_counter"]),
        trust_hash: Hash32::from_bytes(array(&input["trust_hash"])),
    };
    seal_setup(&setup_keys(input), &package).unwrap().to_vec()
}

fn open_setup_object(input: &Value, bytes: &[u8]) -> Result<Value, String> {
    let package = ok_or_debug(open_setup(&setup_keys(input), bytes))?;
    Ok(json!({
        "workspace": hex(package.workspace.as_bytes()), "user": hex(package.user.as_bytes()),
        "secret_key": hex(package.secret_key.expose()), "trust_counter": package.trust_counter,
        "trust_hash": hex(package.trust_hash.as_bytes()),
    }))
}

// Rescue sheets: the three texts, a line each

fn inputs_sheets() -> Vec<(&'static str, Value)> {
    vec![("three", json!({ "rescue": somebody(9) }))]
}

fn seal_sheets(input: &Value, rng: &mut TestRng) -> Vec<u8> {
    let rescue = &input["rescue"];
    let user = UserId::from_bytes(array(&rescue["user"]));
    let sheets = make_sheets(&UserSeed::from_bytes(&array(&rescue["seed"])), user, rng).unwrap();
    sheets
        .iter()
        .map(|sheet| sheet.text().to_string())
        .collect::<Vec<_>>()
        .join("\n")
        .into_bytes()
}

fn open_sheets(input: &Value, bytes: &[u8]) -> Result<Value, String> {
    let lines = std::str::from_utf8(bytes).unwrap().split('\n');
    let sheets = lines
        .map(|line| ok_or_debug(RescueSheet::parse(line)))
        .collect::<Result<Vec<_>, _>>()?;
    let keys = person(&input["rescue"]);
    let mut seeds = Vec::new();
    for (a, b) in [(0, 1), (1, 2), (2, 0)] {
        let seed = ok_or_debug(join_sheets(&sheets[a], &sheets[b], keys.user(), keys.fpr()))?;
        seeds.push(hex(seed.expose()));
    }
    Ok(json!({ "joined": seeds }))
}

// Request: the three header values, a line each

fn inputs_request() -> Vec<(&'static str, Value)> {
    let input = |method: &str, body: &str| {
        json!({
            "device_seed": filled(0x22, 32), "method": method,
            "target_uri": "https://codes.example.com/api/v1/lists?after=7", "body": hex(body),
            "created": 1_790_000_000_u64, "nonce": filled(0x0F, 16),
        })
    };
    vec![
        ("get", input("GET", "")),
        ("post", input("POST", "{\"a\":1}")),
    ]
}

fn request_of(
    input: &Value,
    body: &[u8],
    sign: impl FnOnce(RequestToSign<'_>, &SigningKey) -> String,
) -> String {
    let device = SigningKey::from_bytes(&array(&input["device_seed"]));
    let request = RequestToSign {
        method: text(&input["method"]),
        target_uri: text(&input["target_uri"]),
        body,
        created: number(&input["created"]),
        nonce: array(&input["nonce"]),
        device: DeviceId::derive(&crate::world::public(&device)),
    };
    sign(request, &device)
}

fn seal_request(input: &Value, _: &mut TestRng) -> Vec<u8> {
    let headers = request_of(input, &unhex(&input["body"]), |request, device| {
        let headers = request.with_signature(device.sign(&request.signing_input()).to_bytes());
        [
            headers.content_digest,
            headers.signature_input,
            headers.signature,
        ]
        .join("\n")
    });
    headers.into_bytes()
}

fn open_request(input: &Value, bytes: &[u8]) -> Result<Value, String> {
    let lines: Vec<&str> = std::str::from_utf8(bytes).unwrap().split('\n').collect();
    let headers = RequestHeaders {
        content_digest: lines[0].to_owned(),
        signature_input: lines[1].to_owned(),
        signature: lines[2].to_owned(),
    };
    let parsed = ok_or_debug(parse_request_signature(&headers))?;
    let device = crate::world::public(&SigningKey::from_bytes(&array(&input["device_seed"])));
    let body = unhex(&input["body"]);
    ok_or_debug(parsed.verify(
        &device,
        text(&input["method"]),
        text(&input["target_uri"]),
        &body,
    ))?;
    let base = request_of(input, &body, |request, _| {
        String::from_utf8(request.signing_input()).unwrap()
    });
    Ok(
        json!({ "created": parsed.created, "device": hex(parsed.device.as_bytes()), "signature_base": base }),
    )
}

// The hash of an account's names

fn inputs_about() -> Vec<(&'static str, Value)> {
    vec![
        (
            "names",
            json!({ "about": ["GitHub", "github.com", "team@example.com"] }),
        ),
        ("empty", json!({ "about": ["", "", ""] })),
    ]
}

fn seal_about(input: &Value, _: &mut TestRng) -> Vec<u8> {
    about_of(&input["about"])
        .find_hash()
        .unwrap()
        .as_bytes()
        .to_vec()
}

fn open_about(_: &Value, _: &[u8]) -> Result<Value, String> {
    Ok(json!({}))
}
