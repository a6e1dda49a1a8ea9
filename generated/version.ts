// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

/** Version of the contract, a semantic version. */
export const contractVersion = "1.0.0";

/** SHA-256 of what the contract says: its document as canonical JSON (RFC 8785), without its words and examples. */
export const contractHash = "5177ec8683d274470cb94c6382cadd64ebb4aa156340fb44e11db3210821d847";

/** Every value of `status` that this version knows. */
export const statuses = [
    "upload_ready",
    "upload_failed",
    "session_finished",
    "supervisor_session_finished"
  ] as const;
