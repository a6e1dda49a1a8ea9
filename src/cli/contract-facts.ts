import { contractHash, contractVersion, webhooks } from "../../generated/examples.ts";

/** What every report says of the contract that it speaks of. */
export const CONTRACT = { version: contractVersion, hash: contractHash } as const;

/** Every status of the contract, in its order. */
export const STATUSES: readonly string[] = webhooks.map(({ status }) => status);
