import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { Contract } from "../../scripts/contract/contract.ts";
import { loadContract, RULES, SPEC } from "../../scripts/contract/load-contract.ts";

const NAME = "recorder_disk_space_running_low_on_the_server";
const TYPE = "RecorderDiskSpaceRunningLowOnTheServer";

/** A payload with every field. */
export const AWKWARD = {
  status: NAME,
  severity: "very-high",
  class: "ssd",
  free_bytes: 5_000_000_000,
  note: 'Ärger: "/var" ✓ */ """ \\',
  load: 0.5,
  is_mirrored: false,
  disk: { id: "sda", errors: 2 },
  tags: ["a", "ü"],
  owner: "Zoë",
  größe: 3.5,
  zone: null,
  code: "AB-12",
  labels: { rack: "7", ü: "x" },
  marks: [{ at: "2026-03-12T09:14:05.120Z", kind: "soft" }, { at: "2026-03-12T09:14:06+23:59" }],
  target: { kind: "volume", path: "/var" },
} as const;

/** A payload with the required fields only. */
const SPARSE = { status: NAME, severity: "low", class: "", free_bytes: 0, disk: { id: "" }, zone: "a" };

/** Loads the contract with a fifth webhook, which is added only to a copy of the spec. */
export async function loadWithAwkwardWebhook(): Promise<Contract> {
  const folder = await mkdtemp(join(tmpdir(), "awkward-webhook-"));
  try {
    const path = join(folder, "openapi.yaml");
    const spec = parseDocument(await readFile(SPEC, "utf8"));
    spec.setIn(["webhooks", NAME], spec.createNode(WEBHOOK));
    spec.setIn(["components", "schemas", TYPE], spec.createNode(PAYLOAD));
    spec.addIn(["components", "schemas", "Webhook", "oneOf"], spec.createNode(REFERENCE));
    spec.setIn(["components", "schemas", "Webhook", "discriminator", "mapping", NAME], REFERENCE.$ref);
    await writeFile(path, spec.toString({ lineWidth: 0 }));
    return await loadContract(path, RULES);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const REFERENCE = { $ref: `#/components/schemas/${TYPE}` };

const WEBHOOK = {
  "x-trigger": { message: "recording_start", url: "/data/webhook_url" },
  post: {
    operationId: "recorderDiskSpaceRunningLow",
    tags: ["recording"],
    summary: "The disk is nearly full",
    description: "Sent when the recorder's disk is nearly full.",
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: REFERENCE,
          examples: {
            full: { summary: "Every field", value: AWKWARD },
            sparse: { summary: "Only the required fields", value: SPARSE },
          },
        },
      },
    },
    responses: Object.fromEntries(["2XX", "4XX", "5XX"].map((code) => [code, { description: code }])),
  },
};

const PAYLOAD = {
  title: "Disk space running low",
  description: 'The disk is <b>nearly</b> full & slow: see /* `here` */, """here""" and C:\\users\\new\\x.',
  type: "object",
  required: ["status", "severity", "class", "free_bytes", "disk", "zone"],
  properties: {
    status: { type: "string", const: NAME, description: "Says which webhook it is.", examples: [NAME] },
    severity: {
      type: "string",
      enum: ["low", "very-high"],
      description: "How bad it is.",
      examples: ["low"],
    },
    note: { type: "string", description: 'A note: /* `so` */ """so""" <T> & \\u0041 \\N.', examples: ["x"] },
    class: {
      type: "string",
      description: "A word that most languages keep for themselves.",
      examples: ["ssd"],
    },
    free_bytes: { type: "integer", format: "int64", minimum: 0, description: "What is left.", examples: [1] },
    load: { type: "number", description: "A fraction.", examples: [0.5] },
    is_mirrored: { type: "boolean", description: "Whether there is another.", examples: [true] },
    disk: {
      type: "object",
      description: "The disk.",
      required: ["id"],
      properties: {
        id: { type: "string", description: "Its name.", examples: ["sda"] },
        errors: { type: "integer", description: "How many errors it had.", examples: [0] },
      },
    },
    tags: {
      type: "array",
      description: "Words.",
      items: { type: "string", description: "A word.", examples: ["a"] },
    },
    größe: {
      type: "number",
      minimum: 0.5,
      exclusiveMaximum: 10,
      description: "A name that isn't ASCII.",
      examples: [3.5],
    },
    zone: { type: ["string", "null"], description: "Always there, and may be null.", examples: ["a"] },
    code: {
      type: "string",
      pattern: "^[A-Z]{2}-\\d+$",
      minLength: 4,
      maxLength: 6,
      description: "A code.",
      examples: ["AB-12"],
    },
    labels: {
      type: "object",
      description: "Labels.",
      additionalProperties: { type: "string", description: "A label.", examples: ["7"] },
    },
    marks: {
      type: "array",
      description: "What happened.",
      minItems: 1,
      items: {
        type: "object",
        description: "A mark.",
        required: ["at"],
        properties: {
          at: {
            $ref: "#/components/schemas/ServerTime",
            description: "When.",
            examples: ["2026-03-12T09:14:05Z"],
          },
          kind: { type: "string", enum: ["soft", "hard"], description: "Which kind.", examples: ["soft"] },
        },
      },
    },
    target: {
      description: "What is full.",
      oneOf: [
        {
          type: "object",
          description: "A volume.",
          required: ["kind", "path"],
          properties: {
            kind: { type: "string", const: "volume", description: "Says so.", examples: ["volume"] },
            path: { type: "string", description: "Where it is.", examples: ["/var"] },
          },
        },
        {
          type: "object",
          description: "A bucket.",
          required: ["kind", "name"],
          properties: {
            kind: { type: "string", const: "bucket", description: "Says so.", examples: ["bucket"] },
            name: { type: "string", description: "Its name.", examples: ["b"] },
          },
        },
      ],
    },
    owner: { type: ["string", "null"], description: "Who looks after it, if anybody.", examples: ["Zoë"] },
  },
};
