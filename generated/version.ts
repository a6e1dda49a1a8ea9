// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

/** Version of the contract, a semantic version. */
export const contractVersion = "1.0.0";

/** SHA-256 of what the contract says: its document as canonical JSON (RFC 8785), without its words and examples. */
export const contractHash = "063ef256eebc5d16fc19ffc2105c28d7b6fcd472693c1ce0f1ec2e5c8354244b";

/** Every value of `status` that this version knows. */
export const statuses = [
    "upload_ready",
    "upload_failed",
    "session_finished",
    "supervisor_session_finished"
  ] as const;
