import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emit } from "../../scripts/emit/emit.ts";
import { writeFiles } from "../../scripts/write/write-files.ts";
import { loadEdited } from "../support/contract-edits.ts";
import { addQuokka } from "../support/quokka.ts";
import { ROOT, runGenerate } from "../support/run-generate.ts";

const folder = mkdtempSync(join(tmpdir(), "generate-"));
afterAll(() => rmSync(folder, { recursive: true }));
const files = await emit(await loadContract());
const SAME_FOR_EVERY_CONTRACT = ["conform.schema.json", "vectors.d.ts", "vectors.js", "vectors.schema.json"];
const BANNER = /generated from (?:spec\/openapi\.yaml|contract \d+\.\d+\.\d+) by `[^`]+`/i;

describe("npm run generate", () => {
  it("leaves the committed output unchanged", async () => {
    expect(await runGenerate("--check")).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("writes the same bytes twice", async () => {
    expect(await emit(await loadContract())).toEqual(files);
  });

  it("names its source and the command in the first lines, with LF and no local path", () => {
    // An example is a payload to send, so it can't have a comment.
    for (const { path, contents } of files.filter(({ path }) => !path.startsWith("examples/"))) {
      const head = contents.split("\n").slice(0, 6).join("\n");
      expect([path, BANNER.test(head)]).toEqual([path, true]);
    }
    for (const { path, contents } of files) {
      const found = [contents.includes("\r"), contents.includes(ROOT), contents.endsWith("\n")];
      expect([path, ...found]).toEqual([path, false, false, true]);
    }
  });

  it("brings a webhook that is added to the spec into every output: each file, and each language's model", async () => {
    const contract = await loadEdited(addQuokka);
    const others = contract.webhooks.map(({ status }) => status).filter((status) => !/quokka/.test(status));
    const outputs = new Map<string, string>();
    for (const { path, contents } of await emit(contract)) {
      if (others.some((status) => path.split(/[/.]/).includes(status))) continue;
      const output = /^models\/\w+/.exec(path)?.[0] ?? path;
      outputs.set(output, (outputs.get(output) ?? "") + contents);
    }
    const silent = [...outputs].filter(([, text]) => !/quokka_?counted|counted_from/i.test(text));
    expect(silent.map(([output]) => output)).toEqual(SAME_FOR_EVERY_CONTRACT);
  });

  it("lists every missing, stale, and extra file with --check, changes nothing, and exits 1", async () => {
    const out = join(folder, "checked");
    cpSync(join(ROOT, "generated"), out, { recursive: true });
    const [schema = ""] = files.map(({ path }) => path).filter((path) => path.startsWith("schemas/"));
    unlinkSync(join(out, "types.ts"));
    unlinkSync(join(out, schema));
    writeFileSync(join(out, "vectors.json"), "{}");
    writeFileSync(join(out, "schemas/old.schema.json"), "{}");
    const before = listFiles(out);
    const { exitCode, stdout } = await runGenerate("--check", "--out", out);
    expect({ exitCode, lines: stdout.trim().split("\n") }).toEqual({
      exitCode: 1,
      lines: [
        `missing ${out}/${schema}`,
        `missing ${out}/types.ts`,
        `stale   ${out}/vectors.json`,
        `extra   ${out}/schemas/old.schema.json`,
      ],
    });
    expect(listFiles(out)).toEqual(before);

    const { missing, stale, extra } = await writeFiles(out, files);
    expect([missing.length, stale.length, extra.length]).toEqual([2, 1, 1]);
    expect(listFiles(out)).toEqual(listFiles(join(ROOT, "generated")));
    for (const { path, contents } of files) expect(readFileSync(join(out, path), "utf8")).toBe(contents);
  });

  it("shows its help, and exits 2 on wrong usage", async () => {
    expect(await runGenerate("--help")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("--check"),
    });
    expect(await runGenerate("--chekc")).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining("--chekc"),
    });
  });
});

function listFiles(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" }).toSorted();
}
