import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HERE, installHosts } from "./install.ts";

type Group = Readonly<Record<string, (receive: unknown) => unknown>>;

interface Handled {
  readonly status: string;
  readonly raw: string | undefined;
}

const { remove } = await installHosts();
afterAll(() => remove());
const load = (path: string) => import(pathToFileURL(join(HERE, path)).href);
const { createReceiver } = await load("node_modules/recording-webhooks/dist/receiver.js");
const {
  bare,
  consumed,
  parsed,
  start,
}: {
  bare: Group;
  consumed: Group;
  parsed: Group;
  start: (handler: unknown) => Promise<{ url: string; close(): Promise<void> }>;
} = await load("servers/hosts.js");

const { vectors }: { vectors: { receive: string; payload?: { status: string } }[] } = JSON.parse(
  readFileSync(join(HERE, "node_modules/recording-webhooks/generated/vectors.json"), "utf8"),
);
const bodyOf = (kind: string): string =>
  JSON.stringify(vectors.find(({ receive, payload }) => receive === kind && payload !== undefined)?.payload);

/** A running host, with what its receiver handled and reported. */
function useHost(handler: (receive: unknown) => unknown) {
  const handled: Handled[] = [];
  const errors: unknown[] = [];
  let host: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    const receive = createReceiver(
      {
        otherwise: ({ status }: { status: string }, { raw }: { raw: Uint8Array | undefined }) => {
          handled.push({ status, raw: raw && Buffer.from(raw).toString() });
        },
      },
      { onError: (cause: unknown) => errors.push(cause) },
    );
    host = await start(await handler(receive));
  });
  afterAll(() => host.close());
  const post = async (body: string): Promise<number> => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(host.url, { method: "POST", headers, body });
    await response.arrayBuffer();
    return response.status;
  };
  return { handled, errors, post };
}

describe.each(Object.entries(bare))("the receiver in %s", (_, handler) => {
  const { handled, post } = useHost(handler);

  it("handles a webhook, with its body byte for byte", async () => {
    const body = ` ${bodyOf("webhook")}`;
    expect(await post(body)).toBe(204);
    expect(handled).toEqual([{ status: JSON.parse(body).status, raw: body }]);
  });

  it("responds 202, 422 and 400 to other bodies", async () => {
    expect([await post(bodyOf("unknown")), await post(bodyOf("invalid")), await post("{")]).toEqual([
      202, 422, 400,
    ]);
  });
});

describe.each(Object.entries(parsed))("the receiver behind a parser: %s", (_, handler) => {
  const { handled, post } = useHost(handler);

  it("handles a webhook from what the parser left", async () => {
    const body = bodyOf("webhook");
    expect(await post(body)).toBe(204);
    expect(handled).toEqual([{ status: JSON.parse(body).status, raw: handled[0]?.raw && body }]);
  });

  it("responds 202 and 422 to other payloads", async () => {
    expect([await post(bodyOf("unknown")), await post(bodyOf("invalid"))]).toEqual([202, 422]);
  });
});

describe.each(Object.entries(consumed))("the receiver without a body: %s", (_, handler) => {
  const { errors, post } = useHost(handler);

  it("responds 500 and names the fix", async () => {
    expect(await post(bodyOf("webhook"))).toBe(500);
    expect(errors.map(String)).toEqual([expect.stringMatching(/rawBody/)]);
  });
});

describe("schema objects", () => {
  const require = createRequire(join(HERE, "package.json"));

  it("work in Hono's standard validator and in tRPC", async () => {
    const { webhook } = await load("node_modules/recording-webhooks/dist/index.js");
    const [{ Hono }, { sValidator }, { initTRPC }] = ["hono", "@hono/standard-validator", "@trpc/server"].map(
      require,
    );
    const app = new Hono().post(
      "/",
      sValidator("json", webhook),
      (context: { text(text: string): Response }) => context.text("valid"),
    );
    const post = (body: string) =>
      app.request("/", { method: "POST", headers: { "content-type": "application/json" }, body });
    expect([(await post(bodyOf("webhook"))).status, (await post(bodyOf("invalid"))).status]).toEqual([
      200, 400,
    ]);
    const { procedure, router } = initTRPC.create();
    const caller = router({
      read: procedure.input(webhook).query(({ input }: { input: object }) => input),
    }).createCaller({});
    expect(await caller.read(JSON.parse(bodyOf("webhook")))).toEqual(JSON.parse(bodyOf("webhook")));
    await expect(caller.read(JSON.parse(bodyOf("invalid")))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
