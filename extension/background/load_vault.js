/**
 * Compiles the vault while the event that woke the background is still on its way. The first script
 * in Firefox, where it runs before the rest is loaded; the first import in Chromium's worker.
 */
import { loadVault } from "../shared/vault_module.js";

loadVault().catch(() => {});
