//! Drawn signs.

use leptos::prelude::*;

/// A sign of the set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// Done.
    Check,
    /// Something needs the person.
    Alert,
    /// Locked.
    Lock,
    /// Waits to be sent.
    Clock,
    /// A connected browser.
    Browser,
    /// Add.
    Plus,
    /// Close.
    Close,
    /// Opens downwards.
    Down,
    /// Back, in reading direction.
    Back,
    /// Look for.
    Search,
    /// Paper.
    Print,
    /// Settings.
    Gear,
    /// The log.
    List,
    /// Shown.
    Eye,
    /// In a tab of its own.
    Open,
    /// Several people.
    People,
    /// What waits for an account.
    Inbox,
}

impl Glyph {
    /// Outline on a 24 by 24 grid.
    fn path(self) -> &'static str {
        match self {
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Alert => "M12 4l9 16H3L12 4zM12 10v4.5M12 17.2v.3",
            Self::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
            Self::Browser => "M3.5 5h17v14h-17zM3.5 9.5h17M6.5 7.2h.1M9 7.2h.1",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Down => "M6 9.5l6 6 6-6",
            Self::Back => "M14.5 6l-6 6 6 6",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Open => "M13 5h6v6M19 5l-8 8M9 6H5v13h13v-4",
            Self::People => {
                "M9 5a3.25 3.25 0 1 0 0 6.5A3.25 3.25 0 0 0 9 5zM3 19.5c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M15.5 5.5a3 3 0 0 1 0 5.5M17 14.2c2.5.6 4 2.4 4 5.3"
            }
            Self::Inbox => "M4 13.5L6.5 5h11L20 13.5V19H4zM4 13.5h5a3 3 0 0 0 6 0h5",
            Self::Gear => {
                "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1"
            }
            Self::List => "M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1",
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
        }
    }
}

/// A sign beside words that say the same; hidden from screen readers.
#[component]
pub fn Icon(
    /// Which.
    glyph: Glyph,
) -> impl IntoView {
    let flips = if glyph == Glyph::Back { "yes" } else { "no" };
    view! { class="s",
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-flips=flips>
            <path d=glyph.path()></path>
        </svg>
    }
}

/// The key of `extension/icons/icon.svg`, without words.
#[component]
pub fn Logo() -> impl IntoView {
    view! { class="s",
        <svg class="logo" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
            <rect class="logo-ground" x="4" y="4" width="120" height="120" rx="28"></rect>
            <g transform="rotate(45 64 64)">
                <path class="logo-key" d="M64 58V108M64 90H80M64 108H78"></path>
                <circle class="logo-key" cx="64" cy="37" r="20"></circle>
                <path class="logo-spare" d="M38 85H46"></path>
            </g>
        </svg>
    }
}
