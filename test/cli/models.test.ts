import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExitCode } from "../../src/cli/command.ts";
import { command } from "../../src/cli/commands/models.ts";
import type { Output } from "../../src/cli/io.ts";
import { findModels } from "../../src/cli/models/find-models.ts";
import { MODEL_LANGUAGES } from "../../src/cli/models/model-language.ts";
import { UsageError } from "../../src/cli/usage-error.ts";

const MODELS = "generated/models";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "models-"));
});

afterAll(() => rm(folder, { recursive: true }));

describe("models", () => {
  it("lists every language that has a model, with what it needs", async () => {
    const { code, stdout } = await run([]);
    expect({ code, lines: stdout.trim().split("\n") }).toEqual({
      code: 0,
      lines: MODEL_LANGUAGES.map(({ id, needs }) => expect.stringMatching(`^${id} +.*${needs.slice(0, 4)}`)),
    });
    const ids = MODEL_LANGUAGES.map(({ id }) => id);
    expect(await readdir(MODELS)).toEqual(ids.toSorted());
  });

  it.each(["python", "go", "csharp", "rust", "php", "typescript"])(
    "writes the %s model to stdout",
    async (id) => {
      const [name = ""] = await readdir(join(MODELS, id));
      const expected = await readFile(join(MODELS, id, name), "utf8");
      expect(await run([id])).toEqual({ code: 0, stdout: expected, stderr: "" });
    },
  );

  it("writes every file of a language to --out, and says what it needs", async () => {
    const out = join(folder, "new", "java");
    const { code, stdout, stderr } = await run(["java", "--out", out]);
    const names = await readdir(join(MODELS, "java"));
    expect({ code, stdout, names: await readdir(out) }).toEqual({ code: 0, stdout: "", names });
    expect(names.length).toBeGreaterThan(5);
    expect(stderr).toContain("jackson-databind");
    for (const name of names) {
      const [written, generated] = await Promise.all(
        [out, join(MODELS, "java")].map((path) => readFile(join(path, name), "utf8")),
      );
      expect(written).toBe(generated);
    }
  });

  it.each([
    ["go", "--package", "recordings", ["package recordings\n", "// Package recordings reads"]],
    ["csharp", "--namespace", "Example.Recordings", ["\nnamespace Example.Recordings\n"]],
    ["php", "--namespace", "Example\\Recordings", ["\nnamespace Example\\Recordings;\n"]],
  ])("gives the %s model the name of %s", async (id, option, name, lines) => {
    const [renamed, original] = await Promise.all([run([id, option, name]), run([id])]);
    for (const line of lines) expect(renamed.stdout).toContain(line);
    expect(changedLines(original.stdout, renamed.stdout)).toHaveLength(lines.length);
  });

  it("gives each file of the Java model its package", async () => {
    const out = join(folder, "named");
    await run(["java", "--out", out, "--package", "com.example.recordings"]);
    const files = await readdir(out);
    for (const name of files) {
      expect(await readFile(join(out, name), "utf8")).toContain("\npackage com.example.recordings;\n");
    }
  });

  it("takes less than 100 ms", async () => {
    const start = performance.now();
    await run(["java", "--out", join(folder, "timed"), "--package", "a.b"]);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe("models, used wrongly, ends with exit code 2 and", () => {
  it.each([
    [["pyton"], "argument", "Did you mean python?"],
    [["kotlin"], "argument", "There are: python, go, java, csharp, rust, php, typescript."],
    [["go", "rust"], "argument", "name one language"],
    [["java"], "option", "recording-webhooks models java --out DIR"],
    [["python", "--package", "x"], "option", "the file's place names the module"],
    [["go", "--namespace", "x"], "option", "--package"],
    [["csharp", "--package", "x"], "option", "--namespace"],
    [["go", "--package", "type"], "value", "such as recordings"],
    [["go", "--package", "Re-cord"], "value", "such as recordings"],
    [["go", "--package", ""], "value", "such as recordings"],
    [["java", "--package", "com.class.x"], "value", "com.example.recordings"],
    [["java", "--package", "com..x"], "value", "com.example.recordings"],
    [["csharp", "--namespace", "1.x"], "value", "Example.Recordings"],
    [["csharp", "--namespace", "A; class B"], "value", "Example.Recordings"],
    [["php", "--namespace", "A.B"], "value", "Example\\Recordings"],
    [["go", "--pakage", "x"], "option", "Did you mean --package?"],
  ])("says why: %j", async (args, code, text) => {
    const error = await run(args).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(text) });
  });

  it("says that a folder cannot be written", async () => {
    const path = join(folder, "file");
    await writeFile(path, "");
    await expect(run(["go", "--out", path])).rejects.toMatchObject({ name: "UsageError", code: "file" });
  });
});

describe("the generated models", () => {
  it.each(MODEL_LANGUAGES)("have each line with a name once in every $id file", async ({ id, slot }) => {
    for (const name of await readdir(join(MODELS, id))) {
      const text = await readFile(join(MODELS, id, name), "utf8");
      for (const line of slot?.lines ?? []) {
        expect([...text.matchAll(new RegExp(line, "gm"))], `${name} ${line}`).toHaveLength(1);
      }
    }
  });

  it("are found from any folder of the package, and missed outside of it", () => {
    expect(findModels(join(process.cwd(), "src", "cli"))).toBe(join(process.cwd(), MODELS));
    expect(() => findModels(folder)).toThrow("generated/models");
  });
});

async function run(args: readonly string[]): Promise<{ code: ExitCode; stdout: string; stderr: string }> {
  const texts = { stdout: "", stderr: "" };
  const output = (name: keyof typeof texts): Output => ({
    isTerminal: false,
    columns: 80,
    write: (text) => {
      texts[name] += text;
      return Promise.resolve();
    },
    style: (_, text) => text,
  });
  const io = {
    stdin: process.stdin,
    stdout: output("stdout"),
    stderr: output("stderr"),
    signal: new AbortController().signal,
  };
  return { code: await command.run(args, io), ...texts };
}

function changedLines(before: string, after: string): string[] {
  const old = before.split("\n");
  return after.split("\n").filter((line, index) => line !== old[index]);
}
