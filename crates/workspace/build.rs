//! Makes a rebuild follow the web app and the migrations: both become part of the binary.

fn main() {
    let web = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/web");
    // A folder that does not exist would make Cargo run this at every build.
    let _ = std::fs::create_dir_all(web);
    println!("cargo:rerun-if-changed={web}");
    println!("cargo:rerun-if-changed=migrations");
}
