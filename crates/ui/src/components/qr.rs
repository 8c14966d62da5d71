//! QR codes as SVG.

use fast_qr::qr::QRBuilder;
use leptos::prelude::*;

/// Modules of quiet zone on each side (ISO/IEC 18004 asks for 4).
const QUIET: usize = 4;

/// Side length in modules with the quiet zone, and the dark modules as one SVG path; `None` if the
/// text is too long for a QR code.
pub fn qr_path(text: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(text).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        for column in (0..code.size).filter(|column| code[row][*column].value()) {
            let (x, y) = (column + QUIET, row + QUIET);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    Some((code.size + 2 * QUIET, path))
}

/// A QR code of a text.
#[component]
pub fn QrCode(
    /// What it holds.
    text: String,
    /// What it is, for screen readers.
    label: String,
) -> impl IntoView {
    qr_path(&text).map(|(side, path)| view! { class="s",
        <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
            <rect class="qr-ground" width=side.to_string() height=side.to_string()></rect>
            <path class="qr-dark" d=path></path>
        </svg>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_the_finder_patterns() {
        let (side, path) = qr_path("0123456789ABCDEFGHJKMNPQRSTVWXYZ").expect("short text");
        assert!(side > 21 + 2 * QUIET - 1);
        // The corners of the three finder patterns are dark, the fourth corner is not.
        let last = side - QUIET - 1;
        for (x, y) in [(QUIET, QUIET), (last, QUIET), (QUIET, last)] {
            assert!(path.contains(&format!("M{x} {y}h1v1h-1z")));
        }
        assert!(qr_path(&"x".repeat(4000)).is_none());
    }
}
