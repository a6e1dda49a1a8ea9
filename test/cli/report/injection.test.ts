import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../src/cli/report/report.ts";
import { EXAMPLE, post, toNdjson } from "../payloads.ts";
import { startAlways, useReceivers } from "../receivers/receivers.ts";
import { useCli } from "../run-cli.ts";

const cli = useCli();
const { start } = useReceivers();

/** Text that a terminal, the runner of GitHub Actions, Markdown, or XML would interpret. */
const HOSTILE =
  "\u001b[2J\u009b2J\n::error::x\r\n  ::warning::y\n##[error]z\n~~~~\n```\n| <img src=x> \u202e ]]> ,file=a%0A";
const HOSTILE_NAME = "\u001b[2J\n::error::x,line=1.ndjson";

/** Finds what a consumer of this format would interpret. */
function obeyed(text: string, format: string): string[] {
  const lines = text.split(/\r?\n/);
  const commands = lines.filter((line) => /^\s*(::(?!(error|warning) [a-z]+=)|##\[)/.test(line));
  const ownCommands = format === "github" ? [] : lines.filter((line) => /^\s*::/.test(line));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  const controls = text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g) ?? [];
  const markup = format === "junit" || format === "markdown" ? (text.match(/<img/g) ?? []) : [];
  return [...commands, ...ownCommands, ...controls, ...markup];
}

describe.each(FORMATS)("the report in %s", (format) => {
  it("of validate escapes payloads and file names", async () => {
    const payloads = [
      { status: HOSTILE },
      { status: HOSTILE, [HOSTILE]: 1 },
      { ...EXAMPLE, [HOSTILE]: HOSTILE, rec_id: [HOSTILE] },
      { ...EXAMPLE, msg: HOSTILE },
      { ...EXAMPLE, msg: HOSTILE },
    ];
    await writeFile(HOSTILE_NAME, `${toNdjson(payloads)}${HOSTILE.replaceAll("\n", " ")}\n`);
    for (const verbose of [[], ["--verbose"]]) {
      const args = ["validate", HOSTILE_NAME, "--format", format, ...verbose];
      const { code, stdout, stderr } = await cli.run(args);
      expect(code).toBe(1);
      expect(obeyed(stdout, format)).toEqual([]);
      expect(obeyed(stderr, format)).toEqual([]);
    }
    const missing = await cli.run(["validate", `${HOSTILE_NAME}.not`]);
    expect(obeyed(missing.stderr, format)).toEqual([]);
  });

  it("of listen and trigger escapes what senders and receivers send", async () => {
    const { url, interrupt, finished } = await cli.listen(["--format", format]);
    const headers = { "content-type": "text/plain; ::error::x" };
    await post(`${url}/?x=::error::`, { status: HOSTILE, [HOSTILE]: 1 }, { headers });
    interrupt();
    const listened = await finished;
    expect(listened.code).toBe(1);
    const receiver = await start(startAlways(400, {}, HOSTILE));
    const triggered = await cli.run(["trigger", "all", "--to", receiver, "--format", format]);
    expect(triggered.code).toBe(1);
    for (const { stdout, stderr } of [listened, triggered])
      expect(obeyed(stdout + stderr, format)).toEqual([]);
  });
});

it("of a rejected argument is escaped in a log", async () => {
  for (const args of [
    [HOSTILE],
    ["validate", "--format", HOSTILE],
    ["trigger", HOSTILE, "--to", "http://127.0.0.1:1"],
  ]) {
    const { code, stderr } = await cli.run(args);
    expect(code).toBe(2);
    expect(obeyed(stderr, "pretty")).toEqual([]);
  }
});
