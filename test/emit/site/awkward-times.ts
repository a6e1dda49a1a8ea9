import type { Contract, Example, Webhook } from "../../../scripts/contract/contract.ts";
import type { Json } from "../../../src/document/json.ts";
import type { JsonSchema } from "../../../src/document/json-schema.ts";

const CLOCKS = { server: "server", client: "client" } as const;

/**
 * Puts webhooks in place of a contract's own whose pictures are hard to draw: names without end or without a place to
 * break, one instant told many times, a leap second, timestamps in objects, several durations, markup in prose.
 */
export function withAwkwardTimes(contract: Contract): Contract {
  const [first] = contract.webhooks;
  if (first === undefined) throw new Error("the contract has no webhook");
  return { ...contract, webhooks: AWKWARD.map((webhook): Webhook => ({ ...first, ...webhook })) };
}

const AWKWARD = [
  awkward({
    status: "recorder_disk_space_running_low_on_the_server_that_records_all_of_this",
    summary:
      'The disk of the recorder, <b>"C:\\"</b> & {{ more }}, is nearly full;\n\nsomebody should look at it?',
    message: "recorder_watch_everything_that_happens_on_every_one_of_its_disks",
    url: "/data/urls/of_the_people_who_care/0/disk_space_running_low_webhook_url",
    example: {
      summary: "Ein Beispiel mit einer sehr langen Zusammenfassung & <Zeichen>",
      payload: {
        an_instant_of_which_nobody_could_say_anything_shorter_than_this_at:
          "2026-03-12T09:14:05.123456789+05:45",
        aninstantwhosenamehasnoplacewhereitmightbebrokenintwoat: "2026-03-12T03:29:05.123456789Z",
        room: {
          closed_at: "2026-03-12T09:14:05.2Z",
          reopened_by_whoever_had_been_in_the_room_at: "2026-03-14T10:00:00Z",
        },
        録画を開始した時刻と録画を停止した時刻_at: "2026-03-12T09:14:05.123Z",
      },
    },
    clocks: {
      aninstantwhosenamehasnoplacewhereitmightbebrokenintwoat: CLOCKS.client,
      録画を開始した時刻と録画を停止した時刻_at: CLOCKS.client,
    },
    chronology: [],
  }),
  awkward({
    status: "one_instant",
    summary: "Everything at once",
    message: "m",
    url: "/u",
    example: {
      summary: "At once",
      payload: {
        first_at: "2026-03-12T09:14:05Z",
        second_at: "2026-03-12T10:14:05+01:00",
        third_at: "2026-03-12T09:14:05.000Z",
        seen_at: "2026-03-12T09:14:05Z",
        left_at: "2026-03-12T09:14:05Z",
        nothing_ms: 0,
      },
    },
    clocks: { seen_at: CLOCKS.client, left_at: CLOCKS.client },
    chronology: ["first_at", "second_at", "third_at"],
  }),
  awkward({
    status: "many_durations",
    summary: "Durations over one another",
    message: "many_start",
    url: "/data/webhook_url",
    example: {
      summary: "Over a leap second",
      payload: {
        begun_at: "2016-12-31T23:59:58Z",
        leapt_at: "2016-12-31T23:59:60.5Z",
        ended_at: "2017-01-02T01:00:00.001Z",
        seen_at: "2016-12-31T23:59:59.5Z",
        left_at: "2017-01-01T00:00:00Z",
        whole_length_of_it_all_ms: 90_002_001,
        first_part_ms: 2500,
        second_part_ms: 89_999_501,
        seen_for_ms: 500,
        unrelated_ms: 12_345,
      },
    },
    clocks: { seen_at: CLOCKS.client, left_at: CLOCKS.client },
    chronology: ["begun_at", "leapt_at", "ended_at"],
  }),
  awkward({
    status: "client_only",
    summary: "Two times of the client",
    message: "client_start",
    url: "/data/webhook_url",
    example: {
      summary: "Short",
      payload: { x_at: "2026-03-12T09:14:05Z", y_at: "2026-03-12T09:14:05.004Z" },
    },
    clocks: { x_at: CLOCKS.client, y_at: CLOCKS.client },
    chronology: [],
  }),
  awkward({
    status: "one_timestamp",
    summary: "Only one",
    message: "one_start",
    url: "/data/webhook_url",
    example: { summary: "One", payload: { x_at: "2026-03-12T09:14:05Z" } },
    clocks: {},
    chronology: [],
  }),
];

interface AwkwardInput {
  readonly status: string;
  readonly summary: string;
  readonly message: string;
  readonly url: string;
  readonly example: Omit<Example, "name">;
  /** Of the timestamps that are not of the server's clock. */
  readonly clocks: Readonly<Record<string, "server" | "client">>;
  readonly chronology: readonly string[];
}

function awkward({ status, summary, message, url, example, clocks, chronology }: AwkwardInput) {
  return {
    key: status,
    status,
    summary,
    trigger: { message, url },
    chronology,
    examples: [{ name: "only", ...example }],
    schema: toSchema(example.payload, clocks),
  };
}

function toSchema(value: Json | undefined, clocks: AwkwardInput["clocks"], name = ""): JsonSchema {
  if (typeof value === "number") return { type: "integer" };
  if (typeof value === "string")
    return { type: "string", format: "date-time", "x-clock": clocks[name] ?? "server" };
  const properties = Object.entries(value ?? {}).map(([key, item]) => [key, toSchema(item, clocks, key)]);
  return { type: "object", properties: Object.fromEntries(properties) };
}
