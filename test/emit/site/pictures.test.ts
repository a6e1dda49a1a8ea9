import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Webhook } from "../../../scripts/contract/contract.ts";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { emitWebhookPages } from "../../../scripts/emit/site/emit-webhook-pages.ts";
import { listFields } from "../../../scripts/emit/site/write-fields.ts";
import { writeSequence, writeTimeline } from "../../../scripts/emit/site/write-pictures.ts";
import type { JsonObject } from "../../../src/document/json.ts";
import { findSamples } from "../../docs/samples.ts";

const contract = await loadContract();
const { webhooks } = contract;

/** The models, by the language of their samples, in the order of the tabs. */
const MODELS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["python", "python/webhooks.py"],
    ["go", "go/webhooks.go"],
    ["java", "java/Webhook.java"],
    ["csharp", "csharp/Webhooks.cs"],
    ["rust", "rust/webhooks.rs"],
    ["php", "php/Webhooks.php"],
  ].map(([language, path]) => [language, readFileSync(`generated/models/${path}`, "utf8")]),
);

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
    const times = listFields(webhook.schema).flatMap(({ schema, path }) =>
      typeof schema["x-clock"] === "string" && !path.includes("[]")
        ? [{ path, clock: schema["x-clock"] }]
        : [],
    );
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
      ["4", "d_at 00:00:02Z"],
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

/** The code that follows a check of the webhook's type. */
const TYPE_NAME = /(?:isinstance\(webhook, |\(webhooks\.|instanceof (?:Webhook\.)?|is |Webhook::)(\w+)/;

describe("a webhook's page", () => {
  it.each(webhooks)(
    "has a handler in each language that uses the model's own type: $status",
    ({ status }) => {
      const page = emitWebhookPages(contract).find(({ path }) => path === `webhooks/${status}.md`)?.contents;
      const used = findSamples(status, page ?? "").flatMap(({ language, code }) => {
        const model = MODELS[language];
        const [, name] = TYPE_NAME.exec(code) ?? [];
        return model === undefined ? [] : [{ language, isDefined: model.includes(` ${name}`) }];
      });
      expect(used).toEqual(Object.keys(MODELS).map((language) => ({ language, isDefined: true })));
    },
  );

  it("marks what is deprecated", () => {
    const [first, ...others] = webhooks;
    if (first === undefined) throw new Error("the contract has no webhook");
    const { properties = {} } = first.schema;
    const [name = "", field] = Object.entries(properties)[0] ?? [];
    const schema = { ...first.schema, properties: { ...properties, [name]: { ...field, deprecated: true } } };
    const document = { webhooks: { [first.key]: { post: { deprecated: true } } } };
    const files = emitWebhookPages({ ...contract, document, webhooks: [{ ...first, schema }, ...others] });
    const read = (path: string) => files.find((file) => file.path === path)?.contents;
    expect(read("parts/webhooks.md")?.match(/\(deprecated\)/g)).toHaveLength(1);
    expect(read(`webhooks/${first.status}.md`)).toMatch(/\*\*Deprecated\.\*\*.*<em>deprecated<\/em>/s);
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
