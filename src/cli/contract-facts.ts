import { contractHash, contractVersion, statuses } from "../../generated/version.ts";

/** The contract that every report names. */
export const CONTRACT = { version: contractVersion, hash: contractHash } as const;

/** The same as a line of text. */
export const CONTRACT_LINE = `Contract ${contractVersion} (${contractHash.slice(0, 12)})`;

/** Every status of the contract, in the contract's order. */
export const STATUSES: readonly string[] = statuses;
