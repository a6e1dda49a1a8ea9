import type { Json } from "../../src/document/json.ts";
import { formatPath } from "../../src/runtime/issue.ts";
import { ISSUE_CODES, type IssueScope } from "../../src/runtime/issue-codes.ts";
import type { Contract } from "../contract/contract.ts";
import { makeVectors } from "./emit-vectors.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import { toBlock } from "./site/markdown.ts";
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
      ...(examples.get(code) ?? ["An example message:", toBlock("text", example)]),
      `**Usual cause:** ${cause}`,
      `**How to fix it:** ${fix}`,
    ].join("\n\n"),
  );
  return [{ path: "errors.md", contents: `<!-- ${BANNER} -->\n\n${sections.join("\n\n")}\n` }];
}

/** Shows, for each code, the smallest payload that has this issue and no other, and the message. */
function findExamples(contract: Contract): ReadonlyMap<string, readonly string[]> {
  const findIssues = createIssueFinder(contract.webhooks);
  const payloads = makeVectors(contract)
    .flatMap(({ payload, issues: { send } }): [string, Json][] => {
      const [issue, ...others] = send;
      if (payload === undefined || issue === undefined || others.length > 0) return [];
      return issue.path.length > 0 ? [[issue.code, payload]] : [];
    })
    .toSorted(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
  return new Map(
    [...new Map(payloads)].flatMap(([code, payload]) => {
      const [issue] = findIssues(payload).send;
      if (issue?.message === undefined) return [];
      const message = `${formatPath(issue.path)}: ${issue.message}`;
      return [
        [code, ["For example:", toBlock("json", JSON.stringify(payload, null, 2)), toBlock("text", message)]],
      ];
    }),
  );
}
