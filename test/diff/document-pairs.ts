import { toExpected } from "./field-pairs.ts";

/** Replacements in the base document, what the diff has to find, and the version that this requires. */
export interface DocumentPair {
  readonly title: string;
  /** Replacements that turn the base into the old version, if it isn't the base itself. */
  readonly old: readonly Replacement[];
  readonly next: readonly Replacement[];
  /** One line per change: rule, path, what it breaks. */
  readonly finds: readonly string[];
  readonly bump?: string;
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

/** One pair per line: title | edits of the old version | edits of the new one | changes | version. */
const TABLE = String.raw`
nothing |  |  |  | -
the version alone |  | version: 1.0.0 => version: 1.2.3 |  | -
a new webhook |  | components:\n => {SECOND} | webhook-added | minor
a removed webhook | components:\n => {SECOND} |  | webhook-removed breaks receivers, senders | major
a status with another value |  | const: happened => const: occurred | webhook-removed breaks receivers, senders; webhook-added | major
a status with another value that may be missing |       required: [status, id, at, till]\n =>       required: [id, at, till]\n |       required: [status, id, at, till]\n =>       required: [id, at, till]\n ; const: happened => const: occurred | webhook-removed breaks receivers, senders; webhook-added | major
another key with the same status, which may be missing now |  |   happened:\n =>   occurred:\n ;       required: [status, id, at, till]\n =>       required: [id, at, till]\n | webhook-renamed; field-made-optional /status breaks receivers | major
a status that may be any string now: receivers acknowledge unknown ones |  | type: string, const: happened => type: string | enum-dropped /status | minor
a status that may be any string now, including another webhook's | components:\n => {SECOND} ;                 id: { type: string }\n =>                 id: { type: integer }\n | components:\n => {SECOND} ;                 id: { type: string }\n =>                 id: { type: integer }\n ; type: string, const: happened => type: string | enum-dropped /status breaks receivers | major
a status that may be anything now |  | { type: string, const: happened } => {} | enum-dropped /status breaks receivers | major
another key with the same status |  |   happened:\n =>   occurred:\n | webhook-renamed | patch
another method |  |     post:\n =>     put:\n | method-changed breaks receivers, senders | major
another media type |  | application/json: => application/cloudevents+json: | media-type-added breaks receivers; media-type-removed breaks senders | major
a body that may be missing |  |         required: true\n =>  | body-made-optional breaks receivers | major
a body that must be present |         required: true\n =>  |  | body-made-required breaks senders | minor
another message that carries the URL |  | message: start => message: begin | trigger-changed breaks receivers | major
another place of the URL |  | url: /data/url => url: /data/webhook | trigger-changed breaks receivers | major
no trigger |  |     x-trigger: { message: start, url: /data/url }\n =>  | trigger-dropped breaks receivers | major
a trigger |     x-trigger: { message: start, url: /data/url }\n =>  |  | trigger-added | minor
no order of timestamps |  |       x-chronology: [at, till]\n =>  | chronology-dropped | minor
an order of timestamps |       x-chronology: [at, till]\n =>  |  | chronology-added breaks senders | minor
the other order of timestamps |  | [at, till] => [till, at] | chronology-added breaks senders; chronology-dropped | minor
another clock |  | x-clock: server => x-clock: client | clock-changed /at breaks receivers | major
no clock |  | , x-clock: server =>  | clock-dropped /at | minor
a clock | , x-clock: server =>  |  | clock-added /at | minor
messages with another shape | webhooks:\n => x-realtime: { type: /type }\nwebhooks:\n | webhooks:\n => x-realtime: { type: /kind }\nwebhooks:\n | realtime-changed breaks receivers | major
an optional field |  |         note: =>         more: { type: string }\n        note: | field-added /more | minor
a required field |  |         note: =>         more: { type: string }\n        note: ;       required: [status, id, at, till]\n =>       required: [status, id, at, till, more]\n | required-field-added /more breaks senders | minor
a required field with a default, which nothing fills in |  |         note: =>         more: { type: string, default: a }\n        note: ;       required: [status, id, at, till]\n =>       required: [status, id, at, till, more]\n | required-field-added /more breaks senders | minor
an optional field that becomes required, with a default |  | note: { type: string } => note: { type: string, default: a } ;       required: [status, id, at, till]\n =>       required: [status, id, at, till, note]\n | field-made-required /note breaks senders; default-changed /note | minor
a removed optional field |  |         note: { type: string }\n =>  | field-removed /note breaks senders | minor
a removed required field |  |         id: { type: string, description: Which. }\n =>  ;       required: [status, id, at, till]\n =>       required: [status, at, till]\n | field-removed /id breaks receivers, senders | major
a field that may be missing |  |       required: [status, id, at, till]\n =>       required: [status, at, till]\n | field-made-optional /id breaks receivers | major
a field with another name |  |         id: { type: string, description: Which. }\n =>         identifier: { type: string, description: Which. }\n ;       required: [status, id, at, till]\n =>       required: [status, identifier, at, till]\n | field-removed /id breaks receivers, senders; required-field-added /identifier breaks senders | major
a field that moves to another webhook | components:\n => {SECOND} | components:\n => {SECOND} ;         note: { type: string }\n =>  ;                 id: { type: string }\n =>                 id: { type: string }\n                note: { type: string }\n | field-removed /note breaks senders; field-added /note | minor
required fields in another order |  |       required: [status, id, at, till]\n =>       required: [till, at, id, status]\n | order-changed | patch
fields in another order |  |         id: { type: string, description: Which. }\n =>  ;         note: { type: string }\n =>         note: { type: string }\n        id: { type: string, description: Which. }\n | order-changed | patch
a component with another name |  | Time: => Moment: ; schemas/Time => schemas/Moment ; schemas/Time => schemas/Moment | rewritten | patch
a webhook behind a $ref |  |   happened:\n =>   happened: { $ref: '#/components/pathItems/Happened' }\ncomponents:\n  pathItems:\n   Happened:\n ; components:\n  schemas:\n =>   schemas:\n | rewritten | patch
other words of the document |  | title: Test => title: Tests | description-changed | patch
another summary of the webhook |  | summary: It happened => summary: It has happened | description-changed | patch
another description of a field |  | description: Which. => description: Which one. | description-changed /id | patch
other words of a response |  | description: Acknowledged. => description: Fine. | description-changed | patch
another example |  | id: a1 => id: a2 | examples-changed | patch
a response that no rule knows |  |         2XX: { description: Acknowledged. } =>         204: { description: Acknowledged. } | not-judged | minor
a header that no rule covers |  |       requestBody:\n =>       parameters: [{ name: X-Id, in: header, required: true, schema: { type: string } }]\n      requestBody:\n | not-judged | minor
a path next to the webhooks |  | webhooks:\n => paths: { /a: { get: {} } }\nwebhooks:\n | outside-changed | patch
a component that no webhook has |  |     Id: { type: string } =>     Id: { type: integer } | rewritten | patch
security |  | webhooks:\n => security: [{ key: [] }]\nwebhooks:\n | not-judged | minor
a payload that closes |  |       properties:\n        status =>       additionalProperties: false\n      properties:\n        status | additional-fields-closed | minor
a field in a closed payload |       properties:\n        status =>       additionalProperties: false\n      properties:\n        status |       properties:\n        status =>       additionalProperties: false\n      properties:\n        status ;         note: =>         more: { type: string }\n        note: | field-added-to-closed-object /more breaks receivers | major
a required field in a closed payload |       properties:\n        status =>       additionalProperties: false\n      properties:\n        status |       properties:\n        status =>       additionalProperties: false\n      properties:\n        status ;         note: =>         more: { type: string }\n        note: ;       required: [status, id, at, till]\n =>       required: [status, id, at, till, more]\n | required-field-added /more breaks receivers, senders | major
`;

/** Changes to a whole document, verified manually. */
export const DOCUMENT_PAIRS: readonly DocumentPair[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [title = "", old = "", next = "", finds = "", bump = "-"] = line.split(" | ");
    return { title, old: toReplacements(old), next: toReplacements(next), ...toExpected(finds, bump) };
  });

function toReplacements(cell: string): Replacement[] {
  if (cell === "") return [];
  const text = cell.replaceAll(String.raw`\n`, "\n").replaceAll("{SECOND}", SECOND);
  return text.split(" ; ").map((edit) => {
    const [from = "", to = ""] = edit.split(" => ");
    return [from, to];
  });
}
