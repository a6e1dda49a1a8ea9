/** The payload schema of the one webhook, or of each. */
export type Schemas = object | readonly object[];

/** One edit between two payload schemas, and who it breaks: R receivers, S senders. docs/diff.md compares tools with them. */
export type MinimalPair = readonly [
  change: string,
  old: Schemas,
  next: Schemas,
  truth: "" | "R" | "S" | "RS",
];

/** Returns an OpenAPI document with a webhook for each schema. */
export function toDocument(schemas: Schemas): string {
  const webhooks = [schemas].flat().map((schema, index) => {
    const requestBody = { required: true, content: { "application/json": { schema } } };
    const post = { requestBody, responses: { "204": { description: "Acknowledged" } } };
    return [`w${index}`, { post }];
  });
  const info = { title: "t", version: "1.0.0" };
  return JSON.stringify({ openapi: "3.1.0", info, paths: {}, webhooks: Object.fromEntries(webhooks) });
}

const field = (schema: object, more: object = {}): object => ({
  type: "object",
  required: ["f"],
  properties: { f: schema },
  ...more,
});
const two = (more: object = {}): object => ({
  type: "object",
  required: ["f"],
  properties: { f: { type: "string" }, g: { type: "string" } },
  ...more,
});
const one = field({ type: "string" });
const cat = { type: "object", required: ["t"], properties: { t: { const: "cat" } } };
const dog = { type: "object", required: ["t"], properties: { t: { const: "dog" } } };

export const MINIMAL_PAIRS: readonly MinimalPair[] = [
  ["field removed (optional)", two(), one, "S"],
  ["field removed (required)", two({ required: ["f", "g"] }), one, "RS"],
  ["optional field added", one, two(), ""],
  ["required field added", one, two({ required: ["f", "g"] }), "S"],
  ["type widened, integer to number", field({ type: "integer" }), field({ type: "number" }), "R"],
  ["type widened, string to a list", field({ type: "string" }), field({ type: ["string", "integer"] }), "R"],
  ["type narrowed", field({ type: "number" }), field({ type: "integer" }), "S"],
  ["type changed", field({ type: "string" }), field({ type: "integer" }), "RS"],
  ["enum value added", field({ enum: ["a"] }), field({ enum: ["a", "b"] }), "R"],
  ["enum value removed", field({ enum: ["a", "b"] }), field({ enum: ["a"] }), "S"],
  ["enum dropped", field({ type: "string", enum: ["a"] }), field({ type: "string" }), "R"],
  ["enum introduced", field({ type: "string" }), field({ type: "string", enum: ["a"] }), "S"],
  ["const changed", field({ const: "a" }), field({ const: "b" }), "RS"],
  ["null allowed", field({ type: "string" }), field({ type: ["string", "null"] }), "R"],
  ["null forbidden", field({ type: ["string", "null"] }), field({ type: "string" }), "S"],
  [
    "format changed",
    field({ type: "string", format: "date" }),
    field({ type: "string", format: "date-time" }),
    "RS",
  ],
  ["format dropped", field({ type: "string", format: "date" }), field({ type: "string" }), "R"],
  [
    "pattern changed",
    field({ type: "string", pattern: "^a$" }),
    field({ type: "string", pattern: "^b$" }),
    "RS",
  ],
  [
    "pattern loosened",
    field({ type: "string", pattern: "^a{1,20}$" }),
    field({ type: "string", pattern: "^a{1,40}$" }),
    "R",
  ],
  ["maximum raised", field({ type: "integer", maximum: 5 }), field({ type: "integer", maximum: 9 }), "R"],
  ["maximum lowered", field({ type: "integer", maximum: 9 }), field({ type: "integer", maximum: 5 }), "S"],
  ["minimum lowered", field({ type: "integer", minimum: 5 }), field({ type: "integer", minimum: 1 }), "R"],
  [
    "minLength lowered",
    field({ type: "string", minLength: 5 }),
    field({ type: "string", minLength: 1 }),
    "R",
  ],
  ["maxLength raised", field({ type: "string", maxLength: 5 }), field({ type: "string", maxLength: 9 }), "R"],
  [
    "maxLength lowered",
    field({ type: "string", maxLength: 9 }),
    field({ type: "string", maxLength: 5 }),
    "S",
  ],
  [
    "items changed",
    field({ type: "array", items: { type: "string" } }),
    field({ type: "array", items: { type: "integer" } }),
    "RS",
  ],
  ["maxItems raised", field({ type: "array", maxItems: 1 }), field({ type: "array", maxItems: 2 }), "R"],
  ["object opened", two({ additionalProperties: false }), two({ additionalProperties: true }), "R"],
  ["object closed", two({ additionalProperties: true }), two({ additionalProperties: false }), "S"],
  [
    "optional field added to a closed object",
    { ...one, additionalProperties: false },
    two({ additionalProperties: false }),
    "R",
  ],
  ["oneOf branch added", { oneOf: [cat] }, { oneOf: [cat, dog] }, "R"],
  ["oneOf branch removed", { oneOf: [cat, dog] }, { oneOf: [cat] }, "S"],
  [
    "field renamed (required)",
    one,
    { type: "object", required: ["g"], properties: { g: { type: "string" } } },
    "RS",
  ],
  [
    "field renamed (optional)",
    { type: "object", properties: { f: {} } },
    { type: "object", properties: { g: {} } },
    "S",
  ],
  ["required to optional", two({ required: ["f", "g"] }), two(), "R"],
  ["optional to required", two(), two({ required: ["f", "g"] }), "S"],
  ["webhook added", [cat], [cat, dog], ""],
  ["webhook removed", [cat, dog], [cat], "RS"],
  ["description only", field({ type: "string" }), field({ type: "string", description: "A text." }), ""],
  ["allOf rewritten", two(), { allOf: [one, { properties: { g: { type: "string" } } }] }, ""],
];
