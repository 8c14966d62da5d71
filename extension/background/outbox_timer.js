import { api } from "../shared/api.js";
import { showWaiting } from "./badge.js";
import { ask } from "./client.js";

const ALARM = "outbox";
/** Chromium's shortest alarm, in milliseconds (developer.chrome.com, alarms API). */
const SHORTEST_ALARM = 30_000;
/** Once a quarter of an hour, should all other triggers fail; in minutes. */
const ROUTINE = 15;
/** A worker that was woken for something else does that first; in milliseconds. */
const START_DELAY = 250;
/** Sending that takes longer shows what waits meanwhile; in milliseconds. */
const SLOW = 1000;

/** @type {Promise<void>|undefined} */
let running;
let again = false;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;

/** Sends what is due, now or after what is being sent. */
export function deliverSoon() {
  if (running !== undefined) {
    again = true;
    return;
  }
  running = deliver().finally(() => {
    running = undefined;
    if (again) {
      again = false;
      deliverSoon();
    }
  });
}

async function deliver() {
  const slow = setTimeout(showStatus, SLOW);
  const result = await ask({ kind: "deliver", all: false });
  clearTimeout(slow);
  await (result === undefined ? showStatus() : plan(result));
}

/** The badge, as the client knows it now. */
export async function showStatus() {
  const status = await ask({ kind: "status" });
  await showWaiting((status?.waiting ?? 0) + (status?.inbox ?? 0));
}

/**
 * Shows what waits and sets the next try. A timer serves while the worker lives, the alarm after.
 * @param {{next_due: number|null}} result
 */
export async function plan({ next_due: due }) {
  clearTimeout(timer);
  void showStatus();
  if (due === null || due === undefined) {
    await api.alarms.create(ALARM, { periodInMinutes: ROUTINE });
    return;
  }
  const delay = Math.max(0, due - Date.now());
  if (delay < SHORTEST_ALARM) {
    timer = setTimeout(deliverSoon, delay);
  }
  await api.alarms.create(ALARM, {
    when: Date.now() + Math.max(delay, SHORTEST_ALARM),
    periodInMinutes: ROUTINE,
  });
}

/** Alarms may vanish when the browser restarts: made anew at every start. */
export function start() {
  void api.alarms.create(ALARM, { periodInMinutes: ROUTINE });
  setTimeout(deliverSoon, START_DELAY);
}

export function onAlarm(alarm) {
  if (alarm.name === ALARM) {
    deliverSoon();
  }
}
