import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { toOutput } from "../../src/cli/io.ts";

function createStream(isTTY: boolean) {
  return Object.assign(new PassThrough({ highWaterMark: 4 }), { isTTY });
}

describe("toOutput", () => {
  it.each([
    ["a terminal", true, {}, true],
    ["a pipe", false, {}, false],
    ["a terminal and NO_COLOR", true, { NO_COLOR: "1" }, false],
    ["a terminal and an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["a terminal without color", true, { TERM: "dumb" }, false],
  ])("decides about color for %s as no-color.org specifies", (_, isTerminal, env, hasColor) => {
    const output = toOutput(createStream(isTerminal), env);
    expect(output.style("red", "x")).toBe(hasColor ? "\u001b[31mx\u001b[39m" : "x");
  });

  it("waits for a slow reader, and stops waiting when the reader is gone", async () => {
    const stream = createStream(false);
    const output = toOutput(stream, {});
    let isWritten = false;
    const written = output.write("more than fits").then(() => {
      isWritten = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isWritten).toBe(false);
    stream.destroy();
    await written;
    await output.write("x");
    expect(isWritten).toBe(true);
  });
});
