import { valueOf } from "../shared/replies.js";
import * as session from "../shared/session_store.js";
import { createVault } from "../shared/vault_host.js";

/** `MESSAGE_VERSION` of `crates/protocol`. */
export const MESSAGE_VERSION = 1;

const vault = createVault({ session });

/**
 * The client's reply, as JSON.
 * @param {object} request a `sparekey_protocol::message::Request`
 * @returns {Promise<string>}
 */
export async function handle(request) {
  const reply = await vault.handle(JSON.stringify({ v: MESSAGE_VERSION, ...request }));
  if (CHANGES_CONNECTION.has(request.kind)) {
    workspace = undefined;
  }
  return reply;
}

/** When this very list was saved before on this device. @param {string[]} codes */
export function findSaved(codes) {
  return vault.findSaved(codes);
}

/**
 * The value of the client's reply; `undefined` if it was an error.
 * @param {object} request
 * @returns {Promise<any>}
 */
export async function ask(request) {
  return valueOf(await handle(request));
}

const CHANGES_CONNECTION = new Set([
  "connect", "disconnect", "finish_set_up", "sign_in", "leave_workspace",
]);

/** @type {Promise<string|undefined>|undefined} */
let workspace;

/** Origin of the connected workspace, whose own pages show codes and are never looked at. */
export function workspaceOrigin() {
  workspace ??= ask({ kind: "status" }).then((status) => {
    const url = status?.person?.url;
    return url === undefined ? undefined : new URL(url).origin;
  });
  return workspace;
}
