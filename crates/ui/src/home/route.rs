//! Which part is shown, and its address.

use leptos::ev;
use leptos::prelude::*;
use sparekey_protocol::Id;

/// A part of the web app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Account cards.
    Cards,
    /// Account details.
    Account(Id),
    /// Connected browsers.
    Browsers,
    /// The audit log.
    Activity,
    /// The people of the workspace.
    People,
    /// Captures without an account.
    Inbox,
    /// First run, with the one-time token.
    SetUp(String),
    /// An invite, with the code of its link.
    Join(String),
}

impl Route {
    /// From path and fragment; what is unknown leads to the cards.
    pub fn from_address(path: &str, fragment: &str) -> Self {
        let fragment = fragment.trim_start_matches('#');
        match path.trim_end_matches('/') {
            "/setup" if !fragment.is_empty() => Self::SetUp(fragment.to_owned()),
            "/invite" if !fragment.is_empty() => Self::Join(fragment.to_owned()),
            "/people" => Self::People,
            "/inbox" => Self::Inbox,
            "/browsers" => Self::Browsers,
            "/activity" => Self::Activity,
            path => path
                .strip_prefix("/accounts/")
                .and_then(|id| id.parse().ok())
                .map_or(Self::Cards, Self::Account),
        }
    }

    /// The path.
    pub fn address(&self) -> String {
        match self {
            Self::Cards => "/".to_owned(),
            Self::Account(account) => format!("/accounts/{account}"),
            Self::Browsers => "/browsers".to_owned(),
            Self::Activity => "/activity".to_owned(),
            Self::People => "/people".to_owned(),
            Self::Inbox => "/inbox".to_owned(),
            Self::Join(code) => format!("/invite#{code}"),
            Self::SetUp(token) => format!("/setup#{token}"),
        }
    }
}

/// Where the address bar names the part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the path: the web app's server answers for every one.
    Path,
    /// In the fragment: the extension's page is one file.
    Fragment,
}

impl Place {
    /// What the address names.
    fn read(self, path: &str, fragment: &str) -> Route {
        match self {
            Self::Path => Route::from_address(path, fragment),
            Self::Fragment => {
                let part = fragment.trim_start_matches('#');
                Route::from_address(&format!("/{part}"), "")
            }
        }
    }

    /// The address of a part.
    fn write(self, route: &Route) -> String {
        match self {
            Self::Path => route.address(),
            Self::Fragment => format!("#{}", route.address().trim_start_matches('/')),
        }
    }
}

/// Where the person is, and how they go elsewhere. Shared by context.
#[derive(Clone, Copy)]
pub struct Nav {
    /// The part shown.
    pub route: RwSignal<Route>,
    place: Place,
}

impl Nav {
    /// For the web app.
    pub fn provide_for_web() -> Self {
        Self::provide(Place::Path)
    }

    /// For the extension's page.
    pub fn provide_for_extension() -> Self {
        Self::provide(Place::Fragment)
    }

    /// Reads the address bar, and again when the person goes back.
    fn provide(place: Place) -> Self {
        let read = move || {
            let location = window().location();
            let path = location.pathname().unwrap_or_default();
            place.read(&path, &location.hash().unwrap_or_default())
        };
        let nav = Self {
            route: RwSignal::new(read()),
            place,
        };
        let listener = window_event_listener(ev::popstate, move |_| nav.route.set(read()));
        on_cleanup(move || listener.remove());
        provide_context(nav);
        nav
    }

    /// The web app, not the extension's page.
    pub fn is_web(self) -> bool {
        self.place == Place::Path
    }

    /// The one of this screen.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Goes there.
    pub fn go(self, route: Route) {
        if let Ok(history) = window().history() {
            let null = wasm_bindgen::JsValue::NULL;
            // Refused only after hundreds of calls in seconds; the page changes all the same.
            let _ = history.push_state_with_url(&null, "", Some(&self.href(&route)));
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
        self.route.set(route);
    }

    /// For `href`.
    pub fn href(self, route: &Route) -> String {
        self.place.write(route)
    }

    /// For `on:click` of a link: goes there without loading the page, unless the person wants
    /// another tab.
    pub fn follow(self, route: Route) -> impl Fn(web_sys::MouseEvent) + Clone + 'static {
        move |event| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
            if !elsewhere {
                event.prevent_default();
                self.go(route.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let account: Id = "000102030405060708090a0b0c0d0e0f".parse().expect("an id");
        let rows = [
            ("/", "", Route::Cards),
            ("/setup", "#abc", Route::SetUp("abc".to_owned())),
            (
                "/accounts/000102030405060708090a0b0c0d0e0f",
                "",
                Route::Account(account),
            ),
            ("/invite", "#abc", Route::Join("abc".to_owned())),
            ("/people", "", Route::People),
            ("/inbox", "", Route::Inbox),
            ("/browsers", "", Route::Browsers),
            ("/activity", "", Route::Activity),
        ];
        for (path, fragment, route) in rows {
            assert_eq!(Place::Path.read(path, fragment), route);
            assert_eq!(Place::Path.write(&route), format!("{path}{fragment}"));
            if fragment.is_empty() {
                let fragment = Place::Fragment.write(&route);
                assert_eq!(fragment, format!("#{}", &path[1..]));
                let page = "/extension/vault/vault.html";
                assert_eq!(Place::Fragment.read(page, &fragment), route);
                assert_eq!(Place::Fragment.read(page, ""), Route::Cards);
            }
        }
        for path in ["", "/setup", "/invite", "/accounts/x", "/elsewhere"] {
            assert_eq!(Route::from_address(path, ""), Route::Cards, "{path}");
        }
    }
}
