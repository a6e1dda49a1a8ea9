import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { SpecError } from "../../scripts/contract/spec-error.ts";
import { ROOT, runGenerate } from "../support/run-generate.ts";

const folder = mkdtempSync(join(tmpdir(), "bad-"));
const path = join(folder, "openapi.yaml");
const spec = readFileSync(join(ROOT, "spec/openapi.yaml"), "utf8");
afterAll(() => rmSync(folder, { recursive: true }));

interface Mistake {
  readonly title: string;
  /** What is changed, once, into what. */
  readonly from: string;
  readonly to: string;
  /** Text of the changed spec whose line and column the problem must name. */
  readonly at: string;
  readonly rule: string;
  /** Must be part of the message. */
  readonly says: readonly string[];
}

const EXAMPLE = "recording_file_duration_ms: 1932028";
const STATUS = "          type: string\n          const: upload_failed\n";
const CHRONOLOGY = "        - recording_first_frame_written_at\n        - recording_stopped_at\n";

const MISTAKES: readonly Mistake[] = [
  {
    title: "a YAML syntax error",
    from: "  title: Recording webhooks",
    to: "  title: [Recording",
    at: "  ¦version: 1.0.0",
    rule: "yaml",
    says: ["expected YAML"],
  },
  {
    title: "a key that stands twice",
    from: "  version: 1.0.0\n",
    to: "  version: 1.0.0\n  version: 1.0.1\n",
    at: "¦version: 1.0.1",
    rule: "yaml",
    says: ["duplicated"],
  },
  {
    title: "another version of OpenAPI",
    from: "openapi: 3.1.0",
    to: "openapi: 3.0.3",
    at: "openapi: ¦3.0.3",
    rule: "openapi",
    says: ['"3.0.3"', "3.1"],
  },
  {
    title: "an unresolved $ref",
    from: 'schema: { $ref: "#/components/schemas/UploadFailed" }',
    to: 'schema: { $ref: "#/components/schemas/UploadFaild" }',
    at: '{ $ref: "#/components/schemas/UploadFaild"',
    rule: "no-unresolved-refs",
    says: ["UploadFaild", "resolve"],
  },
  {
    title: "a $ref into another file",
    from: 'schema: { $ref: "#/components/schemas/UploadFailed" }',
    to: 'schema: { $ref: "other.yaml#/UploadFailed" }',
    at: '"other.yaml#/UploadFailed"',
    rule: "contract/one-file",
    says: ["other.yaml", "expected one into this file"],
  },
  {
    title: "a webhook without a status const",
    from: STATUS,
    to: "          type: string\n",
    at: "status:\n          ¦type: string\n          description: Always `upload_failed`",
    rule: "contract/status",
    says: ["`upload_failed`", "expected `status:"],
  },
  {
    title: "two webhooks with one status",
    from: STATUS,
    to: STATUS.replace("upload_failed", "upload_ready"),
    at: "const: ¦upload_ready\n          description: Always `upload_failed`",
    rule: "contract/status",
    says: ['"upload_ready"', "expected one of its own", "webhook `upload_ready` has it"],
  },
  {
    title: "a status that makes no name in code",
    from: STATUS,
    to: STATUS.replace("upload_failed", "Upload-Failed"),
    at: "const: ¦Upload-Failed",
    rule: "contract/status",
    says: ["snake_case"],
  },
  {
    title: "a status that is not required",
    from: "      required:\n        - status\n        - msg\n        - rec_id\n        - client_id\n        - upload_status_code\n",
    to: "      required:\n        - msg\n",
    at: "required:\n        ¦- msg\n      properties",
    rule: "contract/status",
    says: ["`required`"],
  },
  {
    title: "an example that lacks a field",
    from: `                  ${EXAMPLE}\n`,
    to: "",
    at: "status: upload_ready\n                  msg: Upload finished",
    rule: "example",
    says: ["recording_file_duration_ms"],
  },
  {
    title: "an example of a wrong type",
    from: EXAMPLE,
    to: 'recording_file_duration_ms: "1932028"',
    at: 'recording_file_duration_ms: ¦"1932028"',
    rule: "example",
    says: ["integer"],
  },
  {
    title: "an example with a day that does not exist",
    from: '"2026-03-12T09:46:17.902Z"\n                  recording_file',
    to: '"2026-02-30T09:46:17.902Z"\n                  recording_file',
    at: 'recording_stopped_at: ¦"2026-02-30',
    rule: "example",
    says: ["2026-02-30", "RFC 3339"],
  },
  {
    title: "an example with an undocumented field",
    from: EXAMPLE,
    to: `extra: 1\n                  ${EXAMPLE}`,
    at: "extra: ¦1",
    rule: "example",
    says: ["no undocumented field", "found 1"],
  },
  {
    title: "an example whose timestamps go backwards",
    from: 'started_at: "2026-03-12T09:14:05.120Z"\n                  recording_first_frame',
    to: 'started_at: "2026-03-12T10:14:05.120Z"\n                  recording_first_frame',
    at: 'recording_first_frame_written_at: ¦"2026-03-12T09:14:05.874Z"\n',
    rule: "example",
    says: ["not before recording_started_at"],
  },
  {
    title: "an example of a field with a bad date",
    from: '          description: Server time when the recording was stopped.\n          examples: ["2026-03-12T09:46:17.902Z"]',
    to: '          description: Server time when the recording was stopped.\n          examples: ["2026-13-12T09:46:17.902Z"]',
    at: '"2026-13-12',
    rule: "example",
    says: ["RFC 3339", "2026-13-12"],
  },
  {
    title: "an unknown format",
    from: "          format: int64\n          minimum: 0\n          description: Size",
    to: "          format: int65\n          minimum: 0\n          description: Size",
    at: "format: ¦int65",
    rule: "format",
    says: ["`int65`", "int64"],
  },
  {
    title: "x-chronology with a field that does not exist",
    from: CHRONOLOGY,
    to: `        - recording_paused_at\n${CHRONOLOGY}`,
    at: "recording_paused_at",
    rule: "contract/chronology",
    says: ["recording_paused_at", "expected one of", "recording_stopped_at"],
  },
  {
    title: "x-chronology that mixes clocks",
    from: CHRONOLOGY,
    to: `${CHRONOLOGY}        - recording_first_peerframe_captured_at\n`,
    at: "recording_first_peerframe_captured_at\n      properties",
    rule: "contract/chronology",
    says: ["client's clock", "server's clock"],
  },
  {
    title: "x-chronology with a field that is no timestamp",
    from: CHRONOLOGY,
    to: `${CHRONOLOGY}        - msg\n`,
    at: "msg\n      properties",
    rule: "contract/chronology",
    says: ["x-clock"],
  },
  {
    title: "x-chronology of one field",
    from: "x-chronology: [started_at, stopped_at]\n      properties:\n        status:\n          type: string\n          const: session_finished",
    to: "x-chronology: [started_at]\n      properties:\n        status:\n          type: string\n          const: session_finished",
    at: "[started_at]",
    rule: "contract/chronology",
    says: ["two or more"],
  },
  {
    title: "x-clock of a third clock",
    from: "x-clock: client",
    to: "x-clock: peer",
    at: "x-clock: ¦peer",
    rule: "contract/clock",
    says: ['"peer"', "`server` or `client`"],
  },
  {
    title: "a date-time without x-clock",
    from: "      x-clock: client\n",
    to: "",
    at: "date-time\n      examples",
    rule: "contract/clock",
    says: ["x-clock"],
  },
  {
    title: "a webhook without x-trigger",
    from: "    x-trigger: { message: session_start, url: /data/webhook_url }\n",
    to: "",
    at: "session_finished:\n    post",
    rule: "contract/trigger",
    says: ["`session_finished`", "x-trigger"],
  },
  {
    title: "x-trigger with a key of its own",
    from: "{ message: session_start, url: /data/webhook_url }",
    to: "{ message: session_start, url: /data/webhook_url, when: later }",
    at: "when: later",
    rule: "contract/trigger",
    says: ["`when`"],
  },
  {
    title: "x-trigger with a URL that is no JSON pointer",
    from: "{ message: session_start, url: /data/webhook_url }",
    to: "{ message: session_start, url: data.webhook_url }",
    at: "url: ¦data.webhook_url",
    rule: "contract/trigger",
    says: ["JSON pointer", "data.webhook_url"],
  },
  {
    title: "x-trigger on a schema",
    from: "      title: Upload failed\n",
    to: "      title: Upload failed\n      x-trigger: {}\n",
    at: "x-trigger: {}",
    rule: "contract/trigger",
    says: ["on a webhook only"],
  },
  {
    title: "no x-realtime",
    from: "x-realtime:\n  type: /type\n",
    to: "x-other:\n  type: /type\n",
    at: "openapi: 3.1.0",
    rule: "contract/realtime",
    says: ["x-realtime"],
  },
  {
    title: "a webhook that is no POST",
    from: "    x-trigger: { message: session_start, url: /data/webhook_url }\n    post:",
    to: "    x-trigger: { message: session_start, url: /data/webhook_url }\n    put:",
    at: "session_finished:\n    x-trigger",
    rule: "contract/webhook",
    says: ["`put`", "`post` alone"],
  },
  {
    title: "a payload that stands in the webhook",
    from: '{ $ref: "#/components/schemas/UploadFailed" }\n            examples',
    to: "{ type: object }\n            examples",
    at: "{ type: object }",
    rule: "contract/webhook",
    says: ["#/components/schemas/<Name>"],
  },
  {
    title: "a union that misses a webhook",
    from: '        - $ref: "#/components/schemas/SessionFinished"\n',
    to: "",
    at: '- $ref: "#/components/schemas/UploadReady"\n        - $ref: "#/components/schemas/UploadFailed"\n        - $ref: "#/components/schemas/Supervisor',
    rule: "contract/union",
    says: ["`SessionFinished`"],
  },
  {
    title: "a discriminator that maps to a schema's name",
    from: '          upload_failed: "#/components',
    to: '          UploadFailed: "#/components',
    at: "propertyName: status",
    rule: "contract/union",
    says: ["`UploadFailed`", "`upload_failed`"],
  },
  {
    title: "a field without a description",
    from: "          description: ID of the agent session.\n",
    to: "",
    at: "agent_session_id:\n          type: string\n          examples",
    rule: "contract/field-description",
    says: ["`agent_session_id`"],
  },
  {
    title: "a field without an example",
    from: "          examples: [503]\n",
    to: "",
    at: "upload_status_code:\n          type: integer",
    rule: "scalar-property-missing-example",
    says: ["example"],
  },
  {
    title: "a required field that no property describes",
    from: "        - upload_status_code\n",
    to: "        - upload_status_code\n        - upload_url\n",
    at: "upload_url",
    rule: "no-required-schema-properties-undefined",
    says: ["upload_url"],
  },
  {
    title: "a constraint beside a $ref that has its own",
    from: "          description: Server time when this session ended.\n",
    to: "          description: Server time when this session ended.\n          format: date\n",
    at: "format: ¦date\n",
    rule: "reference",
    says: ["`format`"],
  },
  {
    title: "a schema that contains itself",
    from: "        upload_status_code:\n          type: integer",
    to: '        cause: { $ref: "#/components/schemas/UploadFailed", description: Cause. }\n        upload_status_code:\n          type: integer',
    at: '"#/components/schemas/UploadFailed", description',
    rule: "reference",
    says: ["inside itself"],
  },
  {
    title: "a keyword that means nothing",
    from: "          minimum: 0\n          description: Size",
    to: "          mininum: 0\n          description: Size",
    at: "mininum: 0",
    rule: "struct",
    says: ["mininum"],
  },
];

