/** Replacements in the base document, what the diff has to find, and the version that this asks for. */
export interface DocumentPair {
  readonly title: string;
  /** What makes the old version of the base, where it is not the base itself. */
  readonly old?: readonly Replacement[];
  readonly next: readonly Replacement[];
  /** A line a change: rule, path, what it breaks. */
  readonly finds: readonly string[];
  readonly bump?: "major" | "minor" | "patch";
}

type Replacement = readonly [from: string, to: string];

const SECOND = `  ended:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [status]
              properties:
                status: { const: ended }
                id: { type: string }
components:
`;
const ADD_SECOND: Replacement = ["components:\n", SECOND];
const OTHER_ID: Replacement = [
  "                id: { type: string }\n",
  "                id: { type: integer }\n",
];
const REQUIRED = "      required: [status, id, at, till]\n";
const ID = "        id: { type: string, description: Which. }\n";

/** Changes of a whole document, checked by hand. */
export const DOCUMENT_PAIRS: readonly DocumentPair[] = [
  { title: "nothing", next: [], finds: [] },
  { title: "the version alone", next: [["version: 1.0.0", "version: 1.2.3"]], finds: [] },
  { title: "a new webhook", next: [ADD_SECOND], finds: ["webhook-added"], bump: "minor" },
  {
    title: "a webhook that is gone",
    old: [ADD_SECOND],
    next: [],
    finds: ["webhook-removed breaks receivers, senders"],
    bump: "major",
  },
  {
    title: "a status with another value",
    next: [["const: happened", "const: occurred"]],
    finds: ["webhook-removed breaks receivers, senders", "webhook-added"],
    bump: "major",
  },
  {
    title: "a status with another value that may be missing",
    old: [[REQUIRED, "      required: [id, at, till]\n"]],
    next: [
      [REQUIRED, "      required: [id, at, till]\n"],
      ["const: happened", "const: occurred"],
    ],
    finds: ["webhook-removed breaks receivers, senders", "webhook-added"],
    bump: "major",
  },
  {
    title: "another key with the same status, which may be missing now",
    next: [
      ["  happened:\n", "  occurred:\n"],
      [REQUIRED, "      required: [id, at, till]\n"],
    ],
    finds: ["webhook-renamed", "field-made-optional /status breaks receivers"],
    bump: "major",
  },
  {
    title: "a status that may be any text now: receivers acknowledge those that they do not know",
    next: [["type: string, const: happened", "type: string"]],
    finds: ["enum-dropped /status"],
    bump: "minor",
  },
  {
    title: "a status that may be any text now, that of another webhook too",
    old: [ADD_SECOND, OTHER_ID],
    next: [ADD_SECOND, OTHER_ID, ["type: string, const: happened", "type: string"]],
    finds: ["enum-dropped /status breaks receivers"],
    bump: "major",
  },
  {
    title: "a status that may be anything now",
    next: [["{ type: string, const: happened }", "{}"]],
    finds: ["enum-dropped /status breaks receivers"],
    bump: "major",
  },
  {
    title: "another key with the same status",
    next: [["  happened:\n", "  occurred:\n"]],
    finds: ["webhook-renamed"],
    bump: "patch",
  },
  {
    title: "another method",
    next: [["    post:\n", "    put:\n"]],
    finds: ["method-changed breaks receivers, senders"],
    bump: "major",
  },
  {
    title: "another media type",
    next: [["application/json:", "application/cloudevents+json:"]],
    finds: ["media-type-added breaks receivers", "media-type-removed breaks senders"],
    bump: "major",
  },
  {
    title: "a body that may be missing",
    next: [["        required: true\n", ""]],
    finds: ["body-made-optional breaks receivers"],
    bump: "major",
  },
  {
    title: "a body that may not be missing",
    old: [["        required: true\n", ""]],
    next: [],
    finds: ["body-made-required breaks senders"],
    bump: "minor",
  },
  {
    title: "another message that carries the URL",
    next: [["message: start", "message: begin"]],
    finds: ["trigger-changed breaks receivers"],
    bump: "major",
  },
  {
    title: "another place of the URL",
    next: [["url: /data/url", "url: /data/webhook"]],
    finds: ["trigger-changed breaks receivers"],
    bump: "major",
  },
  {
    title: "no trigger",
    next: [["    x-trigger: { message: start, url: /data/url }\n", ""]],
    finds: ["trigger-dropped breaks receivers"],
    bump: "major",
  },
  {
    title: "a trigger",
    old: [["    x-trigger: { message: start, url: /data/url }\n", ""]],
    next: [],
    finds: ["trigger-added"],
    bump: "minor",
  },
  {
    title: "no order of timestamps",
    next: [["      x-chronology: [at, till]\n", ""]],
    finds: ["chronology-dropped"],
    bump: "minor",
  },
  {
    title: "an order of timestamps",
    old: [["      x-chronology: [at, till]\n", ""]],
    next: [],
    finds: ["chronology-added breaks senders"],
    bump: "minor",
  },
  {
    title: "the other order of timestamps",
    next: [["[at, till]", "[till, at]"]],
    finds: ["chronology-added breaks senders", "chronology-dropped"],
    bump: "minor",
  },
  {
    title: "another clock",
    next: [["x-clock: server", "x-clock: client"]],
    finds: ["clock-changed /at breaks receivers"],
    bump: "major",
  },
  {
    title: "no clock",
    next: [[", x-clock: server", ""]],
    finds: ["clock-dropped /at"],
    bump: "minor",
  },
  {
    title: "a clock",
    old: [[", x-clock: server", ""]],
    next: [],
    finds: ["clock-added /at"],
    bump: "minor",
  },
  {
    title: "messages with another shape",
    old: [["webhooks:\n", "x-realtime: { type: /type }\nwebhooks:\n"]],
    next: [["webhooks:\n", "x-realtime: { type: /kind }\nwebhooks:\n"]],
    finds: ["realtime-changed breaks receivers"],
    bump: "major",
  },
  {
    title: "an optional field",
    next: [["        note:", "        more: { type: string }\n        note:"]],
    finds: ["field-added /more"],
    bump: "minor",
  },
  {
    title: "a required field",
    next: [
      ["        note:", "        more: { type: string }\n        note:"],
      [REQUIRED, "      required: [status, id, at, till, more]\n"],
    ],
    finds: ["required-field-added /more breaks senders"],
    bump: "minor",
  },
  {
    title: "a required field with a default, which nothing fills in",
    next: [
      ["        note:", "        more: { type: string, default: a }\n        note:"],
      [REQUIRED, "      required: [status, id, at, till, more]\n"],
    ],
    finds: ["required-field-added /more breaks senders"],
    bump: "minor",
  },
  {
    title: "an optional field that becomes required, with a default",
    next: [
      ["note: { type: string }", "note: { type: string, default: a }"],
      [REQUIRED, "      required: [status, id, at, till, note]\n"],
    ],
    finds: ["field-made-required /note breaks senders", "default-changed /note"],
    bump: "minor",
  },
  {
    title: "an optional field that is gone",
    next: [["        note: { type: string }\n", ""]],
    finds: ["field-removed /note breaks senders"],
    bump: "minor",
  },
  {
    title: "a required field that is gone",
    next: [
      [ID, ""],
      [REQUIRED, "      required: [status, at, till]\n"],
    ],
    finds: ["field-removed /id breaks receivers, senders"],
    bump: "major",
  },
  {
    title: "a field that may be missing",
    next: [[REQUIRED, "      required: [status, at, till]\n"]],
    finds: ["field-made-optional /id breaks receivers"],
    bump: "major",
  },
  {
    title: "a field with another name",
    next: [
      [ID, "        identifier: { type: string, description: Which. }\n"],
      [REQUIRED, "      required: [status, identifier, at, till]\n"],
    ],
    finds: ["field-removed /id breaks receivers, senders", "required-field-added /identifier breaks senders"],
    bump: "major",
  },
  {
    title: "a field that moves to another webhook",
    old: [ADD_SECOND],
    next: [
      ADD_SECOND,
      ["        note: { type: string }\n", ""],
      [
        "                id: { type: string }\n",
        "                id: { type: string }\n                note: { type: string }\n",
      ],
    ],
    finds: ["field-removed /note breaks senders", "field-added /note"],
    bump: "minor",
  },
  {
    title: "required fields in another order",
    next: [[REQUIRED, "      required: [till, at, id, status]\n"]],
    finds: ["order-changed"],
    bump: "patch",
  },
  {
    title: "fields in another order",
    next: [
      [ID, ""],
      ["        note: { type: string }\n", `        note: { type: string }\n${ID}`],
    ],
    finds: ["order-changed"],
    bump: "patch",
  },
  {
    title: "a component with another name",
    next: [
      ["Time:", "Moment:"],
      ["schemas/Time", "schemas/Moment"],
      ["schemas/Time", "schemas/Moment"],
    ],
    finds: ["rewritten"],
    bump: "patch",
  },
  {
    title: "a webhook behind a $ref",
    next: [
      [
        "  happened:\n",
        "  happened: { $ref: '#/components/pathItems/Happened' }\ncomponents:\n  pathItems:\n   Happened:\n",
      ],
      ["components:\n  schemas:\n", "  schemas:\n"],
    ],
    finds: ["rewritten"],
    bump: "patch",
  },
  {
    title: "other words of the document",
    next: [["title: Test", "title: Tests"]],
    finds: ["description-changed"],
    bump: "patch",
  },
  {
    title: "other words of the webhook",
    next: [["summary: It happened", "summary: It has happened"]],
    finds: ["description-changed"],
    bump: "patch",
  },
  {
    title: "other words of a field",
    next: [["description: Which.", "description: Which one."]],
    finds: ["description-changed /id"],
    bump: "patch",
  },
  {
    title: "other words of a response",
    next: [["description: Acknowledged.", "description: Fine."]],
    finds: ["description-changed"],
    bump: "patch",
  },
  { title: "another example", next: [["id: a1", "id: a2"]], finds: ["examples-changed"], bump: "patch" },
  {
    title: "a response that no rule knows",
    next: [["        2XX: { description: Acknowledged. }", "        204: { description: Acknowledged. }"]],
    finds: ["not-judged"],
    bump: "minor",
  },
  {
    title: "a header that no rule knows",
    next: [
      [
        "      requestBody:\n",
        "      parameters: [{ name: X-Id, in: header, required: true, schema: { type: string } }]\n      requestBody:\n",
      ],
    ],
    finds: ["not-judged"],
    bump: "minor",
  },
  {
    title: "a path next to the webhooks",
    next: [["webhooks:\n", "paths: { /a: { get: {} } }\nwebhooks:\n"]],
    finds: ["outside-changed"],
    bump: "patch",
  },
  {
    title: "a component that no webhook has",
    next: [["    Id: { type: string }", "    Id: { type: integer }"]],
    finds: ["rewritten"],
    bump: "patch",
  },
  {
    title: "security",
    next: [["webhooks:\n", "security: [{ key: [] }]\nwebhooks:\n"]],
    finds: ["not-judged"],
    bump: "minor",
  },
  {
    title: "a payload that closes",
    next: [
      [
        "      properties:\n        status",
        "      additionalProperties: false\n      properties:\n        status",
      ],
    ],
    finds: ["additional-fields-closed"],
    bump: "minor",
  },
  {
    title: "a field in a closed payload",
    old: [
      [
        "      properties:\n        status",
        "      additionalProperties: false\n      properties:\n        status",
      ],
    ],
    next: [
      [
        "      properties:\n        status",
        "      additionalProperties: false\n      properties:\n        status",
      ],
      ["        note:", "        more: { type: string }\n        note:"],
    ],
    finds: ["field-added-to-closed-object /more breaks receivers"],
    bump: "major",
  },
  {
    title: "a required field in a closed payload",
    old: [
      [
        "      properties:\n        status",
        "      additionalProperties: false\n      properties:\n        status",
      ],
    ],
    next: [
      [
        "      properties:\n        status",
        "      additionalProperties: false\n      properties:\n        status",
      ],
      ["        note:", "        more: { type: string }\n        note:"],
      [REQUIRED, "      required: [status, id, at, till, more]\n"],
    ],
    finds: ["required-field-added /more breaks receivers, senders"],
    bump: "major",
  },
];
