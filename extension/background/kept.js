import { api } from "../shared/api.js";

/**
 * A value in `storage.session`, in memory only, so that it outlives the worker: read once, changed
 * here, written behind.
 * @template T
 * @param {string} key
 * @param {T} empty
 */
export function keptInSession(key, empty) {
  /** @type {Promise<T>} */
  const value = api.storage.session.get(key).then(
    (found) => found[key] ?? empty,
    () => empty,
  );
  return {
    read: () => value,
    /** @param {(value: T) => void} change in place */
    async change(change) {
      const current = await value;
      change(current);
      await api.storage.session.set({ [key]: current });
    },
  };
}
