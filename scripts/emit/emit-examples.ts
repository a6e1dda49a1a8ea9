import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";

/** Emits what the command line and the testing entry know of the contract: its webhooks, examples and scenarios. */
export function emitExamples({ webhooks, scenarios }: Contract): EmittedFile[] {
  const described = webhooks.map(({ status, summary, schema, chronology, examples }) => ({
    status,
    summary,
    fields: Object.entries(schema.properties ?? {}).map(([name, field]) => ({
      name,
      isFixed: field?.const !== undefined,
    })),
    chronology,
    examples,
  }));
  return [
    {
      path: "examples.ts",
      contents: `// ${BANNER}

import type { Webhook } from "./types.ts";

export interface DescribedWebhook {
  readonly status: Webhook["status"];
  readonly summary: string;
  readonly fields: readonly DescribedField[];
  /** Timestamps that never go backwards, earliest first. */
  readonly chronology: readonly string[];
  readonly examples: readonly WebhookExample[];
}

export interface DescribedField {
  readonly name: string;
  /** Whether the contract allows one value only. */
  readonly isFixed: boolean;
}

export interface WebhookExample {
  readonly name: string;
  readonly summary: string;
  readonly payload: Webhook;
}

export interface Scenario {
  readonly name: string;
  readonly summary: string;
  readonly steps: readonly { readonly status: string; readonly example: string }[];
}

/** Every webhook, in the order of the contract. */
export const webhooks: readonly DescribedWebhook[] = ${JSON.stringify(described, null, 2)};

/** Sequences of webhooks that a receiver meets. */
export const scenarios: readonly Scenario[] = ${JSON.stringify(scenarios, null, 2)};
`,
    },
    { path: "vectors.js", contents: VECTORS_MODULE },
    { path: "vectors.d.ts", contents: VECTORS_DECLARATION },
  ];
}

// Of JSON the compiler infers texts where there are literals, so that the declaration stands by itself.
const VECTORS_MODULE = `// ${BANNER}

import file from "./vectors.json";

export const vectors = file.vectors;
`;

const VECTORS_DECLARATION = `// ${BANNER}

/** A test case for any implementation of the contract. */
export interface Vector {
  /** Unique and stable. */
  readonly id: string;
  /** What the payload is. */
  readonly description: string;
  /** The webhook that the case is about; \`null\` for all of them. */
  readonly status: string | null;
  /** The body as a JSON value, as text, or as bytes in Base64: exactly one of the three. */
  readonly payload?: unknown;
  /** The body as text. */
  readonly body?: string;
  /** The body as bytes, in Base64. */
  readonly bodyBase64?: string;
  /** What a receiver makes of it. */
  readonly receive: "webhook" | "unknown" | "invalid" | "malformed";
  /** Whether a sender may emit it. */
  readonly send: "valid" | "invalid";
  /** What plain JSON Schema can see of it; \`null\` for a body that is no JSON. */
  readonly schema: { readonly receive: "valid" | "invalid"; readonly send: "valid" | "invalid" } | null;
  /** What is wrong with it for a receiver, and for a sender. */
  readonly issues: { readonly receive: readonly VectorIssue[]; readonly send: readonly VectorIssue[] };
  /** What a receiver owes it: \`must\` and \`edge\` are accepted, \`should\` is rejected; no ordinary sender sends an \`edge\`. */
  readonly level: "must" | "should" | "edge";
  /** What makes it an \`edge\`; with \`parser-limit\`, \`malformed\` is right too. */
  readonly flags?: readonly VectorFlag[];
}

/** Why an ordinary parser may reject a body that the contract allows. */
export type VectorFlag =
  | "escaped-text"
  | "large-integer"
  | "leap-second"
  | "parser-limit"
  | "prototype-key"
  | "rare-timestamp";

/** One violation of the contract. */
export interface VectorIssue {
  /** The keys that lead to the value. */
  readonly path: readonly (string | number)[];
  /** An issue code. */
  readonly code: string;
}

/** Every test vector of the contract. */
export declare const vectors: readonly Vector[];
`;
