// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

/** Version of the contract, a semantic version. */
export const contractVersion = "1.0.0";

/** SHA-256 of the contract: its document as canonical JSON (RFC 8785), without its descriptions and examples. */
export const contractHash = "6e915f0b9a8b60efd4a056174a1e076788b7f5f2e3b498f29a1119df27179438";

/** Every value of `status` that this version knows. */
export const statuses = [
    "upload_ready",
    "upload_failed",
    "session_finished",
    "supervisor_session_finished"
  ] as const;
