//! The frozen vectors of `tests/vectors`: whatever else changes, these bytes do not.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::objects::{OBJECTS, Object, hex, unhex};
use crate::rng::TestRng;

fn path(object: &Object) -> PathBuf {
    [
        env!("CARGO_MANIFEST_DIR"),
        "../../tests/vectors",
        &format!("{}.v1.json", object.name),
    ]
    .iter()
    .collect()
}

fn generate(object: &Object) -> Value {
    let mut vectors = Vec::new();
    for (name, input) in (object.inputs)() {
        let mut rng = TestRng::seeded(&format!("{}/{name}", object.name));
        let bytes = (object.seal)(&input, &mut rng);
        let opened = (object.open)(&input, &bytes).unwrap();
        let fails: Vec<Value> = (object.spoil)(&bytes)
            .into_iter()
            .map(|(fail, spoiled)| {
                let error = (object.open)(&input, &spoiled).expect_err(fail);
                json!({ "name": fail, "bytes": hex(spoiled), "error": error })
            })
            .collect();
        vectors.push(json!({
            "name": name, "input": input, "random": hex(rng.drawn()), "bytes": hex(&bytes), "opened": opened,
            "fail": fails,
        }));
    }
    json!({ "object": object.name, "version": 1, "vectors": vectors })
}

#[test]
#[ignore = "writes tests/vectors anew: only for a new object or a new version"]
fn write_vectors() {
    for object in &OBJECTS {
        let text = serde_json::to_string_pretty(&generate(object)).unwrap();
        std::fs::write(path(object), text + "\n").unwrap();
    }
}

#[test]
fn every_vector_is_made_and_read_byte_for_byte() {
    for object in &OBJECTS {
        let file: Value =
            serde_json::from_str(&std::fs::read_to_string(path(object)).unwrap()).unwrap();
        let vectors = file["vectors"].as_array().unwrap();
        assert!(!vectors.is_empty());
        for vector in vectors {
            let (name, input) = (&vector["name"], &vector["input"]);
            let mut rng = TestRng::replay(unhex(&vector["random"]));
            let bytes = (object.seal)(input, &mut rng);
            assert_eq!(hex(&bytes), vector["bytes"], "{} {name}", object.name);
            assert!(
                rng.is_used_up(),
                "{} {name}: all recorded randomness is used",
                object.name
            );
            assert_eq!(
                (object.open)(input, &bytes).unwrap(),
                vector["opened"],
                "{} {name}",
                object.name
            );
            for fail in vector["fail"].as_array().unwrap() {
                let refused = (object.open)(input, &unhex(&fail["bytes"])).unwrap_err();
                assert_eq!(
                    refused, fail["error"],
                    "{} {name} {}",
                    object.name, fail["name"]
                );
            }
        }
    }
}
