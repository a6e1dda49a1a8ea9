import type { DiffReport } from "../../src/diff/index.ts";

/** A document of one webhook, as small as an old or new version can be. */
export const BASE = `openapi: 3.1.0
info: { title: Test, version: 1.0.0 }
webhooks:
  happened:
    x-trigger: { message: start, url: /data/url }
    post:
      summary: It happened
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Happened" }
            examples:
              typical: { value: { status: happened, id: a1, at: "2026-01-01T00:00:00Z", till: "2026-01-01T00:00:00Z" } }
      responses:
        2XX: { description: Acknowledged. }
components:
  schemas:
    Time: { type: string, format: date-time, x-clock: server }
    Id: { type: string }
    Happened:
      type: object
      required: [status, id, at, till]
      x-chronology: [at, till]
      properties:
        status: { type: string, const: happened }
        id: { type: string, description: Which. }
        at: { $ref: "#/components/schemas/Time" }
        till: { $ref: "#/components/schemas/Time" }
        note: { type: string }
`;

/** The same webhook, with a required field of this schema. */
export function withField(schema: string): string {
  return `openapi: 3.1.0
info: { title: Test, version: 1.0.0 }
webhooks:
  happened:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [status, field]
              properties:
                status: { const: happened }
                field: ${schema}
components:
  schemas:
    Text: { type: string }
    Same: { type: string }
    Day: { type: string, format: date, x-clock: server }
    Node: { type: object, properties: { next: { $ref: "#/components/schemas/Node" } } }
    Deep: { type: object, properties: { size: { type: integer }, next: { $ref: "#/components/schemas/Deep" } } }
`;
}

/** Replaces texts, each of which must occur. */
export function edit(text: string, replacements: readonly (readonly [from: string, to: string])[]): string {
  return replacements.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`found no ${from} to replace`);
    return result.replace(from, () => to);
  }, text);
}

/** What a diff found, one line per change: its rule, where, and who it breaks, with a question mark where that isn't proven. */
export function toLines({ changes }: DiffReport): string[] {
  return changes.map(({ rule, path, breaks, unsure }) => {
    const parties = breaks.map((party) =>
      unsure.some((each) => each.party === party) ? `${party}?` : party,
    );
    return [rule, path, breaks.length === 0 ? "" : `breaks ${parties.join(", ")}`]
      .filter((part) => part !== "")
      .join(" ");
  });
}
