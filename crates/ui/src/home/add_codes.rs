//! The dialog **Add MFA Backup Codes**.

use super::account::Open;
use super::replace::ReplaceOrKeep;
use crate::components::{CodesField, Dialog, Pasted, ProblemLine};
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{Captured, CodeView, DeliverView, Request, SaveRequest};

/// The dialog for one account.
#[component]
pub fn AddCodes(
    /// Open or closed.
    open: RwSignal<bool>,
    /// The account, asked again once the list is in the workspace.
    account: Open,
) -> impl IntoView {
    // Outlives the form, which goes with the dialog.
    let delivery = Task::new();
    let session = Session::expect();
    let deliver = move |count: usize| {
        delivery.run(Request::Deliver { all: true }, move |view: DeliverView| {
            session.say(if view.waiting == 0 {
                tr!("codes-saved", count = count)
            } else {
                tr!("codes-waiting", count = count)
            });
            session.refresh();
            account.load.refresh();
        });
    };
    view! { class="s",
        <Dialog open id="add-codes-dialog" title=tr!("add-mfa-backup-codes")>
            <AddCodesForm open account saved=deliver />
        </Dialog>
    }
}

#[component]
fn AddCodesForm(
    /// Closes the dialog.
    open: RwSignal<bool>,
    /// Which.
    account: Open,
    /// Called with the count once the list is durable here.
    #[prop(into)]
    saved: Callback<usize>,
) -> impl IntoView {
    let pasted = Pasted::new(String::new());
    let task = Task::new();
    let app = account.load.part(|details| details.card.app.clone());
    // Codes that wait for the answer: replace, or keep both.
    let asked = RwSignal::new(None::<Vec<CodeView>>);
    let current = move || -> Vec<Id> {
        let lists = account.load.with_ready(|details| {
            let lists = details.lists.iter();
            let current = lists.filter(|list| list.superseded.is_none() && list.problem.is_none());
            current.map(|list| list.list).collect()
        });
        lists.unwrap_or_default()
    };
    let save = move |codes: Vec<CodeView>, replaces: Vec<Id>| {
        let count = codes.len();
        let request = Request::Save(SaveRequest {
            offer: None,
            account: Some(account.account),
            codes,
            note: String::new(),
            replaces,
            source: None,
        });
        task.run(request, move |_: Captured| {
            open.set(false);
            saved.run(count);
        });
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Ok(codes) = pasted.codes.get_untracked() else {
            return;
        };
        if untrack(current).is_empty() {
            save(codes, Vec::new());
        } else {
            task.problem.set(None);
            asked.set(Some(codes));
        }
    };
    let answer = move |replace: bool| {
        if let Some(codes) = asked.get_untracked() {
            let replaces = if replace {
                untrack(current)
            } else {
                Vec::new()
            };
            save(codes, replaces);
        }
    };
    view! { class="s",
        <Show
            when=move || asked.with(Option::is_none)
            fallback=move || view! { class="s",
                <ReplaceOrKeep app=app.get_untracked() task answer back=move |()| asked.set(None) />
            }
        >
            <form class="stack" on:submit=submit>
                <CodesField pasted autofocus=true />
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| open.set(false)>{tr!("cancel")}</button>
                    <button
                        type="submit"
                        class="button primary"
                        data-test="save-codes"
                        prop:disabled=move || task.busy.get() || pasted.codes.with(Result::is_err)
                    >
                        {move || if task.busy.get() { tr!("saving") } else { tr!("save-codes") }}
                    </button>
                </div>
            </form>
        </Show>
    }
}
