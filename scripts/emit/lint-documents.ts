import { Parser } from "@asyncapi/parser";
import { createConfig, lintFromString, loadConfig } from "@redocly/openapi-core";
import type { EmittedFile } from "./emitted-file.ts";

/** The rule to ignore: AsyncAPI stays at 3.0, because modelina creates no models from 3.1. */
const ALLOWED = "asyncapi-latest-version";

/**
 * Lints emitted YAML documents with Redocly's strictest rules, and AsyncAPI with its own parser too.
 *
 * @param rulesPath - The Redocly configuration, whose AsyncAPI rules apply.
 * @returns Every problem as one line that starts with the file's path.
 */
export async function lintDocuments(files: readonly EmittedFile[], rulesPath: string): Promise<string[]> {
  const [asyncRules, openapiRules] = await Promise.all([
    loadConfig({ configPath: rulesPath }),
    createConfig({ extends: ["recommended-strict"], rules: RULES }),
  ]);
  const problems = await Promise.all(
    files
      .filter(({ path }) => path.endsWith(".yaml"))
      .map(async ({ path, contents: source }) => {
        const isAsync = path.startsWith("asyncapi");
        const config = isAsync ? asyncRules : openapiRules;
        const found = await lintFromString({ source, absoluteRef: "document.yaml", config });
        return [
          ...(isAsync ? await lintByParser(source) : []),
          ...found.map(
            ({ message, ruleId, location }) => `${location[0]?.pointer ?? "#/"}: ${message} (${ruleId})`,
          ),
        ].map((message) => `${path}: ${message}`);
      }),
  );
  return problems.flat();
}

/** The service calls a URL that a client provides, so only the endpoint's document has a server. */
const RULES = { "no-empty-servers": "off" } as const;

async function lintByParser(source: string): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(source);
  return diagnostics
    .filter(({ code }) => code !== ALLOWED)
    .map(({ code, message, path }) => `#/${path.join("/")}: ${message} (${code})`);
}
