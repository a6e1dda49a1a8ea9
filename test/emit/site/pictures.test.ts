import { describe, expect, it } from "vitest";
import type { Webhook } from "../../../scripts/contract/contract.ts";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { describeFields } from "../../../scripts/emit/site/describe-fields.ts";
import { findTimes, formatElapsed, toMilliseconds } from "../../../scripts/emit/site/find-times.ts";
import { writeSequence } from "../../../scripts/emit/site/write-sequence.ts";
import { writeTimeline } from "../../../scripts/emit/site/write-timeline.ts";
import type { JsonObject } from "../../../src/document/json.ts";

const { webhooks } = await loadContract();

describe("writeSequence", () => {
  it.each(webhooks)("names the message, the event and the webhook: $status", (webhook) => {
    const text = textOf(writeSequence(webhook));
    for (const part of [webhook.trigger.message, webhook.summary, webhook.status, "2xx"])
      expect(text).toContain(part);
  });

  it("escapes the contract's prose and leaves no empty line, which would end the block of HTML", () => {
    const html = writeSequence(webhookOf({}, { summary: '<b>"full" & {{ more }}\n\nnow' }));
    expect(html).toContain("&lt;b&gt;&quot;full&quot; &amp; &#123;&#123; more }}  now");
    expect(html).not.toMatch(/\n\s*\n/);
  });
});

describe("writeTimeline", () => {
  it.each(webhooks)("shows the timestamps of an example, if it has two: $status", (webhook) => {
    // An item of a list appears as often as the example has it.
    const times = describeFields(webhook.schema).filter(({ clock, path }) => clock && !path.includes("[]"));
    const html = writeTimeline(webhook);
    if (times.length < 2) return expect(html).toBeUndefined();
    const text = textOf(html ?? "");
    for (const { path, clock } of times)
      expect([text, text]).toEqual([
        expect.stringContaining(path),
        expect.stringContaining(`${clock}’s clock`.slice(1)),
      ]);
  });

  it("places the instants of two clocks in one order of rows, those of one instant in one row", () => {
    const html = writeTimeline(
      webhookOf(
        { a_at: "2026-01-01T00:00:00Z", b_at: "2026-01-01T01:00:00+01:00", d_at: "2026-01-01T00:00:02Z" },
        { client: { c_at: "2026-01-01T00:00:01Z" } },
      ),
    );
    expect(
      html
        ?.match(/<li style="grid-row: \d+">.*?<\/li>/g)
        ?.map((item) => [item.match(/\d+/)?.[0], textOf(item)]),
    ).toEqual([
      ["2", "a_at 00:00:00Zb_at 01:00:00+01:00"],
      ["4", "2 s later d_at 00:00:02Z"],
      ["3", "c_at 00:00:01Z"],
    ]);
    expect(html).toContain("Compare times within a lane, never across lanes");
    expect(html).not.toMatch(/\n\s*\n/);
  });

  it("marks the times that the contract orders", () => {
    const payload = { a_at: "2026-01-01T00:00:00Z", b_at: "2026-01-01T00:00:01Z" };
    expect(writeTimeline(webhookOf(payload))).not.toContain("ordered");
    expect(
      writeTimeline(webhookOf(payload, { chronology: ["a_at", "b_at"] }))?.match(/ordered/g),
    ).toHaveLength(1);
  });

  it("shows nothing for a single timestamp", () => {
    expect(writeTimeline(webhookOf({ a_at: "2026-01-01T00:00:00Z" }))).toBeUndefined();
  });
});

describe("findTimes", () => {
  it("matches a duration with the two times of one clock that are that far apart", () => {
    const payload = {
      begun_at: "2016-12-31T23:59:58Z",
      leapt_at: "2016-12-31T23:59:60.5Z",
      ended_at: "2017-01-01T01:00:00Z",
      whole_ms: 3_602_000,
      first_ms: 2500,
      unrelated_ms: 12_345,
    };
    const found = findTimes(webhookOf(payload, { client: { seen_at: "2016-12-31T23:59:58Z" } }));
    expect(found?.durations.map(({ field, from, to }) => [field, from.field, to.field])).toEqual([
      ["whole_ms", "begun_at", "ended_at"],
      ["first_ms", "begun_at", "leapt_at"],
    ]);
  });
});

describe("formatElapsed", () => {
  it.each([
    [0, "0 s"],
    [754.4, "0.754 s"],
    [60_000, "1 min"],
    [1_932_028, "32 min 12.028 s"],
    [90_000_000, "1 d 1 h"],
  ])("formats %d milliseconds", (milliseconds, text) => {
    expect(formatElapsed(milliseconds).replaceAll("\u00a0", " ")).toBe(text);
  });
});

describe("toMilliseconds", () => {
  it.each([
    ["2026-03-12t09:14:05z", Date.UTC(2026, 2, 12, 9, 14, 5)],
    ["2026-03-12T09:14:05.5-03:30", Date.UTC(2026, 2, 12, 12, 44, 5, 500)],
    ["2016-12-31T15:59:60.5-08:00", Date.UTC(2017, 0, 1, 0, 0, 0, 500)],
  ])("converts %s", (timestamp, milliseconds) => {
    expect(toMilliseconds(timestamp)).toBe(milliseconds);
  });
});

/** Builds a webhook with these fields; texts are times of the server's clock. */
function webhookOf(
  server: JsonObject,
  { client = {}, ...rest }: Partial<Webhook> & { client?: JsonObject } = {},
): Webhook {
  const [first] = webhooks;
  if (first === undefined) throw new Error("the contract has no webhook");
  const payload = { ...server, ...client };
  const properties = Object.entries(payload).map(([name, value]) => [
    name,
    typeof value === "string"
      ? { type: "string", "x-clock": name in client ? "client" : "server" }
      : { type: "integer" },
  ]);
  return {
    ...first,
    schema: { type: "object", properties: Object.fromEntries(properties) },
    examples: [{ name: "only", summary: "One", payload }],
    chronology: [],
    ...rest,
  };
}

/** The text of HTML as a reader sees it. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, "").replaceAll("\u00a0", " ");
}
