//! How a browser is started.

use std::path::PathBuf;

/// The folder of downloads, in the profile.
pub(crate) const DOWNLOADS: &str = "downloads";

/// Which browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrowserKind {
    /// Chromium, driven by ChromeDriver and by its DevTools protocol.
    Chromium,
    /// Firefox, driven by geckodriver and in its chrome context. To keep an unsigned extension
    /// over a restart it has to be an ESR, a Developer Edition or a Nightly.
    Firefox,
}

impl BrowserKind {
    /// Both, for tests that run on each.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// The name of the folder that `cargo xtask package` fills, and of the `--browser` value.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }
}

/// What to start; made with [`BrowserOptions::new`] and the methods below.
#[derive(Debug, Clone)]
pub struct BrowserOptions {
    pub(crate) kind: BrowserKind,
    pub(crate) extension: Option<PathBuf>,
    pub(crate) profile: Option<PathBuf>,
    pub(crate) headless: bool,
    pub(crate) https_port: Option<u16>,
    pub(crate) dark: bool,
    pub(crate) window: (u32, u32),
    pub(crate) permission_prompts: bool,
    pub(crate) language: String,
}

impl BrowserOptions {
    /// A headless browser in English and light colours, with a profile of its own and no
    /// extension.
    #[must_use]
    pub fn new(kind: BrowserKind) -> Self {
        Self {
            kind,
            extension: None,
            profile: None,
            headless: true,
            https_port: None,
            dark: false,
            window: (1280, 900),
            permission_prompts: false,
            language: "en-US".to_owned(),
        }
    }

    /// Loads the unpacked extension in this folder.
    #[must_use]
    pub fn extension(mut self, folder: impl Into<PathBuf>) -> Self {
        self.extension = Some(folder.into());
        self
    }

    /// Uses this profile folder, and leaves it behind, instead of one that is deleted with the
    /// [`Browser`](crate::Browser).
    #[must_use]
    pub fn profile(mut self, folder: impl Into<PathBuf>) -> Self {
        self.profile = Some(folder.into());
        self
    }

    /// Shows a window on the display instead of running headless.
    #[must_use]
    pub fn on_display(mut self) -> Self {
        self.headless = false;
        self
    }

    /// Sends every `https://` host at the default port to this port of 127.0.0.1, whatever its
    /// certificate. `http://localhost` with a port is left alone.
    #[must_use]
    pub fn https_port(mut self, port: u16) -> Self {
        self.https_port = Some(port);
        self
    }

    /// Starts in dark colours; [`Browser::set_dark`](crate::Browser::set_dark) changes it later.
    #[must_use]
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The size of the window in CSS pixels.
    #[must_use]
    pub fn window(mut self, width: u32, height: u32) -> Self {
        self.window = (width, height);
        self
    }

    /// Firefox: asks the person when the extension requests an optional permission, instead of
    /// granting it silently. See [`Browser::accept_permission`](crate::Browser::accept_permission).
    #[must_use]
    pub fn permission_prompts(mut self) -> Self {
        self.permission_prompts = true;
        self
    }

    /// The language of the browser as a BCP 47 tag, which extension pages follow.
    #[must_use]
    pub fn language(mut self, tag: &str) -> Self {
        tag.clone_into(&mut self.language);
        self
    }
}
