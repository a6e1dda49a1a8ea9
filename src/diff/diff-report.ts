import type { Position } from "../document/document-error.ts";
import type { Json } from "../document/json.ts";

/** Who a change breaks: receivers that read webhooks by the old contract, or senders that still send by it. */
export type Party = "receivers" | "senders";

export const PARTIES: readonly Party[] = ["receivers", "senders"];

/** What a change requires of a contract's version. */
export type Bump = "major" | "minor" | "patch";

/** One change between two versions of a contract. */
export interface Change {
  /** The stable name of the rule that found it, such as `field-removed`. */
  readonly rule: string;
  /** Identifies the change among all those between the same two versions, and in a file of accepted breaks. */
  readonly fingerprint: string;
  /** The first of the webhooks that it affects; absent if it is about the document. */
  readonly webhook?: string;
  /** Its first place in that webhook's payload, as a JSON pointer (RFC 6901) with `*` for any element; empty for the payload. */
  readonly path: string;
  /** Every place that it affects, at most 1,000. */
  readonly places: readonly ChangePlace[];
  /** Where it is written: in the new version, or in the old one if something was removed. */
  readonly location: ChangeLocation;
  /** Who it breaks, including who it may break if that couldn't be decided. */
  readonly breaks: readonly Party[];
  /** The parties in `breaks` for which that isn't proven, and why. */
  readonly unsure: readonly Unsure[];
  readonly bump: Bump;
  /** One sentence: what changed, from what to what. */
  readonly why: string;
  /** What to do about it, or what the verdict doesn't cover. */
  readonly note?: string;
  /** Payloads that prove who it breaks, at most one per party. */
  readonly examples: readonly ExamplePayload[];
}

/** A place in a webhook's payload. */
export interface ChangePlace {
  readonly webhook: string;
  readonly path: string;
}

export interface ChangeLocation extends Position {
  readonly version: "old" | "new";
  /** A JSON pointer as a URI fragment, such as `#/components/schemas/Amount`. */
  readonly pointer: string;
}

export interface Unsure {
  readonly party: Party;
  readonly why: string;
}

/** A payload that one version allows and the other rejects, as the validators of both confirm. */
export interface ExamplePayload {
  /** `receivers`: the new contract sends it and old receivers reject it. `senders`: it was valid to send, and no longer is. */
  readonly party: Party;
  readonly webhook: string;
  readonly payload: Json;
  /** The changed value in the payload, as a JSON pointer. */
  readonly at: string;
  /** What the rejecting validator reports. */
  readonly rejection: string;
}

/** Everything that changed between two versions of a contract. */
export interface DiffReport {
  /** In the order of the new document; what was removed is where it was. */
  readonly changes: readonly Change[];
  /** The smallest version increase that is required; absent if nothing changed. */
  readonly bump?: Bump;
}
