import { afterEach, describe, expect, it, vi } from "vitest";
import { createReceiver, type Handler, type ReceiverOptions } from "../../src/receiver/index.ts";
import { answerOf, empty, problem } from "./answers.ts";
import { post } from "./requests.ts";

afterEach(() => vi.useRealTimers());

async function answerOfHandler(otherwise: Handler, options: ReceiverOptions = {}, signal?: AbortSignal) {
  const onError = vi.fn();
  const receiver = createReceiver({ otherwise }, { onError, ...options });
  const answer = await answerOf(await receiver(post(signal && { signal })));
  return { answer, causes: onError.mock.calls.map(([cause]) => cause) };
}

function never(): Promise<never> {
  return new Promise(() => {});
}

describe("a handler that fails", () => {
  const cause = new Error("database password is hunter2");

  it.each([
    [
      "throws",
      () => {
        throw cause;
      },
    ],
    ["rejects immediately", () => Promise.reject(cause)],
    ["rejects later", () => new Promise((_resolve, reject) => setTimeout(reject, 10, cause))],
    [
      "returns a thenable that throws",
      () => ({
        // biome-ignore lint/suspicious/noThenProperty: the test needs it
        then() {
          throw cause;
        },
      }),
    ],
  ])("gets a 500 without details when it %s, and onError gets the cause", async (_title, handler) => {
    const { answer, causes } = await answerOfHandler(handler);
    expect(answer).toEqual(problem(500, "failed"));
    expect(causes).toEqual([cause]);
  });

  it.each([undefined, null, 0, "text"])("may throw %j", async (thrown) => {
    const { answer, causes } = await answerOfHandler(() => Promise.reject(thrown));
    expect({ answer, causes }).toEqual({ answer: problem(500, "failed"), causes: [thrown] });
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("hook");
      },
    ],
    ["rejects", () => Promise.reject(new Error("hook"))],
    ["hangs", never],
  ])("gets a 500 when onError %s", async (_title, onError) => {
    const { answer } = await answerOfHandler(() => Promise.reject(cause), { onError });
    expect(answer).toEqual(problem(500, "failed"));
  });

  it("is written to the console unless onError is given", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    await createReceiver({ otherwise: () => Promise.reject(cause) })(post());
    expect(log.mock.calls).toEqual([[cause]]);
    log.mockRestore();
  });
});

describe("timeoutMs", () => {
  it("responds 503, aborts the signal, and calls onError when a handler takes longer", async () => {
    const signals: AbortSignal[] = [];
    const { answer, causes } = await answerOfHandler(
      (_webhook, { signal }) => {
        signals.push(signal);
        return never();
      },
      { timeoutMs: 20 },
    );
    expect(answer).toEqual(problem(503, "timeout"));
    expect(causes).toEqual([expect.objectContaining({ name: "TimeoutError" })]);
    expect(signals[0]?.aborted).toBe(true);
    expect(signals[0]?.reason).toBe(causes[0]);
  });

  it("aborts a signal that the handler reads only afterwards", async () => {
    const seen: boolean[] = [];
    const looked = new Promise<void>((resolve) => {
      void answerOfHandler(
        async (_webhook, context) => {
          await new Promise((later) => setTimeout(later, 40));
          seen.push(context.signal.aborted);
          resolve();
        },
        { timeoutMs: 10 },
      );
    });
    await looked;
    expect(seen).toEqual([true]);
  });

  it("is 10 seconds by default", async () => {
    vi.useFakeTimers();
    const answered = answerOfHandler(never);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await Promise.race([answered, "waiting"])).toBe("waiting");
    await vi.advanceTimersByTimeAsync(1);
    expect((await answered).answer).toEqual(problem(503, "timeout"));
  });

  it("never elapses when it is Infinity", async () => {
    vi.useFakeTimers();
    const answered = answerOfHandler(() => new Promise((resolve) => setTimeout(resolve, 1e9)), {
      timeoutMs: Number.POSITIVE_INFINITY,
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1e9);
    expect((await answered).answer).toEqual(empty(204));
  });

  it.each([
    ["ends", () => Promise.resolve(), 204],
    ["ends later", () => new Promise((resolve) => setTimeout(resolve, 5)), 204],
    ["fails", () => Promise.reject(new Error("no")), 500],
  ])("leaves no timer behind when the handler %s", async (_title, handler, status) => {
    vi.useFakeTimers();
    const answered = answerOfHandler(handler);
    await vi.advanceTimersByTimeAsync(5);
    expect((await answered).answer.status).toBe(status);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no unhandled rejection when the abandoned handler finally fails", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const { answer, causes } = await answerOfHandler(
      () => new Promise((_resolve, reject) => setTimeout(reject, 40, new Error("late"))),
      { timeoutMs: 10 },
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    process.off("unhandledRejection", unhandled);
    expect(answer).toEqual(problem(503, "timeout"));
    expect(unhandled).not.toHaveBeenCalled();
    expect(causes).toHaveLength(1);
  });

  it.each([0, -1, Number.NaN, 2 ** 31])("throws a TypeError for %d", (timeoutMs) => {
    expect(() => createReceiver({ otherwise: never }, { timeoutMs })).toThrow(TypeError);
  });
});

describe("a client that disconnects", () => {
  it("aborts the handler's signal, with the reason", async () => {
    const client = new AbortController();
    const reason = new Error("gone");
    const { answer, causes } = await answerOfHandler(
      async (_webhook, { signal }) => {
        setTimeout(() => client.abort(reason), 5);
        await new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
        });
      },
      {},
      client.signal,
    );
    expect({ answer, causes }).toEqual({ answer: problem(500, "failed"), causes: [reason] });
  });

  it("aborts the signal even if the handler reads it only later", async () => {
    const client = new AbortController();
    const seen: unknown[] = [];
    await answerOfHandler(
      (_webhook, context) => {
        client.abort("gone");
        seen.push(context.signal.aborted, context.signal.reason);
      },
      {},
      client.signal,
    );
    expect(seen).toEqual([true, "gone"]);
  });

  it("doesn't abort the signal of a handler that has finished", async () => {
    const client = new AbortController();
    const signals: AbortSignal[] = [];
    await answerOfHandler((_webhook, { signal }) => signals.push(signal), {}, client.signal);
    client.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});
