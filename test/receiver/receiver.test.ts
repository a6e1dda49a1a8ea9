import { describe, expect, it, vi } from "vitest";
import type { Webhook } from "../../generated/types.ts";
import type { IssueCode } from "../../src/index.ts";
import { createReceiver, type HandlerContext } from "../../src/receiver/index.ts";
import { answerOf, empty, problem } from "./answers.ts";
import { payloads, validBody } from "./payloads.ts";
import { post, type RequestChanges, streamOf } from "./requests.ts";

const otherwise = (): void => {};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function answerTo(changes: RequestChanges, options = {}) {
  const handler = vi.fn();
  const answer = await answerOf(await createReceiver({ otherwise: handler }, options)(post(changes)));
  return { answer, calls: handler.mock.calls.length };
}

describe("createReceiver", () => {
  it.each(payloads)("passes $status to its own handler and responds 204", async (payload) => {
    const seen: Webhook[] = [];
    const others: Webhook[] = [];
    const handlers = { otherwise: (webhook: Webhook) => others.push(webhook) };
    const receiver = createReceiver({
      ...handlers,
      [payload.status]: (webhook: Webhook) => seen.push(webhook),
    });
    expect(await answerOf(await receiver(post({ body: JSON.stringify(payload) })))).toEqual(empty(204));
    expect({ seen, others }).toEqual({ seen: [payload], others: [] });
  });

  it("keeps fields that the contract doesn't document", async () => {
    const handler = vi.fn();
    const payload = { ...payloads[0], later: [1] };
    await createReceiver({ otherwise: handler })(post({ body: JSON.stringify(payload) }));
    expect(handler.mock.calls[0]?.[0]).toEqual(payload);
  });

  it("waits for the handler's promise", async () => {
    const order: string[] = [];
    const receiver = createReceiver({
      otherwise: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push("handled");
      },
    });
    order.push(`answered ${(await receiver(post())).status}`);
    expect(order).toEqual(["handled", "answered 204"]);
  });

  it("passes the request and the body, byte for byte, to the handler", async () => {
    const seen: HandlerContext[] = [];
    const receiver = createReceiver({ otherwise: (_webhook, context) => seen.push(context) });
    const body = ` ${validBody}\n`;
    const request = post({ body });
    await receiver(request);
    expect(seen[0]?.request).toBe(request);
    expect(seen[0]?.raw).toEqual(bytes(body));
    expect(seen[0]?.signal.aborted).toBe(false);
  });

  it("keeps `this` of handlers that are methods", async () => {
    const seen: unknown[] = [];
    const inbox = {
      otherwise() {
        seen.push(this);
      },
    };
    await createReceiver(inbox)(post());
    expect(seen).toEqual([inbox]);
  });

  it.each([
    ["has a handler for some", { upload_ready: otherwise }],
    ["has a handler that isn't a function", { otherwise: "no function" }],
    ["only inherits its handlers", Object.create({ otherwise: undefined, upload_ready: otherwise })],
    ["has a handler for an unknown status", { otherwise, upload_redy: otherwise }],
  ])("throws a TypeError for an object that %s", (_title, handlers) => {
    expect(() => createReceiver(handlers)).toThrow(TypeError);
  });

  it.each<[string, unknown, unknown, RegExp]>([
    ["no handlers", undefined, undefined, /handlers to be an object, found nothing/],
    ["a list of handlers", [otherwise], undefined, /handlers/],
    ["options that are null", { otherwise }, null, /options/],
    ["an unknown option", { otherwise }, { maxSize: 1 }, /unknown key "maxSize" in options/],
    ["maxBytes as text", { otherwise }, { maxBytes: "1" }, /maxBytes/],
    ["timeoutMs as text", { otherwise }, { timeoutMs: "1" }, /timeoutMs/],
    ["onError that isn't a function", { otherwise }, { onError: 1 }, /onError/],
    ["a token as text", { otherwise }, { token: "secret" }, /token/],
  ])("throws a TypeError that names the argument for %s", (_, handlers, options, message) => {
    const error = catchError(() => Reflect.apply(createReceiver, undefined, [handlers, options]));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(message);
  });

  it.each(["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"])("answers 405 to %s", async (method) => {
    const { answer, calls } = await answerTo({ method });
    expect(answer).toEqual(problem(405, "method_not_allowed"));
    expect(calls).toBe(0);
  });
});

