//! **Browsers**: which are connected, and **Connect a browser**.

use crate::components::{CopyButton, Glyph, Heading, Icon, ProblemLine, loaded};
use crate::session::{Load, Task};
use crate::text::tr;
use crate::when;
use leptos::prelude::*;
use sparekey_protocol::message::{DeviceView, DevicesView, NewSetUpCodeView, Request};
use std::time::Duration;

/// The devices of the person's bundle.
#[component]
pub fn Browsers() -> impl IntoView {
    let load = Load::<DevicesView>::new(Request::Devices);
    view! { class="s",
        <section class="stack large" data-test="browsers">
            <Heading text=tr!("browsers") />
            <ConnectABrowser />
            <section class="card stack" aria-labelledby="devices-title">
                <h2 id="devices-title">{tr!("connected-devices")}</h2>
                {loaded(load, |view: DevicesView| view! { class="s",
                    <ul class="devices">
                        {view.devices.into_iter().map(|device| view! { class="s", <Device device /> }).collect_view()}
                    </ul>
                }.into_any())}
            </section>
        </section>
    }
}

#[component]
fn Device(
    /// One of them.
    device: DeviceView,
) -> impl IntoView {
    // Enough of the id to tell two browsers apart.
    let name: String = device.device.to_string().chars().take(8).collect();
    view! { class="s",
        <li data-test="device">
            <Icon glyph=Glyph::Browser />
            <span class="device-text">
                <code>{name}</code>
                <span class="hint">{tr!("connected-since", date = when::day_and_time(device.added))}</span>
            </span>
            {device.this.then(|| view! { class="s", <span class="pill" data-kind="good">{tr!("this-device")}</span> })}
            {(!device.live).then(|| view! { class="s", <span class="pill" data-kind="none">{tr!("removed-device")}</span> })}
        </li>
    }
}

/// The set-up code, and what to do with it.
#[component]
fn ConnectABrowser() -> impl IntoView {
    let task = Task::new();
    let made = RwSignal::new(None::<NewSetUpCodeView>);
    view! { class="s",
        <section class="card stack" aria-labelledby="connect-title">
            <div>
                <h2 id="connect-title">{tr!("connect-a-browser")}</h2>
                <p>{tr!("connect-a-browser-text")}</p>
            </div>
            {move || made.get().map(|view| view! { class="s", <SetUpCode view /> })}
            <ProblemLine problem=task.problem />
            <div class="row">
                <button
                    type="button"
                    class="button"
                    class:primary=move || made.with(Option::is_none)
                    data-test="connect-a-browser"
                    prop:disabled=move || task.busy.get()
                    on:click=move |_| task.run(Request::MakeSetUpCode, move |view: NewSetUpCodeView| made.set(Some(view)))
                >
                    {move || if made.with(Option::is_some) { tr!("new-set-up-code") } else { tr!("connect-a-browser") }}
                </button>
            </div>
        </section>
    }
}

#[component]
fn SetUpCode(
    /// What was made.
    view: NewSetUpCodeView,
) -> impl IntoView {
    let left = RwSignal::new(view.expires.saturating_sub(when::now()) / 1000);
    let expires = view.expires;
    let tick = set_interval_with_handle(
        move || left.set(expires.saturating_sub(when::now()) / 1000),
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(handle) = tick {
            handle.clear();
        }
    });
    let code = StoredValue::new(view.code);
    let select_all = move |event: web_sys::FocusEvent| {
        event_target::<web_sys::HtmlInputElement>(&event).select();
    };
    view! { class="s",
        <div class="field">
            <label for="set-up-code">{tr!("set-up-code")}</label>
            <div class="row nowrap">
                <input
                    id="set-up-code"
                    type="text"
                    class="mono"
                    data-test="set-up-code"
                    readonly=true
                    autocomplete="off"
                    spellcheck="false"
                    dir="ltr"
                    prop:value=code.get_value()
                    on:focus=select_all
                />
                <CopyButton text=Signal::derive(move || code.get_value()) clears=false />
            </div>
            <p class="hint">
                {move || match left.get() {
                    0 => tr!("set-up-code-expired"),
                    seconds => tr!(
                        "set-up-code-expires",
                        time = format!("{}:{:02}", seconds / 60, seconds % 60)
                    ),
                }}
            </p>
        </div>
        <ol class="steps">
            <li>{tr!("connect-a-browser-step-1")}</li>
            <li>{tr!("connect-a-browser-step-2")}</li>
            <li>{tr!("connect-a-browser-step-3")}</li>
        </ol>
    }
}
