import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MODEL_LANGUAGES } from "../../src/cli/models/model-language.ts";
import { useCli } from "./run-cli.ts";

const ROOT = process.cwd();
const MODELS = join(ROOT, "generated/models");
const cli = useCli();
const run = (args: readonly string[]) => cli.run(["models", ...args]);

describe("models", () => {
  it("lists every language that has a model, with what it needs", async () => {
    const { code, stdout } = await run([]);
    expect({ code, lines: stdout.trim().split("\n") }).toEqual({
      code: 0,
      lines: MODEL_LANGUAGES.map(({ id, needs }) => expect.stringMatching(`^${id} +.*${needs.slice(0, 4)}`)),
    });
    const ids = MODEL_LANGUAGES.flatMap(({ id, styles = [] }) => [id, ...styles]);
    expect(await readdir(MODELS)).toEqual(ids.toSorted());
  });

  it.each(MODEL_LANGUAGES)("writes the $title model to stdout", async ({ id }) => {
    const [name = ""] = await readdir(join(MODELS, id));
    const expected = await readFile(join(MODELS, id, name), "utf8");
    expect(await run([id])).toEqual({ code: 0, stdout: expected, stderr: "" });
  });

  it("writes every file of a language to --out and prints what it needs", async () => {
    const out = join(cli.folder(), "new", "java");
    const { code, stdout, stderr } = await run(["java", "--out", out]);
    const names = await readdir(join(MODELS, "java"));
    expect({ code, stdout, names: await readdir(out) }).toEqual({ code: 0, stdout: "", names });
    expect(stderr).toContain("jackson-core");
    for (const name of names)
      expect(await readFile(join(out, name), "utf8")).toBe(
        await readFile(join(MODELS, "java", name), "utf8"),
      );
  });

  it.each([
    ["go", "--package", "recordings", ["package recordings\n", "// Package recordings has"]],
    ["csharp", "--namespace", "Example.Recordings", ["\nnamespace Example.Recordings\n"]],
    ["php", "--namespace", "Example\\Recordings", ["\nnamespace Example\\Recordings;\n"]],
  ])("gives the %s model the name of %s", async (id, option, name, lines) => {
    const [renamed, original] = await Promise.all([run([id, option, name]), run([id])]);
    for (const line of lines) expect(renamed.stdout).toContain(line);
    expect(changedLines(original.stdout, renamed.stdout)).toHaveLength(lines.length);
  });

  it("writes another style of the Python model", async () => {
    const { stdout } = await run(["python", "--style", "pydantic"]);
    expect(stdout).toBe(await readFile(join(MODELS, "pydantic/webhooks.py"), "utf8"));
  });

  it("gives each file of the Java model its package", async () => {
    const out = join(cli.folder(), "named");
    await run(["java", "--out", out, "--package", "com.example.recordings"]);
    const files = await readdir(out);
    for (const name of files) {
      expect(await readFile(join(out, name), "utf8")).toContain("\npackage com.example.recordings;\n");
    }
  });

  it("without --force, writes nothing if a file exists", async () => {
    const out = join(cli.folder(), "existing");
    await run(["go", "--out", out]);
    const [name = ""] = await readdir(out);
    await writeFile(join(out, name), "mine");
    const refused = await run(["go", "--out", out]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
    expect(await readFile(join(out, name), "utf8")).toBe("mine");
    expect(await run(["go", "--out", out, "--force"])).toMatchObject({ code: 0 });
    expect(await readFile(join(out, name), "utf8")).not.toBe("mine");
  });

  it.each([[], ["--force"]])("follows no link out of the folder %j", async (...args) => {
    const out = join(cli.folder(), `linked${args.length}`);
    await run(["go", "--out", out]);
    const [name = ""] = await readdir(out);
    const target = join(cli.folder(), `target${args.length}`);
    await writeFile(target, "mine");
    const linked = join(cli.folder(), `links${args.length}`);
    await mkdir(linked);
    await symlink(target, join(linked, name));
    expect(await run(["go", "--out", linked, ...args])).toMatchObject({ code: 2 });
    expect(await readFile(target, "utf8")).toBe("mine");
  });
});

describe("models, used incorrectly, exits with 2 and", () => {
  it.each([
    [["pyton"], "Allowed choices are python, "],
    [["kotlin"], "Allowed choices are python, go, java, csharp, rust, php, typescript."],
    [["go", "rust"], "too many arguments"],
    [["python", "--style", "attrs"], "The styles are pydantic."],
    [["go", "--style", "pydantic"], "It has one style."],
    [["python", "--package", "x"], "the file's location determines the module's name"],
    [["go", "--namespace", "x"], "--package"],
    [["csharp", "--package", "x"], "--namespace"],
    [["go", "--package", "Re-cord"], "such as recordings"],
    [["go", "--package", ""], "such as recordings"],
    [["java", "--package", "com..x"], "com.example.recordings"],
    [["csharp", "--namespace", "1.x"], "Example.Recordings"],
    [["csharp", "--namespace", "A; class B"], "Example.Recordings"],
    [["php", "--namespace", "A.B"], "Example\\Recordings"],
    [["go", "--pakage", "x"], "Did you mean --package?"],
  ])("says why: %j", async (args, text) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toContain(text);
  });

  it("reports a folder that can't be written", async () => {
    const path = join(cli.folder(), "file");
    await writeFile(path, "");
    expect(await run(["go", "--out", path])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(path),
    });
  });
});

describe("the generated models", () => {
  it.each(MODEL_LANGUAGES)(
    "have each line with a name exactly once in every $id file",
    async ({ id, slot }) => {
      for (const name of await readdir(join(MODELS, id))) {
        const text = await readFile(join(MODELS, id, name), "utf8");
        for (const line of slot?.lines ?? []) {
          expect([...text.matchAll(new RegExp(line, "gm"))], `${name} ${line}`).toHaveLength(1);
        }
      }
    },
  );
});

function changedLines(before: string, after: string): string[] {
  const old = before.split("\n");
  return after.split("\n").filter((line, index) => line !== old[index]);
}
