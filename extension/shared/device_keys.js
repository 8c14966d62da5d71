import { HostError } from "./host_error.js";
import * as store from "./store.js";

/** Names in the store "keys". */
const DEVICE = "device";
const LOCAL = "local";
const DUPLICATES = "duplicates";

/** Bytes of the nonce of AES-GCM (NIST SP 800-38D). */
const NONCE = 12;

/** Keys in use, so that a save reads none from the disk again. @type {Map<string, any>} */
const loaded = new Map();

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function orCrypto(work) {
  try {
    return await work();
  } catch (error) {
    throw error instanceof HostError ? error : new HostError("crypto");
  }
}

/** @param {string} name */
async function find(name) {
  let key = loaded.get(name);
  if (key === undefined) {
    key = await store.get("keys", name);
    if (key !== undefined) {
      loaded.set(name, key);
    }
  }
  return key;
}

/** @param {string} name */
async function need(name) {
  const key = await find(name);
  if (key === undefined) {
    throw new HostError("crypto");
  }
  return key;
}

/**
 * @param {string} name
 * @param {any} key
 */
async function keep(name, key) {
  await store.commit([["put", "keys", name, key]]);
  loaded.set(name, key);
}

/** Makes the Ed25519 key of this device anew. @returns {Promise<Uint8Array>} its public key */
export function makeDeviceKey() {
  return orCrypto(async () => {
    const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"]);
    await keep(DEVICE, pair);
    return new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  });
}

/** @param {Uint8Array} message */
export function sign(message) {
  return orCrypto(async () => {
    const pair = await need(DEVICE);
    return new Uint8Array(
      await crypto.subtle.sign({ name: "Ed25519" }, pair.privateKey, message),
    );
  });
}

/**
 * Seals under a fresh key that cannot be exported: `nonce 12 | ciphertext`.
 * @param {Uint8Array} secret
 */
export function sealLocal(secret) {
  return orCrypto(async () => {
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]);
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
    const sealed = new Uint8Array(
      await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, secret),
    );
    await keep(LOCAL, key);
    const whole = new Uint8Array(NONCE + sealed.length);
    whole.set(nonce);
    whole.set(sealed, NONCE);
    return whole;
  });
}

/** @param {Uint8Array} sealed */
export function openLocal(sealed) {
  return orCrypto(async () => {
    const key = await need(LOCAL);
    const algorithm = { name: "AES-GCM", iv: sealed.subarray(0, NONCE) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(NONCE)));
  });
}

/** HMAC-SHA256 under a key of this device, made at the first call. @param {Uint8Array} message */
export function duplicateMark(message) {
  return orCrypto(async () => {
    let key = await find(DUPLICATES);
    if (key === undefined) {
      key = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      await keep(DUPLICATES, key);
    }
    return new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
  });
}

/** Drops all keys of this device. */
export async function forgetKeys() {
  loaded.clear();
  await store.commit([["clear", "keys"]]);
}
