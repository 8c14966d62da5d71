//! Properties of the decoder and the detector.

use crate::support::snapshot;
use proptest::prelude::*;
use sparekey_detect::snapshot::{HEADER, RECORD, VERSION};
use sparekey_detect::{Snapshot, Trigger, detect};

const URL: &str = "https://account.example.com/settings";

/// Things of a page that have nothing to do with its list.
const FURNITURE: [&str; 8] = [
    "<nav><a href='/'>Home</a> <a href='/profile'>Profile</a></nav>",
    "<p>You are signed in as <b>kim</b>. Your plan ends on 2027-03-01.</p>",
    "<section><h2>Sessions</h2><ul><li>Firefox, 203.0.113.7</li><li>Chrome, 203.0.113.9</li></ul></section>",
    "<section><h2>Notices</h2><p>We have changed our terms of use on 2026-10-10.</p></section>",
    "<form><input name='q' placeholder='Search'><button>Go</button></form>",
    "<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Team</td><td>12.00</td></tr></table>",
    "<footer><a href='/terms'>Terms</a> 2026 Example</footer>",
    "<section><h3>Language</h3><label>English <input type='radio'></label></section>",
];

/// Look-alikes, each in a section of its own.
const LOOKALIKES: [&str; 5] = [
    "<section><h2>Setup key</h2><code>KQ4T 7MZB 2XJD LWPA 6RFH YC3N E5GV SU2O</code></section>",
    "<section><h2>API tokens</h2><ul><li>build <code>tok_9f8e7d6c5b4a3f2e</code> <button>Revoke</button></li></ul></section>",
    "<section><h2>SSH keys</h2><p>16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48</p></section>",
    "<section><h2>Your orders</h2><table><tr><td>4821-9931</td><td>12.00</td></tr><tr><td>4822-1177</td><td>8.50</td></tr></table></section>",
    "<section><h2>Invite codes</h2><ul><li>QJ2NF48K pending</li><li>3PD3FWNV accepted</li></ul></section>",
];

fn list(codes: &[String]) -> String {
    let items: String = codes
        .iter()
        .map(|code| format!("<li><code>{code}</code></li>"))
        .collect();
    format!("<section><h2>Recovery codes</h2><p>Keep them safe.</p><ul>{items}</ul></section>")
}

fn found(body: &str) -> Vec<String> {
    let (text, table) = snapshot(&format!("<title>Account</title><body>{body}</body>"));
    let page = Snapshot::decode(&text, &table).expect("the test makes a sound snapshot");
    let found = detect(&page, URL, Trigger::Auto);
    found
        .codes
        .iter()
        .map(|one| one.code.expose().to_owned())
        .collect()
}

fn codes() -> impl Strategy<Value = Vec<String>> {
    prop::collection::btree_set("[0-9a-f]{5}-[0-9a-f]{5}", 6..14)
        .prop_map(|codes| codes.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
        // Chance can give every code the same beginning, which no app does.
        .prop_filter("varied", |codes| {
            codes.iter().any(|code| code[..2] != codes[0][..2])
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_table_is_answered(text in "(\\PC|\0|\n){0,200}", table in prop::collection::vec(any::<u32>(), 0..200)) {
        if let Ok(page) = Snapshot::decode(&text, &table) {
            let _ = detect(&page, URL, Trigger::Button);
        }
    }

    #[test]
    fn any_records_are_answered(
        texts in prop::collection::vec("[0-9a-fA-F \\-:.\n]{0,40}|Recovery codes|\\PC{0,30}", 0..60),
        numbers in prop::collection::vec(0u32..=u32::MAX, 60 * RECORD),
        small in any::<bool>(),
    ) {
        let texts: Vec<_> = texts.iter().map(|text| text.replace('\0', "")).collect();
        let mut table = vec![VERSION, u32::try_from(texts.len()).unwrap_or(0), 0, 0];
        // Small numbers make lines and tags that mean something.
        table.extend(numbers.iter().take(texts.len() * RECORD).map(|n| if small { n % 32 } else { *n }));
        prop_assert_eq!(table.len(), HEADER + texts.len() * RECORD);
        let text = texts.join("\0");
        let page = Snapshot::decode(&text, &table);
        prop_assert!(page.is_ok());
        if let Ok(page) = page {
            prop_assert!(detect(&page, URL, Trigger::Button).codes.len() <= 256);
        }
    }

    #[test]
    fn furniture_never_changes_the_codes(
        codes in codes(),
        order in Just(FURNITURE.to_vec()).prop_shuffle(),
        before in 0..=FURNITURE.len(),
    ) {
        let (front, back) = order.split_at(before);
        let page = format!("{}{}{}", front.concat(), list(&codes), back.concat());
        prop_assert_eq!(found(&page), codes);
    }

    #[test]
    fn a_lookalike_never_removes_a_true_list(codes in codes(), which in 0..LOOKALIKES.len(), first in any::<bool>()) {
        let (list, other) = (list(&codes), LOOKALIKES[which]);
        prop_assert_eq!(found(other), Vec::<String>::new());
        let page = if first { format!("{other}{list}") } else { format!("{list}{other}") };
        prop_assert_eq!(found(&page), codes);
    }
}
