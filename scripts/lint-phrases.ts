import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { TextlintKernel } from "@textlint/kernel";
import { parse } from "yaml";

/** The files whose messages, help, and comments follow the same list of terms as the prose in Markdown. */
const CODE = /\.(?:cs|css|go|java|js|mjs|php|py|rs|sh|ts|vue|ya?ml)$|^\.ci\/run$/;
const PROSE = /^(?:docs\/(?:[^/]+\/)?)?[^/]+\.md$/;
const IGNORED = /^generated\/|^spec\/releases\/|\/vendor\//;

interface TextlintConfig {
  readonly rules: { readonly terminology: { readonly terms: readonly (readonly [string, string])[] } };
}

const config: TextlintConfig = parse(readFileSync(".textlintrc.json", "utf8"));
const terms = config.rules.terminology.terms.map(([pattern, better]) => ({
  expression: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, "i"),
  better,
}));
const require = createRequire(import.meta.url);
const kernel = new TextlintKernel();

const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
const files = execFileSync("git", listing, { encoding: "utf8" })
  .split("\0")
  .filter((file) => !IGNORED.test(file) && existsSync(file))
  .toSorted();
const problems = await Promise.all(
  files.map((file) => {
    if (PROSE.test(file)) return checkProse(file);
    return CODE.test(file) ? checkCode(file) : [];
  }),
);
for (const problem of problems.flat()) console.error(problem);
process.exitCode = problems.flat().length > 0 ? 1 : 0;

async function checkProse(file: string): Promise<string[]> {
  const { messages } = await kernel.lintText(readFileSync(file, "utf8"), {
    ext: ".md",
    filePath: file,
    plugins: [{ pluginId: "markdown", plugin: require("@textlint/textlint-plugin-markdown").default }],
    rules: [
      {
        ruleId: "terminology",
        rule: require("textlint-rule-terminology").default,
        options: config.rules.terminology,
      },
    ],
  });
  return messages.map(({ loc, message }) => `${file}:${loc.start.line}:${loc.start.column}: ${message}`);
}

function checkCode(file: string): string[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) =>
    terms.flatMap(({ expression, better }) => {
      const match = expression.exec(line);
      if (match === null) return [];
      const place = `${file}:${index + 1}:${match.index + 1}`;
      return [`${place}: found "${match[0]}", expected wording such as "${better}"`];
    }),
  );
}
