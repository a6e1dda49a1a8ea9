import type { Contract } from "../contract/contract.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toJson } from "./to-json.ts";

/**
 * Emits every example as its own file, such as for `curl -d @…`, and what the command line and the testing entry know
 * about the contract: its webhooks, examples, scenarios, and vectors.
 */
export function emitExamples({ webhooks, scenarios }: Contract): EmittedFile[] {
  const described = webhooks.map(({ status, summary, schema, chronology, examples }) => ({
    status,
    summary,
    fields: Object.entries(schema.properties ?? {}).map(([name, field]) => ({
      name,
      isFixed: field?.const !== undefined,
    })),
    chronology,
    examples,
  }));
  return [
    ...webhooks.flatMap(({ status, examples }) =>
      examples.map(({ name, payload }) => ({
        path: `examples/${status}.${name}.json`,
        contents: toJson(payload),
      })),
    ),
    {
      path: "examples.ts",
      contents: `// ${BANNER}

import type { DescribedWebhook, Scenario } from "../src/runtime/described-webhook.ts";

export type { DescribedWebhook, Scenario };

export const webhooks: readonly DescribedWebhook[] = ${JSON.stringify(described, null, 2)};

export const scenarios: readonly Scenario[] = ${JSON.stringify(scenarios, null, 2)};
`,
    },
    {
      path: "vectors.js",
      contents: `// ${BANNER}\n\nimport file from "./vectors.json";\n\nexport const vectors = file.vectors;\n`,
    },
    {
      // The compiler would infer strings instead of literals from the JSON, so declare the type here.
      path: "vectors.d.ts",
      contents: `// ${BANNER}

import type { Vector, VectorIssue } from "../src/runtime/vector.ts";

export type { Vector, VectorIssue };

/** Every test vector of the contract. */
export declare const vectors: readonly Vector[];
`,
    },
  ];
}
