import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { MODEL_LANGUAGES, type ModelLanguage } from "../../src/cli/models/model-language.ts";
import { nameModel, readModel } from "../../src/cli/models/read-model.ts";
import { GUIDES, type Guide } from "./support/guides.ts";
import { runProgram } from "./support/run-program.ts";
import { missingTools } from "./support/toolchain.ts";

describe.each(GUIDES)("the code of the page on $language", (guide) => {
  const missing = guide.toolchain === undefined ? [] : missingTools(guide.toolchain);
  const title = "compiles, and its contract test passes and can fail";
  if (missing.length > 0) {
    it.skip(`SKIPPED: this machine lacks ${missing.join(", ")}; ${title}`);
    return;
  }
  it(title, { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), `docs-${guide.language}-`));
    try {
      if (guide.template !== undefined) await cp(guide.template, folder, { recursive: true });
      await unpack(guide, folder);
      await mkdir(dirname(join(folder, guide.vectors)), { recursive: true });
      await cp("generated/vectors.json", join(folder, guide.vectors));
      expect(await runAll(guide, folder)).toMatchObject({ exitCode: 0 });

      const wrong = (await readFile("generated/vectors.json", "utf8")).replaceAll(
        '"receive":"unknown"',
        '"receive":"webhook"',
      );
      const broken = guide.breakVectors?.(wrong) ?? wrong;
      await writeFile(join(folder, guide.vectors), broken);
      expect(await runAll(guide, folder)).not.toMatchObject({ exitCode: 0 });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("docs/languages", () => {
  it("has a page for each language, named in their index with what it needs", async () => {
    const pages = (await readdir("docs/languages")).filter((name) => name !== "index.md");
    expect(pages.toSorted()).toEqual(MODEL_LANGUAGES.map(({ id }) => `${id}.md`).toSorted());
    const index = await readFile("docs/languages/index.md", "utf8");
    for (const { id } of MODEL_LANGUAGES) expect(index).toContain(`](${id}.md)`);
  });
});

/** Puts the model, under the name that the page uses, and the page's files into a folder. */
async function unpack({ language, model, name, project = {} }: Guide, folder: string): Promise<void> {
  const found: ModelLanguage | undefined = MODEL_LANGUAGES.find(({ id }) => id === language);
  if (found === undefined) throw new Error(language);
  const files = await readModel("generated/models", found);
  const named = name === undefined ? files : nameModel(files, found, name);
  const page = await readFile(`docs/languages/${language}.md`, "utf8");
  const entries = [
    ...named.map((file): [string, string] => [join(model, file.name), file.contents]),
    ...Object.entries(project),
    ...codeOf(page),
  ];
  for (const [path, contents] of entries) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/** The code blocks that say their file's name in the first line. */
function codeOf(page: string): [string, string][] {
  return [...page.matchAll(/^```\w+\n((?:<\?php )?(?:#|\/\/) (\S+\.\w+)\n[\s\S]*?)^```$/gm)].map(
    ([, code = "", path = ""]) => [path, code],
  );
}

async function runAll({ commands, env }: Guide, folder: string) {
  for (const command of commands) {
    const outcome = await runProgram(command, { cwd: resolve(folder), env: env ?? {} });
    if (outcome.exitCode !== 0) return outcome;
  }
  return { exitCode: 0 };
}
