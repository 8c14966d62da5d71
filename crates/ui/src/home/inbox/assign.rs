//! **Assign**: a capture becomes a list of an account.

use super::Shared;
use super::choose::{ChooseAccount, CreateInPlace};
use super::item::origin_text;
use crate::components::{Dialog, Glyph, Icon, ProblemLine};
use crate::home::replace::ReplaceOrKeep;
use crate::session::{Session, Task};
use crate::text::tr;
use leptos::prelude::*;
use sparekey_protocol::Id;
use sparekey_protocol::message::{Captured, DeliverView, Request, TargetView};

/// The dialog for the item chosen.
#[component]
pub fn AssignDialog(
    /// Of the screen.
    shared: Shared,
) -> impl IntoView {
    // Outlives the form, which goes with the dialog.
    let delivery = Task::new();
    let session = Session::expect();
    let deliver = move |(count, app): (u16, String)| {
        delivery.run(Request::Deliver { all: true }, move |view: DeliverView| {
            session.say(if view.waiting == 0 {
                tr!("assigned", count = count, app = app)
            } else {
                tr!("codes-waiting", count = count)
            });
            session.refresh();
            shared.load.refresh();
        });
    };
    view! { class="s",
        <Dialog open=shared.assigning id="assign-dialog" title=tr!("assign-title")>
            <AssignForm shared assigned=deliver />
        </Dialog>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Choose,
    Create,
    Replace,
}

#[component]
fn AssignForm(
    /// Of the screen.
    shared: Shared,
    /// Called with the count and the app once the list is durable here.
    #[prop(into)]
    assigned: Callback<(u16, String)>,
) -> impl IntoView {
    let Some(item) = untrack(|| shared.chosen_item()) else {
        return ().into_any();
    };
    let task = Task::new();
    let step = RwSignal::new(Step::Choose);
    let chosen = RwSignal::new(match item.matching.as_slice() {
        [only] => Some(*only),
        _ => None,
    });
    // Accounts that were made in this dialog.
    let made = RwSignal::new(Vec::<TargetView>::new());
    let known = shared.load.part(|view| view.targets.clone());
    let targets = Memo::new(move |_| {
        let mut all = known.get();
        let new = made.get();
        all.extend(new.into_iter().filter(|one| {
            known.with(|known| known.iter().all(|other| other.account != one.account))
        }));
        all
    });
    let here = item.matching.clone();
    let matching = Memo::new(move |_| {
        let new = made.with(|made| made.iter().map(|one| one.account).collect::<Vec<_>>());
        new.into_iter()
            .chain(here.iter().copied())
            .collect::<Vec<Id>>()
    });
    let target = move || {
        let id = chosen.get()?;
        targets.with(|all| all.iter().find(|one| one.account == id).cloned())
    };
    let (list, count) = (item.list, item.count);
    let assign = move |replace: bool| {
        let Some(target) = untrack(target) else {
            return;
        };
        let request = Request::Assign {
            list,
            account: target.account,
            replaces: if replace { target.current } else { Vec::new() },
        };
        task.run(request, move |_: Captured| {
            shared.assigning.set(false);
            assigned.run((count, target.app));
        });
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match untrack(target) {
            Some(target) if !target.current.is_empty() => step.set(Step::Replace),
            Some(_) => assign(false),
            None => {}
        }
    };
    let site = if item.origin.starts_with("http") {
        item.origin.clone()
    } else {
        String::new()
    };
    let what = StoredValue::new(tr!(
        "assign-what",
        count = count,
        origin = origin_text(&item.origin)
    ));
    (move || match step.get() {
        Step::Replace => view! { class="s",
            <ReplaceOrKeep app=untrack(target).map(|target| target.app).unwrap_or_default() task answer=assign back=move |()| step.set(Step::Choose) />
        }
        .into_any(),
        Step::Create => view! { class="s",
            <CreateInPlace
                site=site.clone()
                made=move |target: TargetView| {
                    chosen.set(Some(target.account));
                    made.update(|made| made.push(target));
                    step.set(Step::Choose);
                }
                back=move |()| step.set(Step::Choose)
            />
        }
        .into_any(),
        Step::Choose => view! { class="s",
            <form class="stack" on:submit=submit>
                <p>{what.get_value()}</p>
                <ChooseAccount targets matching chosen />
                <button type="button" class="link start" data-test="assign-create" on:click=move |_| step.set(Step::Create)>
                    <Icon glyph=Glyph::Plus />
                    {tr!("new-account")}
                </button>
                <ProblemLine problem=task.problem />
                <div class="row end">
                    <button type="button" class="button" on:click=move |_| shared.assigning.set(false)>{tr!("cancel")}</button>
                    <button
                        type="submit"
                        class="button primary"
                        data-test="assign-now"
                        prop:disabled=move || task.busy.get() || chosen.get().is_none()
                    >
                        {tr!("assign")}
                    </button>
                </div>
            </form>
        }
        .into_any(),
    })
    .into_any()
}
