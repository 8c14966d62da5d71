//! Texts that are secrets of another kind, or addresses: never backup codes.

/// Another kind of secret.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// `otpauth:` (the key URI format of Google Authenticator).
    SetupAddress,
    /// An access token.
    AccessToken,
    /// A private key.
    PrivateKey,
    /// A web address.
    WebAddress,
}

/// First characters of access tokens, as their makers document them for secret scanning, and how long at least the
/// whole token is.
const TOKEN_PREFIXES: [(&str, usize); 34] = [
    ("ghp_", 20),
    ("gho_", 20),
    ("ghu_", 20),
    ("ghs_", 20),
    ("ghr_", 20),
    ("github_pat_", 20),
    ("glpat-", 20),
    ("gldt-", 20),
    ("glrt-", 20),
    ("sk_live_", 16),
    ("sk_test_", 16),
    ("pk_live_", 16),
    ("pk_test_", 16),
    ("rk_live_", 16),
    ("whsec_", 20),
    ("sk-proj-", 20),
    ("sk-ant-", 20),
    ("sk-", 40),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("xoxa-", 20),
    ("xoxe-", 20),
    ("xapp-", 20),
    ("npm_", 30),
    ("pypi-", 30),
    ("hf_", 30),
    ("dckr_pat_", 20),
    ("dop_v1_", 40),
    ("shpat_", 30),
    ("glsa_", 30),
    ("AIza", 30),
    ("ya29.", 20),
    ("SG.", 40),
    ("hvs.", 24),
];

/// What other kind of text this is.
pub fn find_other(text: &str) -> Option<Other> {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    if has_prefix(text, "otpauth:") || has_prefix(text, "otpauth-migration:") {
        return Some(Other::SetupAddress);
    }
    if text.contains("://") || has_prefix(text, "www.") || has_prefix(text, "mailto:") {
        return Some(Other::WebAddress);
    }
    let by_prefix = TOKEN_PREFIXES
        .iter()
        .any(|(prefix, length)| text.len() >= *length && text.starts_with(prefix));
    (by_prefix || is_aws_key(text) || is_jwt(text)).then_some(Other::AccessToken)
}

fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// AWS access key id: `AKIA` or `ASIA` and 16 capitals or digits.
fn is_aws_key(text: &str) -> bool {
    let body = text
        .strip_prefix("AKIA")
        .or_else(|| text.strip_prefix("ASIA"));
    body.is_some_and(|body| {
        let length = body
            .bytes()
            .take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
            .count();
        length == 16 && !body[16..].starts_with(char::is_alphanumeric)
    })
}

/// Three parts of base64url of which the first begins as `{"` does (RFC 7519).
fn is_jwt(text: &str) -> bool {
    text.starts_with("eyJ") && text.split('.').filter(|part| part.len() >= 4).count() >= 3
}

/// The first line of a PEM text (RFC 7468).
pub fn begins_pem(line: &str) -> bool {
    line.contains("-----BEGIN")
}

/// The first line of a PEM text that holds a private key.
pub fn begins_private_key(line: &str) -> bool {
    begins_pem(line) && line.contains("PRIVATE KEY")
}

/// The last line of a PEM text.
pub fn ends_pem(line: &str) -> bool {
    line.contains("-----END")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_secrets() {
        let rows = [
            ("otpauth://totp/a?secret=B", Some(Other::SetupAddress)),
            ("OTPAUTH-MIGRATION://offline", Some(Other::SetupAddress)),
            ("<https://example.org>", Some(Other::WebAddress)),
            ("www.example.org", Some(Other::WebAddress)),
            ("ghp_NotARealToken0123456789", Some(Other::AccessToken)),
            ("AKIAIOSFODNN7EXAMPLE", Some(Other::AccessToken)),
            ("eyJhbGci.eyJzdWIi.c2lnbmF0", Some(Other::AccessToken)),
            // Codes may begin like that.
            ("AKIA-OSFO", None),
            ("eyJh-bGci", None),
            ("sk-12345678", None),
        ];
        for (text, other) in rows {
            assert!(find_other(text) == other, "{text}");
        }
    }
}
