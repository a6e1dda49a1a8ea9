import { readFileSync } from "node:fs";

/** The spec with one more webhook: a message of its own, an enum, an optional field, a list and an object. */
export function addFifthWebhook(): string {
  const spec = readFileSync(new URL("../../spec/openapi.yaml", import.meta.url), "utf8");
  return [
    ["\ncomponents:\n", `${WEBHOOK}\ncomponents:\n`],
    ["\n    ServerTime:\n", `\n${SCHEMA}\n    ServerTime:\n`],
    [
      '        - $ref: "#/components/schemas/SupervisorSessionFinished"\n',
      '        - $ref: "#/components/schemas/SupervisorSessionFinished"\n        - $ref: "#/components/schemas/RoomClosed"\n',
    ],
    [
      '          supervisor_session_finished: "#/components/schemas/SupervisorSessionFinished"\n',
      '          supervisor_session_finished: "#/components/schemas/SupervisorSessionFinished"\n          room_closed: "#/components/schemas/RoomClosed"\n',
    ],
  ].reduce((text, [from = "", to = ""]) => {
    if (text.split(from).length !== 2) throw new Error(`the spec has changed: ${from}`);
    return text.replace(from, () => to);
  }, spec);
}

const WEBHOOK = `
  room_closed:
    x-trigger: { message: room_open, url: /data/closed_url }
    post:
      operationId: roomClosed
      tags: [session]
      summary: The room was closed
      description: Sent when a room was closed.
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/RoomClosed" }
            examples:
              typical:
                summary: Closed by its host
                value:
                  status: room_closed
                  reason: host
                  closed_at: "2026-03-12T09:14:05Z"
                  guests: [ana]
                  room: { name: blue }
                  contact: ana@example.net
              edge:
                summary: Closed without a guest
                value:
                  status: room_closed
                  reason: time-out
                  closed_at: "2026-03-12T09:14:05.5-03:30"
                  note: ""
                  guests: []
                  room: { name: "" }
                  contact: b@example.net
      responses:
        2XX: { $ref: "#/components/responses/Acknowledged" }
        4XX: { $ref: "#/components/responses/Refused" }
        5XX: { $ref: "#/components/responses/Failed" }
`;

const SCHEMA = `    RoomClosed:
      title: Room closed
      description: The room was closed.
      type: object
      required: [status, reason, closed_at, guests, room, contact]
      properties:
        status:
          type: string
          const: room_closed
          description: Always \`room_closed\`.
          examples: [room_closed]
        reason:
          type: string
          enum: [host, time-out]
          description: Why the room was closed.
          examples: [host]
        closed_at:
          $ref: "#/components/schemas/ServerTime"
          description: Server time when the room was closed.
          examples: ["2026-03-12T09:14:05Z"]
        note:
          type: [string, "null"]
          maxLength: 20
          description: What the host said, up to 20 characters.
          examples: [bye]
        contact:
          type: string
          format: email
          description: E-mail address of the host.
          examples: [ana@example.net]
        guests:
          type: array
          maxItems: 3
          description: Names of the guests, three at most.
          examples: [[ana]]
          items: { type: string, description: Name of a guest., examples: [ana] }
        room:
          type: object
          required: [name]
          description: The room.
          properties:
            name: { type: string, description: Name of the room., examples: [blue] }
            seats:
              type: integer
              minimum: 1
              maximum: 12
              description: Number of seats.
              examples: [4]
`;
