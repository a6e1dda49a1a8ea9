import { formatPath } from "../../src/runtime/issue.ts";
import { ISSUE_CODES, type IssueScope } from "../../src/runtime/issue-codes.ts";
import type { Contract } from "../contract/contract.ts";
import { makeVectors } from "./emit-vectors.ts";
import { BANNER, type EmittedFile } from "./emitted-file.ts";
import type { Vector } from "./vectors/vector.ts";

const SCOPES: Readonly<Record<IssueScope, string>> = {
  payload: "Applies to receivers and senders.",
  "sent payload": "Applies to senders only.",
  body: "Applies to a body, before its payload is checked.",
  request: "Applies to requests that `listen` receives.",
};

/** Emits the sections of the errors page: one per issue code, with an example from this contract if it has one. */
export function emitErrors(contract: Contract): EmittedFile[] {
  const vectors = makeVectors(contract);
  const sections = Object.entries(ISSUE_CODES).map(([code, { title, scope, meaning, cause, fix, example }]) =>
    [
      `## ${code}`,
      `**${title}.** ${meaning} ${SCOPES[scope]}`,
      ...showExample(code, vectors),
      `An example message:\n\n\`\`\`text\n${example}\n\`\`\``,
      `**Usual cause:** ${cause}`,
      `**How to fix it:** ${fix}`,
    ].join("\n\n"),
  );
  return [{ path: "errors.md", contents: `<!-- ${BANNER} -->\n\n${sections.join("\n\n")}\n` }];
}

/** Shows the smallest vector that has this issue and no other. */
function showExample(code: string, vectors: readonly Vector[]): string[] {
  const [smallest] = vectors
    .filter(
      ({ issues: { send }, payload }) =>
        payload !== undefined && send.length === 1 && send[0]?.code === code && send[0].path.length > 0,
    )
    .toSorted((a, b) => JSON.stringify(a.payload).length - JSON.stringify(b.payload).length);
  const path = smallest?.issues.send[0]?.path;
  if (smallest === undefined || path === undefined) return [];
  const payload = JSON.stringify(smallest.payload, null, 2);
  return [`In this payload, the issue's path is \`${formatPath(path)}\`:`, `\`\`\`json\n${payload}\n\`\`\``];
}
