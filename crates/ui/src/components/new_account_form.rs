//! The form of a new account, the same wherever one is made.

use super::{ProblemLine, TextField};
use crate::session::Task;
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::message::{AccountCard, Request};

/// What is typed so far, and the request that makes the account of it.
#[derive(Clone, Copy)]
pub struct NewAccountDraft {
    app: RwSignal<String>,
    site: RwSignal<String>,
    login: RwSignal<String>,
    task: Task,
}

impl NewAccountDraft {
    /// Begins with what is known.
    pub fn new(app: String, site: String) -> Self {
        Self {
            app: RwSignal::new(app),
            site: RwSignal::new(site),
            login: RwSignal::new(String::new()),
            task: Task::new(),
        }
    }

    fn create(self, created: Callback<AccountCard>) {
        let typed = |field: RwSignal<String>| field.get_untracked().trim().to_owned();
        let request = Request::CreateAccount {
            app: typed(self.app),
            site: typed(self.site),
            login: typed(self.login),
        };
        self.task
            .run(request, move |card: AccountCard| created.run(card));
    }
}

/// The names by which a page knows the parts of the form: ids of the fields, `data-test` of the button.
#[derive(Clone, Copy)]
pub struct NewAccountNames {
    app: &'static str,
    site: &'static str,
    login: &'static str,
    create: &'static str,
}

impl NewAccountNames {
    /// In a dialog of the web app.
    pub const DIALOG: Self = Self {
        app: "account-app",
        site: "account-site",
        login: "account-login",
        create: "create-account",
    };

    /// In the popup.
    pub const POPUP: Self = Self {
        app: "popup-create-app",
        site: "popup-create-site",
        login: "popup-create-login",
        create: "popup-create-now",
    };
}

/// App, site and login name.
#[component]
pub fn NewAccountForm(
    /// What is typed.
    draft: NewAccountDraft,
    /// Of the parts.
    names: NewAccountNames,
    /// App and site are filled in from the page: they need no explanation.
    #[prop(optional)]
    filled_in: bool,
    /// Called with what was made.
    #[prop(into)]
    created: Callback<AccountCard>,
    /// The button that leads back.
    children: Children,
) -> impl IntoView {
    let NewAccountDraft {
        app,
        site,
        login,
        task,
    } = draft;
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        draft.create(created);
    };
    let (app_hint, site_hint) = if filled_in {
        (None, None)
    } else {
        (Some(tr!("app-hint")), Some(tr!("site-hint")))
    };
    view! { class="s",
        <form class="stack" on:submit=submit>
            <TextField id=names.app label=tr!("app") value=app autofocus=true nostrip:hint=app_hint />
            <TextField id=names.site label=tr!("site") value=site nostrip:hint=site_hint />
            <TextField id=names.login label=tr!("login-name") value=login optional=true hint=tr!("login-name-hint") />
            <ProblemLine problem=task.problem />
            <div class="row end">
                {children()}
                <button type="submit" class="button primary" data-test=names.create prop:disabled=move || task.busy.get()>
                    {tr!("create-account")}
                </button>
            </div>
        </form>
    }
}
