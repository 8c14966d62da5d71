//! Prints `extension/content/generated/gate_data.js`, a classic script of the isolated world.

#[expect(clippy::print_stdout, reason = "printing is what this command does")]
fn main() {
    println!("\"use strict\";");
    println!(
        "globalThis.__sparekeyGateData = {};",
        sparekey_catalogue::gate_data_json()
    );
}
