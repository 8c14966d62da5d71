/** What a port of the vault could not do; `PortError` of `crates/client/src/ports.rs`. */
export class HostError extends Error {
  /** @param {"changed"|"full"|"storage"|"crypto"} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
