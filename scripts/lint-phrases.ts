import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** The files whose messages, help, and comments follow the same list of terms as the Markdown that textlint reads. */
const FILES = /\.(?:cs|css|go|java|js|mjs|php|py|rs|sh|ts|vue|ya?ml)$|^\.ci\/run$/;
const IGNORED = /^generated\/|^spec\/releases\/|\/vendor\//;

interface TextlintConfig {
  readonly rules: { readonly terminology: { readonly terms: readonly (readonly [string, string])[] } };
}

const config: TextlintConfig = parse(readFileSync(".textlintrc.json", "utf8"));
const terms = config.rules.terminology.terms.map(([pattern, better]) => ({
  expression: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w-])`, "i"),
  better,
}));

const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
const problems = execFileSync("git", listing, { encoding: "utf8" })
  .split("\0")
  .filter((file) => FILES.test(file) && !IGNORED.test(file) && existsSync(file))
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
