import { api } from "../shared/api.js";
import { handle } from "./client.js";

const ALARM = "lock";
/** Minutes without a screen of ours in use. */
const IDLE = 15;

/** Somebody uses a screen of ours. */
export function touch() {
  void api.alarms.create(ALARM, { delayInMinutes: IDLE });
}

/** An alarm may vanish while the seed is still there. */
export async function start() {
  if ((await api.alarms.get(ALARM)) === undefined) {
    touch();
  }
}

export function onAlarm(alarm) {
  if (alarm.name === ALARM) {
    void handle({ kind: "lock" });
  }
}
