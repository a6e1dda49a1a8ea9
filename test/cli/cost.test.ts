import { writeFile } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readBody } from "../../src/cli/listen/delivery.ts";
import { createLocator } from "../../src/cli/validate/locate.ts";
import { EXAMPLE, fromNdjson, toNdjson } from "./payloads.ts";
import { useCli } from "./run-cli.ts";

const cli = useCli();

afterEach(() => void vi.restoreAllMocks());

function withUnknownFields(n: number): object {
  return { ...EXAMPLE, ...Object.fromEntries(Array.from({ length: n }, (_, index) => [`x${index}`, index])) };
}

describe("the cost of validate", () => {
  it.each(["pretty", "json", "junit", "github", "markdown"])(
    "is bounded in %s for one payload with many unknown fields",
    async (format) => {
      const output = async (n: number) => {
        const run = await cli.run(["validate", "--format", format, "--verbose"], {
          stdin: toNdjson([withUnknownFields(n)]),
        });
        return run.stdout.length;
      };
      const [small, large] = [await output(1000), await output(4000)];
      expect(large).toBeLessThan(1.1 * small);
    },
  );

  it("scans a number of bytes for line breaks that is linear in the array's size", async () => {
    const scans = async (n: number) => {
      await writeFile("array.json", `[${Array.from({ length: n }, () => "7").join(",\n")}]`);
      const indexOf = vi.spyOn(String.prototype, "indexOf");
      await cli.run(["validate", "array.json", "--format", "github"]);
      const calls = indexOf.mock.calls.length;
      indexOf.mockRestore();
      return calls;
    };
    const [small, large] = [await scans(500), await scans(2000)];
    expect(large / small).toBeLessThanOrEqual(5);
  });

  it("parses a text once, however many issues are located in it", () => {
    const text = JSON.stringify(withUnknownFields(1000));
    const charCodeAt = vi.spyOn(String.prototype, "charCodeAt");
    const locate = createLocator(text);
    const places = Array.from({ length: 100 }, (_, index) =>
      locate({ code: "unknown_field", path: [`x${index}`] }),
    );
    expect(new Set(places.map(({ column }) => column)).size).toBe(100);
    expect(charCodeAt.mock.calls.length).toBeLessThan(10 * text.length);
  });

  it("reads no more of a payload than --max-bytes", async () => {
    const stdin = toNdjson([EXAMPLE, withUnknownFields(1000), EXAMPLE]);
    const args = ["validate", "--input", "ndjson", "--max-bytes", "2000", "--format", "json"];
    const { stdout } = await cli.run(args, { stdin });
    const found = fromNdjson(stdout).map(({ issues }) => Object(issues)[0]?.code);
    expect(found).toEqual([undefined, "size", undefined]);
  });
});

describe("the cost of listen", () => {
  it("is linear for a body that arrives one byte at a time", async () => {
    const allocated = async (n: number) => {
      const allocate = vi.spyOn(Buffer, "allocUnsafe");
      const stream = new PassThrough({ objectMode: true });
      const chunk = Buffer.from("x");
      const body = readBody(stream);
      for (let sent = 0; sent < n; sent++) stream.write(chunk);
      stream.end();
      expect(await body).toHaveLength(n);
      const bytes = allocate.mock.calls.reduce((sum, [size]) => sum + size, 0);
      allocate.mockRestore();
      return bytes;
    };
    const [small, large] = [await allocated(20_000), await allocated(80_000)];
    expect(large / small).toBeLessThanOrEqual(5);
    expect(large).toBeLessThan(4 * 80_000);
  });
});
