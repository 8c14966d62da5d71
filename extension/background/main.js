/**
 * The background: a worker in Chromium, an event page in Firefox. Every listener is registered
 * here, in the first turn: one that is added later misses the event that woke the worker.
 */
import "./load_vault.js";
import { api } from "../shared/api.js";
import * as badge from "./badge.js";
import * as lock from "./lock.js";
import * as menu from "./menu.js";
import * as offers from "./offers.js";
import * as outboxTimer from "./outbox_timer.js";
import { onMessage } from "./router.js";
import * as sites from "./sites.js";

api.runtime.onMessage.addListener(onMessage);
api.runtime.onInstalled.addListener(menu.create);
// Wakes this script with the browser: what waits is sent then.
api.runtime.onStartup.addListener(() => {});
api.permissions.onAdded.addListener(sites.register);
api.permissions.onRemoved.addListener(sites.register);
api.tabs.onUpdated.addListener(offers.onTabUpdated);
api.tabs.onRemoved.addListener(offers.onTabRemoved);
api.contextMenus.onClicked.addListener(menu.onClicked);
api.alarms.onAlarm.addListener((alarm) => {
  outboxTimer.onAlarm(alarm);
  lock.onAlarm(alarm);
});
globalThis.addEventListener("online", outboxTimer.deliverSoon);

sites.register();
lock.start();
outboxTimer.start();
badge.start();
