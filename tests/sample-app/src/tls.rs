//! The certificate of the sample app.

use std::sync::Arc;

use axum_server::tls_rustls::RustlsConfig;
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;

/// A TLS configuration with a fresh self-signed certificate for `names`.
///
/// # Errors
/// When no key can be made.
pub fn self_signed_config(names: &[&str]) -> anyhow::Result<RustlsConfig> {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    let issued = rcgen::generate_simple_self_signed(names)?;
    let key = PrivateKeyDer::try_from(issued.signing_key.serialize_der())
        .map_err(|reason| anyhow::anyhow!("the certificate's key is unusable: {reason}"))?;
    let mut config =
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(vec![issued.cert.der().clone()], key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(RustlsConfig::from_config(Arc::new(config)))
}
