import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { parse } from "yaml";

/** The files whose messages, help, and comments follow the same list of terms as the Markdown that textlint reads. */
const FILES = [
  "{src,scripts,test}/**/*.{ts,js,vue,py,go,java,rs,cs,php}",
  "docs/.vitepress/**/*.{ts,vue}",
  "spec/**/*.{yaml,js}",
  ".github/**/*.yml",
  "action.yml",
  ".ci/run",
];
const IGNORED = [
  "**/{node_modules,.venv}/**",
  "**/.vitepress/{cache,dist}/**",
  "spec/releases/**",
  "test/ecosystem/**/vendor/**",
];

interface TextlintConfig {
  readonly rules: { readonly terminology: { readonly terms: readonly (readonly [string, string])[] } };
}

const config: TextlintConfig = parse(readFileSync(".textlintrc.json", "utf8"));
const terms = config.rules.terminology.terms.map(([pattern, better]) => ({
  expression: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, "i"),
  better,
}));

const problems = globSync(FILES, { ignore: IGNORED, dot: true })
  .toSorted()
  .flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        terms.flatMap(({ expression, better }) => {
          const match = expression.exec(line);
          return match === null
            ? []
            : [
                `${file}:${index + 1}:${match.index + 1}: found "${match[0]}", expected wording such as "${better}"`,
              ];
        }),
      ),
  );
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
