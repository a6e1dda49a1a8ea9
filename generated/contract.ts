// Stand-in, to be replaced by the generated module.

import type { Webhook } from "./types.ts";

/** The version of the contract. */
export const contractVersion: string = "1.0.0";

/** The contract's fingerprint: SHA-256, in hex. */
export const contractHash: string = "5177ec8683d274470cb94c6382cadd64ebb4aa156340fb44e11db3210821d847";

/** The `status` of every webhook, in the order of the contract. */
export const statuses: readonly Webhook["status"][] = [
  "upload_ready",
  "upload_failed",
  "session_finished",
  "supervisor_session_finished",
];
