import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createReceiver, type HandlerContext, type ReceiverOptions } from "../../src/receiver/index.ts";
import { answerOf, empty, problem } from "./answers.ts";
import { payloads, validBody } from "./payloads.ts";
import { talk } from "./raw-http.ts";
import { post as fetchPost } from "./requests.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/**
 * Sends a delivery to a receiver that is called by `listener`, and returns the response and what was handled.
 */
async function deliver(
  listener: (receive: ReturnType<typeof createReceiver>) => RequestListener,
  { body = validBody, path = "/", type = "application/json", options = {} as ReceiverOptions } = {},
) {
  const handled: { webhook: unknown; raw: string | undefined }[] = [];
  const errors: unknown[] = [];
  const receive = createReceiver(
    {
      otherwise: (webhook, { raw }: HandlerContext) => {
        handled.push({ webhook, raw: raw && Buffer.from(raw).toString() });
      },
    },
    { onError: (cause) => errors.push(cause), ...options },
  );
  const port = await serve(listener(receive));
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": type },
    body,
  });
  const { headers, ...answer } = await answerOf(response);
  return { answer, headers, handled, errors };
}

const bare = ({ headers: _, ...answer }: { headers: object }): object => answer;

describe("a receiver that node:http calls", () => {
  it.each(payloads)("handles $status and responds 204", async (payload) => {
    const body = ` ${JSON.stringify(payload)}`;
    const { answer, handled } = await deliver((receive) => receive, { body });
    expect(answer).toEqual(bare(empty(204)));
    expect(handled).toEqual([{ webhook: payload, raw: body }]);
  });

  it("responds with a problem to an invalid webhook, with its length", async () => {
    const { answer, headers } = await deliver((receive) => receive, {
      body: `{"status":"${payloads[0]?.status}"}`,
    });
    expect(answer).toMatchObject({ status: 422, body: { status: 422, issues: expect.any(Array) } });
    expect(headers).toMatchObject({
      "content-type": "application/problem+json",
      "content-length": expect.any(String),
    });
  });

  it.each([
    ["its type is wrong", { type: "text/plain" }, problem(415, "unsupported_media_type")],
    ["it is too large", { options: { maxBytes: 10 } }, problem(413, "too_large")],
    ["its status is unknown", { body: '{"status":"quokka"}' }, empty(202)],
    ["its token is wrong", { options: { token: { token: "abc", in: "path" as const } } }, empty(404)],
  ])("rejects a delivery if %s", async (_, changes, wanted) => {
    expect((await deliver((receive) => receive, changes)).answer).toEqual(bare(wanted));
  });

  it("finds the token in the original URL, which a router may have shortened", async () => {
    const token = { token: "s3cret", in: "path" as const };
    const { answer } = await deliver(
      (receive) => (request, response) => {
        Object.assign(request, { originalUrl: request.url, url: "/" });
        return receive(request, response);
      },
      { path: "/hooks/s3cret", options: { token } },
    );
    expect(answer.status).toBe(204);
  });

  it("responds to pipelined requests and to a body that is cut off", async () => {
    const port = await serve(createReceiver({ otherwise: () => {} }));
    const head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ";
    const one = `${head}${Buffer.byteLength(validBody)}\r\n\r\n${validBody}`;
    expect((await talk(port, [one + one], 2)).map(({ status }) => status)).toEqual([204, 204]);
  });

  it("reports once that the client disconnected", async () => {
    const controller = new AbortController();
    let port: Promise<number> | undefined;
    const reason = new Promise((resolve) => {
      const otherwise = (_: unknown, { signal: gone }: HandlerContext) => {
        gone.addEventListener("abort", () => resolve(gone.reason));
        controller.abort();
        return reason;
      };
      port = serve(createReceiver({ otherwise }));
    });
    const { signal } = controller;
    const headers = { "content-type": "application/json" };
    await fetch(`http://127.0.0.1:${await port}`, { method: "POST", headers, body: validBody, signal }).catch(
      () => {},
    );
    expect(await reason).toMatchObject({ name: "AbortError" });
  });
});

/** Reads the whole body, as a parser in front of the receiver does, and keeps a copy. */
function parseFirst(leave: (text: string) => object) {
  return (receive: ReturnType<typeof createReceiver>): RequestListener =>
    async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      return receive(Object.assign(request, leave(Buffer.concat(chunks).toString())), response);
    };
}

describe("a receiver behind a body parser", () => {
  it.each<[string, (text: string) => object, string | undefined]>([
    ["rawBody, bytes", (text) => ({ rawBody: Buffer.from(text), body: {} }), validBody],
    ["rawBody, text", (text) => ({ rawBody: text, body: {} }), validBody],
    ["a Buffer", (text) => ({ body: Buffer.from(text) }), validBody],
    ["a string", (text) => ({ body: text }), validBody],
    ["the parsed object", (text) => ({ body: JSON.parse(text) }), undefined],
  ])("uses %s", async (_, leave, raw) => {
    const { answer, handled } = await deliver(parseFirst(leave));
    expect(answer.status).toBe(204);
    expect(handled).toEqual([{ webhook: payloads[0], raw }]);
  });

  it("checks what the parser left: its size and the contract", async () => {
    const large = await deliver(
      parseFirst((text) => ({ rawBody: text })),
      { options: { maxBytes: 10 } },
    );
    expect(large.answer.status).toBe(413);
    const wrong = await deliver(
      parseFirst((text) => ({ body: JSON.parse(text) })),
      { body: "{}" },
    );
    expect(wrong.answer.status).toBe(422);
    const list = await deliver(
      parseFirst((text) => ({ body: JSON.parse(text) })),
      { body: "[]" },
    );
    expect(list.answer.status).toBe(400);
  });

  it("reads an unread body, whatever a parser for other types has set", async () => {
    const { handled } = await deliver(
      (receive) => (request, response) => receive(Object.assign(request, { body: {} }), response),
    );
    expect(handled).toEqual([{ webhook: payloads[0], raw: validBody }]);
  });

  it("responds 500 and reports the fix if nothing is left", async () => {
    const { answer, errors } = await deliver(parseFirst(() => ({})));
    expect(answer).toEqual(bare(problem(500, "consumed")));
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(/rawBody/) })]);
  });

  it("responds 500 to a fetch Request that was read", async () => {
    const onError = vi.fn();
    const receive = createReceiver({ otherwise: () => {} }, { onError });
    const request = fetchPost();
    await request.text();
    expect(await answerOf(await receive(request))).toEqual(problem(500, "consumed"));
    expect(onError).toHaveBeenCalledOnce();
  });
});

describe("a receiver that is called with something else", () => {
  const receive = createReceiver({ otherwise: () => {} });
  const node = Object.assign(new PassThrough(), { headers: {} });
  const response = { end() {}, setHeader() {} };

  it.each<[string, unknown, RegExp]>([
    ["Hono's Context", { req: { raw: fetchPost() } }, /context\.req\.raw/],
    ["h3's event", { req: fetchPost() }, /event\.req/],
    ["SvelteKit's event", { request: fetchPost() }, /event\.request/],
    ["Koa's context", { req: node, res: response }, /context\.req and context\.res/],
    ["Fastify's request", { raw: node }, /request\.raw and reply\.raw/],
    ["a Lambda event", { body: "{}", headers: {} }, /docs\/receiving\.md/],
    ["nothing", undefined, /docs\/receiving\.md/],
    ["Node's request alone", node, /docs\/receiving\.md/],
  ])("rejects %s with the fix", async (_, value, fix) => {
    const error = await Reflect.apply(receive, undefined, [value]).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(fix);
  });
});
