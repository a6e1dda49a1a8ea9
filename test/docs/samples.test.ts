import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXAMPLE, toNdjson } from "../cli/payloads.ts";
import { JACKSON } from "../models/support/toolchains.ts";
import { useProject } from "./guide-project.ts";
import { ROOT, readSamples, type Sample } from "./samples.ts";

const project = useProject();
const samples = await readSamples();

/** What proves which samples: each has to be one of these. */
const PROOFS: readonly { readonly by: string; readonly of: (sample: Sample) => boolean }[] = [
  {
    by: "typescript.test.ts compiles it",
    of: ({ guide, language }) => language === "ts" && !isLanguage(guide),
  },
  { by: "typescript.test.ts holds it against action.yml", of: ({ language }) => language === "yaml" },
  {
    by: "errors.test.ts gets what it says",
    of: ({ guide, language }) => guide === "errors.md" && ["json", "text"].includes(language),
  },
  {
    by: "guides.test.ts follows it",
    of: ({ guide, language, file }) =>
      /^(contract-test-(receiver|sender)|validate-at-scale)\.md$/.test(guide) &&
      (language === "sh" || file !== undefined),
  },
  {
    by: "quick-start.test.ts runs it",
    of: ({ guide, language }) => ["faq.md", "quick-start.md"].includes(guide) && language !== "ts",
  },
  {
    by: "docs.heavy.test.ts compiles and runs it with the model",
    of: ({ guide, code }) => isLanguage(guide) && /^(?:<\?php )?(?:#|\/\/) \S+\.\w+\n/.test(code),
  },
  {
    by: "diff.test.ts runs it, or compares with it",
    of: ({ guide, language }) => guide === "diff.md" && language !== "yaml",
  },
  { by: "the tests of the release run its commands", of: ({ guide }) => guide === "releasing.md" },
  { by: "this test runs it", of: isToken },
  { by: "this test finds its field in the contract", of: ({ language }) => language === "sql" },
  { by: "this test copies the model", of: isModelCommand },
  { by: "this test holds it against what the models are tested with", of: isDependency },
  { by: "this test runs what it pipes to", of: isSpark },
];

describe("every sample of the guides", () => {
  it.each(samples)("is proven by a test: $guide $index ($language)", (sample) => {
    expect(PROOFS.filter(({ of }) => of(sample))).toHaveLength(1);
  });

  it.each(PROOFS)("has a proof that is needed: $by", ({ of }) => {
    expect(samples.filter(of)).not.toHaveLength(0);
  });
});

describe("the samples that no other test runs", () => {
  it.each(samples.filter(isModelCommand))("copy a model: $guide", async ({ code }) => {
    // What installs a library needs a registry.
    const { code: exitCode, stderr } = await project.sh(code.replace(/^dotnet add package .+$/m, ""));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) });
  });

  it.each(samples.filter(isDependency))(
    "name what the models are tested with: $guide ($language)",
    async ({ language, code }) => {
      if (language === "json")
        expect(JSON.parse(code)).toHaveProperty("autoload.classmap", ["src/Webhooks.php"]);
      else if (language === "toml") {
        const manifest = await readFile(join(ROOT, "test/models/drivers/rust/Cargo.toml"), "utf8");
        for (const [, name] of code.matchAll(/^(\w+) = /gm))
          expect(manifest).toMatch(new RegExp(`^${name} = `, "m"));
      } else {
        const [, artifact] = /<artifactId>(.+)<\/artifactId>/.exec(code) ?? [];
        expect(JACKSON.some((path) => path.includes(`${artifact}`))).toBe(true);
      }
    },
  );

  it.each(samples.filter(isToken))("generate a token that fits a URL: $guide", async ({ code }) => {
    expect((await project.sh(code)).stdout).toMatch(/^[\da-f]{32}\n$/);
  });

  it.each(samples.filter(({ language }) => language === "sql"))(
    "key a row by a field of the contract: $guide",
    ({ code }) => {
      expect(Object.keys(EXAMPLE)).toContain(/ON CONFLICT \((\w+)\)/.exec(code)?.[1]);
    },
  );

  it.each(samples.filter(isSpark))(
    "pipe payloads through a filter that ends with 0: $guide",
    async ({ code }) => {
      const [, command = "exit 9"] = /\.pipe\("(.+)"\)/.exec(code) ?? [];
      await project.write("payloads.ndjson", toNdjson([EXAMPLE, { ...EXAMPLE, added: 1 }]));
      const { code: exitCode, stdout } = await project.sh(
        `${command.replace("recording-webhooks", "npx recording-webhooks")} < payloads.ndjson`,
      );
      const verdicts = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).verdict);
      expect({ exitCode, verdicts }).toEqual({ exitCode: 0, verdicts: ["valid", "invalid"] });
    },
  );
});

function isToken({ guide, language }: Sample): boolean {
  return guide === "security.md" && language === "sh";
}

function isLanguage(guide: string): boolean {
  return guide.startsWith("languages/");
}

function isModelCommand({ guide, language }: Sample): boolean {
  return isLanguage(guide) && language === "sh";
}

function isDependency({ guide, language }: Sample): boolean {
  return isLanguage(guide) && ["json", "toml", "xml"].includes(language);
}

function isSpark({ guide, language }: Sample): boolean {
  return guide === "validate-at-scale.md" && language === "python";
}
