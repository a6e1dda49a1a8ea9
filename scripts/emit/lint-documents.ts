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
  const problems = await Promise.all(
    files
      .filter(({ path }) => path.endsWith(".yaml"))
      .map(async ({ path, contents }) => {
        const found = path.startsWith("asyncapi")
          ? [
              ...(await lintByParser(contents)),
              ...(await lintByRedocly(contents, await loadConfig({ configPath: rulesPath }))),
            ]
          : await lintByRedocly(
              contents,
              await createConfig({ extends: ["recommended-strict"], rules: RULES }),
            );
        return found.map((message) => `${path}: ${message}`);
      }),
  );
  return problems.flat();
}

/** The service calls a URL that a client provides, so only the endpoint's document has a server. */
const RULES = { "no-empty-servers": "off" } as const;

async function lintByRedocly(
  source: string,
  config: Awaited<ReturnType<typeof loadConfig>>,
): Promise<string[]> {
  const problems = await lintFromString({ source, absoluteRef: "document.yaml", config });
  return problems.map(
    ({ message, ruleId, location }) => `${location[0]?.pointer ?? "#/"}: ${message} (${ruleId})`,
  );
}

async function lintByParser(source: string): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(source);
  return diagnostics
    .filter(({ code }) => code !== ALLOWED)
    .map(({ code, message, path }) => `#/${path.join("/")}: ${message} (${code})`);
}
