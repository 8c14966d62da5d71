import { HostError } from "./host_error.js";

const NAME = "sparekey";
const VERSION = 1;
/** `Store::name()` of `crates/client/src/ports.rs`, and the store of the keys of this device. */
const STORES = ["state", "targets", "outbox", "saved", "keys"];

/** @type {Promise<IDBDatabase>|undefined} */
let database;

/** @returns {Promise<IDBDatabase>} */
function opened() {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const store of STORES) {
        request.result.createObjectStore(store);
      }
    };
    request.onsuccess = () => {
      const connection = request.result;
      connection.onversionchange = () => {
        connection.close();
        database = undefined;
      };
      connection.onclose = () => {
        database = undefined;
      };
      resolve(connection);
    };
    request.onerror = () => {
      database = undefined;
      reject(new HostError(codeOf(request.error)));
    };
  });
  return database;
}

/** @param {DOMException|null} error */
function codeOf(error) {
  return error?.name === "QuotaExceededError" ? "full" : "storage";
}

/**
 * @template T
 * @param {string} store
 * @param {(store: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
async function read(store, ask) {
  const connection = await opened();
  return new Promise((resolve, reject) => {
    try {
      const request = ask(connection.transaction(store, "readonly").objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new HostError("storage"));
    } catch {
      reject(new HostError("storage"));
    }
  });
}

/**
 * One record, or `undefined`.
 * @param {string} store
 * @param {string} key
 */
export function get(store, key) {
  return read(store, (records) => records.get(key));
}

/**
 * All records, ascending by key.
 * @param {string} store
 * @returns {Promise<Array<[string, any]>>}
 */
export async function all(store) {
  const connection = await opened();
  return new Promise((resolve, reject) => {
    try {
      const transaction = connection.transaction(store, "readonly");
      const records = transaction.objectStore(store);
      const keys = records.getAllKeys();
      const values = records.getAll();
      transaction.oncomplete = () =>
        resolve(keys.result.map((key, at) => [String(key), values.result[at]]));
      transaction.onabort = () => reject(new HostError("storage"));
    } catch {
      reject(new HostError("storage"));
    }
  });
}

/**
 * All writes or none, in order; resolved when they are durable (`security.md` 5).
 *
 * A write is `["put", store, key, value]`, `["delete", store, key]`, `["clear", store]` or
 * `["expect", store, key, value | undefined]`, which goes on only if the record is exactly that.
 * @param {Array<Array<any>>} writes
 * @returns {Promise<void>}
 */
export async function commit(writes) {
  if (writes.length === 0) {
    return;
  }
  const connection = await opened();
  return new Promise((resolve, reject) => {
    let code = "storage";
    try {
      const stores = [...new Set(writes.map((write) => write[1]))];
      const transaction = connection.transaction(stores, "readwrite", { durability: "strict" });
      if (transaction.durability !== "strict") {
        transaction.abort();
        throw new HostError("storage");
      }
      const failed = (error) => {
        if (code === "storage") {
          code = codeOf(error);
        }
      };
      transaction.oncomplete = () => resolve();
      transaction.onerror = (event) => failed(event.target.error);
      transaction.onabort = () => {
        failed(transaction.error);
        reject(new HostError(code));
      };
      for (const [operation, store, key, value] of writes) {
        const records = transaction.objectStore(store);
        switch (operation) {
          case "put":
            records.put(value, key);
            break;
          case "delete":
            records.delete(key);
            break;
          case "clear":
            records.clear();
            break;
          case "expect": {
            const request = records.get(key);
            request.onsuccess = () => {
              if (!same(request.result, value)) {
                code = "changed";
                transaction.abort();
              }
            };
            break;
          }
          default:
            throw new HostError("storage");
        }
      }
    } catch (error) {
      reject(error instanceof HostError ? error : new HostError(codeOf(error)));
    }
  });
}

/**
 * @param {Uint8Array|undefined} a
 * @param {Uint8Array|undefined} b
 */
function same(a, b) {
  if (a === undefined || b === undefined) {
    return a === b;
  }
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