describe("the body", () => {
  const malformed = (code: IssueCode, found: string) =>
    problem(400, "malformed", [{ code, path: [], found }]);

  it.each([
    ["none", null, malformed("json", "an empty body")],
    ["an empty one", "", malformed("json", "an empty body")],
    ["no JSON", "{", malformed("json", '"{"')],
    ["an array", "[]", malformed("type", "an array of 0 items")],
    ["Latin-1", new Uint8Array([0x22, 0xe9, 0x22]), malformed("encoding", "other bytes")],
    ["a stream of text", streamOf([validBody]).body, problem(400, "unreadable")],
  ])("gets a 400 when it is %s", async (_title, body, wanted) => {
    const { answer, calls } = await answerTo({ body });
    expect(answer).toEqual(wanted);
    expect(calls).toBe(0);
  });

  it("gets a 500 when something else is reading it", async () => {
    const request = post();
    request.body?.getReader();
    const receive = createReceiver({ otherwise }, { onError: () => {} });
    expect(await answerOf(await receive(request))).toEqual(problem(500, "consumed"));
  });

  it("gets a 400 when it breaks off", async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error("gone")),
    });
    expect((await answerTo({ body })).answer).toEqual(problem(400, "unreadable"));
  });

  it("gets a 422 with every issue when it violates the contract", async () => {
    const payload = { ...payloads[0], msg: 1, rec_id: undefined };
    const { answer, calls } = await answerTo({ body: JSON.stringify(payload) });
    expect(answer).toEqual(
      problem(422, "invalid", [
        { code: "type", path: ["msg"], found: "1" },
        { code: "required", path: ["rec_id"] },
      ]),
    );
    expect(calls).toBe(0);
  });

  it.each([{}, { status: 1 }, { status: null }])("gets a 422 when it is %j", async (payload) => {
    expect((await answerTo({ body: JSON.stringify(payload) })).answer).toMatchObject({ status: 422 });
  });

  it("is assembled from chunks of any size", async () => {
    const whole = bytes(validBody);
    const chunks = [new Uint8Array(0), ...Array.from(whole, (byte) => new Uint8Array([byte]))];
    const seen: unknown[] = [];
    const receiver = createReceiver({ otherwise: (_webhook, { raw }) => seen.push(raw) });
    expect(await answerOf(await receiver(post({ body: streamOf(chunks).body })))).toEqual(empty(204));
    expect(seen).toEqual([whole]);
  });
});

describe("maxBytes", () => {
  const pad = (size: number): string => validBody.padEnd(size);
  function* endless(size: number) {
    while (true) yield new Uint8Array(size);
  }

  it("is 64 KiB by default", async () => {
    expect((await answerTo({ body: pad(65_536) })).answer).toEqual(empty(204));
    expect((await answerTo({ body: pad(65_537) })).answer).toEqual(problem(413, "too_large"));
  });

  it("accepts a body of exactly this size", async () => {
    expect((await answerTo({ body: pad(1000) }, { maxBytes: 1000 })).answer).toEqual(empty(204));
    expect((await answerTo({ body: pad(1001) }, { maxBytes: 1000 })).answer).toEqual(
      problem(413, "too_large"),
    );
  });

  it("stops reading an endless body, whatever its Content-Length says", async () => {
    const { body, seen } = streamOf(endless(1000));
    const { answer, calls } = await answerTo(
      { body, headers: { "content-length": "10" } },
      { maxBytes: 2500 },
    );
    expect(answer).toEqual(problem(413, "too_large"));
    expect({ calls, ...seen }).toEqual({ calls: 0, pulled: 3, cancelled: true });
  });

  it("responds even if canceling the body's source hangs", async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1000)),
      cancel: () => new Promise(() => {}),
    });
    expect((await answerTo({ body }, { maxBytes: 10 })).answer).toEqual(problem(413, "too_large"));
  });

  it("rejects a larger Content-Length without reading the body", async () => {
    const { body, seen } = streamOf(endless(1000));
    const { answer } = await answerTo({ body, headers: { "content-length": "65537" } });
    expect(answer).toEqual(problem(413, "too_large"));
    expect(seen.pulled).toBe(0);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("throws a TypeError for %d", (maxBytes) => {
    expect(() => createReceiver({ otherwise }, { maxBytes })).toThrow(TypeError);
  });
});

describe("onUnknown", () => {
  const unknown = { status: "recording_paused", at: 1 };
  const body = JSON.stringify(unknown);

  it("gets the payload and the context, and the response is 202", async () => {
    const onUnknown = vi.fn();
    const { answer, calls } = await answerTo({ body }, { onUnknown });
    expect({ answer, calls }).toEqual({ answer: empty(202), calls: 0 });
    expect(onUnknown.mock.calls).toEqual([[unknown, expect.objectContaining({ raw: bytes(body) })]]);
  });

  it.each(["__proto__", "constructor", "toString", "otherwise", ""])(
    "gets the status %j too",
    async (status) => {
      const { answer, calls } = await answerTo({ body: JSON.stringify({ status }) });
      expect({ answer, calls }).toEqual({ answer: empty(202), calls: 0 });
    },
  );

  it("may be omitted", async () => {
    expect((await answerTo({ body })).answer).toEqual(empty(202));
  });

  it("is awaited", async () => {
    let isDone = false;
    const onUnknown = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      isDone = true;
    };
    await answerTo({ body }, { onUnknown });
    expect(isDone).toBe(true);
  });

  it.each([
    ["throws", () => Promise.reject(new Error("full"))],
    ["takes too long", () => new Promise(() => {})],
  ])("doesn't change the response when it %s, and onError is called", async (_title, onUnknown) => {
    const onError = vi.fn();
    const { answer } = await answerTo({ body }, { onUnknown, onError, timeoutMs: 20 });
    expect(answer).toEqual(empty(202));
    expect(onError).toHaveBeenCalledTimes(1);
  });
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