describe("a mistake in the spec", () => {
  it.each(MISTAKES)(
    "is told with its place, what was found and what is expected: $title",
    async (mistake) => {
      const { from, to, at, rule, says } = mistake;
      expect(spec.split(from)).toHaveLength(2);
      const changed = spec.replace(from, () => to);
      writeFileSync(path, changed);
      const { problems } = await failure(path);
      const found = problems.find((problem) => problem.rule === rule);
      expect(problems.map((problem) => problem.rule)).toContain(rule);
      expect({ file: found?.file, line: found?.line, column: found?.column }).toEqual({
        file: path,
        ...placeOf(changed, at),
      });
      for (const words of says) expect(found?.message).toContain(words);
      expect(found?.message).toMatch(/^\S.*\S$/);
    },
  );

  it("is told by the command on stderr, with exit code 1 and the output left as it was", async () => {
    const out = join(folder, "generated");
    cpSync(join(ROOT, "generated"), out, { recursive: true });
    const before = snapshot(out);
    writeFileSync(path, spec.replace("x-clock: client", "x-clock: peer"));
    const { line, column } = placeOf(spec, "x-clock: ¦client");
    expect(await runGenerate("--spec", path, "--out", out)).toEqual({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(new RegExp(`^${path}:${line}:${column}: found .*, expected .*\\n$`)),
    });
    expect(snapshot(out)).toEqual(before);
  });

  it.each([
    ["a missing file", join(folder, "missing.yaml")],
    ["a folder", folder],
  ])("is told: %s", async (_, missing) => {
    const { problems } = await failure(missing);
    expect(problems).toMatchObject([{ file: missing, line: 1, column: 1, rule: "read" }]);
  });

  it.each(["", "null", "[]", "just text", "openapi: 3.1.0"])(
    "is told: a file that has only %j",
    async (text) => {
      writeFileSync(path, text);
      const { problems } = await failure(path);
      expect(problems[0].message).toBeTruthy();
    },
  );
});

async function failure(spec: string): Promise<SpecError> {
  const error = await loadContract(spec).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof SpecError)) throw new Error(`expected a SpecError, found ${error}`);
  return error;
}

/** Line and column, from 1, of where the text stands, or of the mark ¦ in it. */
function placeOf(text: string, part: string): { line: number; column: number } {
  const [left = "", right = ""] = part.includes("¦") ? part.split("¦") : ["", part];
  const start = text.indexOf(left + right);
  expect([part, start >= 0]).toEqual([part, true]);
  const before = text.slice(0, start + left.length).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function snapshot(out: string): [string, string, number][] {
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(out, name)).isFile())
    .map((name) => [name, readFileSync(join(out, name), "utf8"), statSync(join(out, name)).mtimeMs]);
}
