/** Replies of `sparekey_protocol::message::Reply`, as JSON. */

/** @param {any} value */
export function okReply(value) {
  return JSON.stringify({ ok: value });
}

/** @param {string} code */
export function errorReply(code) {
  return JSON.stringify({ error: { code } });
}

/** The value of a good reply, else `undefined`. @param {string} json */
export function valueOf(json) {
  return JSON.parse(json).ok;
}
