//! The dialog **Add MFA Backup Codes**.

use crate::components::{CodesField, Dialog, Pasted, ProblemLine};
use crate::session::{Load, Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{AccountDetails, Captured, DeliverView, Request, SaveRequest};

/// The dialog for one account.
#[component]
pub fn AddCodes(
    /// Open or closed.
    open: RwSignal<bool>,
    /// Which.
    account: Id,
    /// Asked again once the list is in the workspace.
    load: Load<AccountDetails>,
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
            load.again();
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
    account: Id,
    /// Called with the count once the list is durable here.
    #[prop(into)]
    saved: Callback<usize>,
) -> impl IntoView {
    let pasted = Pasted::new(String::new());
    let task = Task::new();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Ok(codes) = pasted.codes.get_untracked() else {
            return;
        };
        let count = codes.len();
        let request = Request::Save(SaveRequest {
            offer: None,
            account: Some(account),
            codes,
            note: String::new(),
            source: None,
        });
        task.run(request, move |_: Captured| {
            open.set(false);
            saved.run(count);
        });
    };
    view! { class="s",
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
    }
}
