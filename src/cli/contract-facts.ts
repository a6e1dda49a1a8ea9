import { contractHash, contractVersion, statuses } from "../../generated/version.ts";

/** What every report says of the contract that it speaks of. */
export const CONTRACT = { version: contractVersion, hash: contractHash } as const;

/** Every status of the contract, in its order. */
export const STATUSES: readonly string[] = statuses;
