import { formatPath } from "../../src/runtime/issue.ts";
import { ISSUE_CODES, type IssueScope } from "../../src/runtime/issue-codes.ts";
import type { Contract } from "../contract/contract.ts";
import { makeVectors } from "./emit-vectors.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { createIssueFinder } from "./vectors/vector.ts";

const SCOPES: Readonly<Record<IssueScope, string>> = {
  payload: "Applies to receivers and senders.",
  "sent payload": "Applies to senders only.",
  body: "Applies to a body, before its payload is checked.",
  request: "Applies to requests that `listen` receives.",
};

/** Emits the sections of the errors page: one per issue code, with an example from this contract if it has one. */
export function emitErrors(contract: Contract): EmittedFile[] {
  const examples = findExamples(contract);
  const sections = Object.entries(ISSUE_CODES).map(([code, { title, scope, meaning, cause, fix, example }]) =>
    [
      `## ${code}`,
      `**${title}.** ${meaning} ${SCOPES[scope]}`,
      ...(examples.get(code) ?? ["An example message:", `\`\`\`text\n${example}\n\`\`\``]),
      `**Usual cause:** ${cause}`,
      `**How to fix it:** ${fix}`,
    ].join("\n\n"),
  );
  return [{ path: "errors.md", contents: `<!-- ${BANNER} -->\n\n${sections.join("\n\n")}\n` }];
}

/** Finds the smallest payload that has one issue, for each code, and shows it with the message. */
function findExamples(contract: Contract): ReadonlyMap<string, readonly string[]> {
  const findIssues = createIssueFinder(contract.webhooks);
  const payloads = makeVectors(contract)
    .flatMap(({ payload }) => (payload === undefined ? [] : [JSON.stringify(payload, null, 2)]))
    .toSorted((a, b) => b.length - a.length);
  return new Map(
    payloads.flatMap((text) => {
      const [issue, ...others] = findIssues(JSON.parse(text)).send;
      if (issue?.message === undefined || others.length > 0 || issue.path.length === 0) return [];
      const message = `${formatPath(issue.path)}: ${issue.message}`;
      return [
        [issue.code, ["For example:", `\`\`\`json\n${text}\n\`\`\``, `\`\`\`text\n${message}\n\`\`\``]],
      ];
    }),
  );
}
