import type { Json } from "../document/json.ts";

/** Who a change breaks: who reads webhooks with the old contract, or who still sends by it. */
export type Party = "receivers" | "senders";

/** What a change asks of a contract's version. */
export type Bump = "major" | "minor" | "patch";

/** One change between two versions of a contract. */
export interface Change {
  /** Stable name of the rule that found it, such as `field-removed`. */
  readonly rule: string;
  /** The webhook's status, in the old version or else in the new one; absent where a change is about the document. */
  readonly webhook?: string;
  /** Where in the payload, as a JSON pointer (RFC 6901) with `*` for any element; empty for the whole payload. */
  readonly path: string;
  /** Where in the YAML: of the new version, or of the old one for what is gone. */
  readonly place: Place;
  readonly breaks: readonly Party[];
  readonly bump: Bump;
  /** One sentence. */
  readonly why: string;
  /** Payloads that prove whom it breaks, at most one a party. */
  readonly counterexamples: readonly Counterexample[];
}

export interface Place {
  readonly version: "old" | "new";
  /** Counted from 1. */
  readonly line: number;
}

/** A payload that one version allows and the other refuses, confirmed by the validators of both. */
export interface Counterexample {
  /** `receivers`: the new contract sends it and old receivers refuse it. `senders`: it was right to send, and is no more. */
  readonly party: Party;
  readonly payload: Json;
  /** What the refusing validator says. */
  readonly refusal: string;
}

/** What validators found and no change explains, or what a change claims and no validator confirms: a bug of the diff. */
export interface Disagreement {
  readonly party: Party;
  readonly message: string;
  readonly payload?: Json;
}

/** Everything that changed between two versions of a contract. */
export interface DiffReport {
  /** In the order of the new document; what is gone comes where it was. */
  readonly changes: readonly Change[];
  readonly disagreements: readonly Disagreement[];
  /** The least that the version must be raised by; absent where nothing changed. */
  readonly bump?: Bump;
}
