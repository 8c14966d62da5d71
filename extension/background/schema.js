/** Shapes and limits of what content scripts may send (T5). */

/** Characters of text and words of table the extract keeps (T9), with room. */
const MOST_TEXT = 1 << 20;
const MOST_TABLE = 1 << 19;
/** Codes of one list. */
const MOST_CODES = 256;
/** Bytes of one code (`security.md` 2.6); a character is at least one. */
const MOST_CODE = 192;
const MOST_WORD = 128;
const MOST_REASONS = 64;

const VERDICTS = new Set(["list", "key", "ask", "none"]);
const TRIGGERS = new Set(["auto", "button"]);

/** @param {unknown} value @param {number} most */
function isText(value, most) {
  return typeof value === "string" && value.length <= most;
}

/** @param {unknown} value @param {number} most @param {(item: any) => boolean} check */
function isArrayOf(value, most, check) {
  return Array.isArray(value) && value.length <= most && value.every(check);
}

/** @param {any} value */
function isNone(value) {
  return value === null || value === undefined;
}

function isNumber16(value) {
  return Number.isInteger(value) && value >= 0 && value <= 0xffff;
}

function isCode(value) {
  return (
    typeof value === "object" && value !== null &&
    isText(value.code, MOST_CODE) && value.code !== "" &&
    (isNone(value.number) || isNumber16(value.number))
  );
}

/** @param {any} value */
export function isTrigger(value) {
  return TRIGGERS.has(value);
}

/** @param {any} message */
export function isSnapshot({ trigger, text, table }) {
  return (
    isTrigger(trigger) && isText(text, MOST_TEXT) &&
    (table instanceof Uint32Array || Array.isArray(table)) && table.length <= MOST_TABLE
  );
}

/** `sparekey_protocol::message::Detection`. @param {any} value */
export function isDetection(value) {
  return (
    typeof value === "object" && value !== null &&
    VERDICTS.has(value.verdict) &&
    isArrayOf(value.codes, MOST_CODES, isCode) &&
    isArrayOf(value.used ?? [], MOST_CODES, (code) => isText(code, MOST_CODE)) &&
    (isNone(value.app) || isText(value.app, MOST_WORD)) &&
    (isNone(value.app_name) || isText(value.app_name, MOST_WORD)) &&
    isArrayOf(value.reasons, MOST_REASONS, (reason) => isText(reason, MOST_WORD)) &&
    (isNone(value.expected_count) || isNumber16(value.expected_count))
  );
}

/** Only the known fields, so that nothing else is kept. @param {any} value */
export function cleanDetection(value) {
  return {
    verdict: value.verdict,
    codes: value.codes.map(({ code, number }) => ({ code, number: number ?? null })),
    used: value.used ?? [],
    app: value.app ?? null,
    app_name: value.app_name ?? null,
    reasons: value.reasons,
    expected_count: value.expected_count ?? null,
  };
}
