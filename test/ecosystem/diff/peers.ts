// Writes the table of docs/diff.md that compares other tools with ours: `npx tsx test/ecosystem/diff/peers.ts`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diffVersions, loadVersion } from "../../../src/diff/index.ts";
import { installNode } from "../../support/install-node.ts";
import { ROOT } from "../../support/run-generate.ts";
import { MINIMAL_PAIRS, type Schemas, toDocument } from "./minimal-pairs.ts";

const HERE = import.meta.dirname;
const GO = join(HERE, "../documents/go");
const OASDIFF = "1.36.0";
const PAGE = join(ROOT, "docs/diff.md");
const TABLE = /(?<=<!-- peers -->\n\n)[\s\S]*?(?=\n\n<!-- \/peers -->)/;

type Verdict = { readonly receivers: boolean; readonly senders: boolean };

/** A tool's name with its version, and its verdict on a pair. Most have one for all parties. */
type Peer = readonly [name: string, judge: (old: Schemas, next: Schemas) => boolean | Verdict];

/** Returns the page's current table. */
export function readPeersTable(): string {
  return TABLE.exec(readFileSync(PAGE, "utf8"))?.[0] ?? "";
}

/** Builds the other tools, compares every minimal pair with each, and returns the table. */
export function comparePeers(): string {
  installNode(HERE);
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  try {
    const env = { ...process.env, GOBIN: folder };
    execFileSync("go", ["install", `github.com/oasdiff/oasdiff@v${OASDIFF}`], {
      env,
      stdio: "pipe",
      timeout: 400_000,
    });
    execFileSync("go", ["build", "-o", join(folder, "changes"), "./changes"], {
      cwd: GO,
      stdio: "pipe",
      timeout: 400_000,
    });
    const rows = listPeers(folder).map(([name, judge]) => {
      const verdicts = MINIMAL_PAIRS.map(([, old, next, truth]) => {
        const verdict = judge(old, next);
        return {
          truth,
          ...(typeof verdict === "object" ? verdict : { receivers: verdict, senders: verdict }),
        };
      });
      const count = (party: keyof Verdict, letter: string) => {
        const of = (found: boolean, breaks: boolean) =>
          verdicts.filter(({ truth, ...rest }) => rest[party] === found && truth.includes(letter) === breaks);
        return [of(true, true), of(false, true), of(true, false)].map(({ length }) => length).join(", ");
      };
      return `| ${name} | ${count("receivers", "R")} | ${count("senders", "S")} |`;
    });
    const header = [
      "| tool | receivers: found, missed, false alarms | senders: found, missed, false alarms |",
      "| --- | --- | --- |",
    ];
    return [...header, ...rows].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function listPeers(folder: string): Peer[] {
  const require = createRequire(join(HERE, "package.json"));
  const { diff } = require("@asyncapi/diff");
  const [, libopenapi] = /pb33f\/libopenapi v(\S+)/.exec(readFileSync(join(GO, "go.mod"), "utf8")) ?? [];
  const asyncapi = require("@asyncapi/diff/package.json").version;
  const run = (program: string, args: readonly string[], old: Schemas, next: Schemas) => {
    const paths = [old, next].map((schemas, index) => {
      const path = join(folder, `${index}.json`);
      writeFileSync(path, toDocument(schemas));
      return path;
    });
    return execFileSync(join(folder, program), [...args, ...paths], { encoding: "utf8", timeout: 60_000 });
  };
  const reachesLevel = (level: number) => (old: Schemas, next: Schemas) => {
    const changes: { level: number }[] = JSON.parse(
      run("oasdiff", ["changelog", "--format", "json"], old, next) || "[]",
    );
    return changes.some((change) => change.level >= level);
  };
  return [
    ["this", judgeHere],
    [`oasdiff ${OASDIFF}, level ERR`, reachesLevel(3)],
    [`oasdiff ${OASDIFF}, level WARN`, reachesLevel(2)],
    [`libopenapi ${libopenapi}, what-changed`, (old, next) => Number(run("changes", [], old, next)) > 0],
    [
      `@asyncapi/diff ${asyncapi}`,
      (old, next) => diff(toAsyncapi(old), toAsyncapi(next)).breaking().length > 0,
    ],
  ];
}

function judgeHere(old: Schemas, next: Schemas): Verdict {
  const { changes } = diffVersions(loadVersion(toDocument(old), "old"), loadVersion(toDocument(next), "new"));
  const breaks = changes.flatMap((change) => change.breaks);
  return { receivers: breaks.includes("receivers"), senders: breaks.includes("senders") };
}

function toAsyncapi(schemas: Schemas): object {
  const channels = [schemas]
    .flat()
    .map((payload, index) => [`w${index}`, { subscribe: { message: { payload } } }]);
  return {
    asyncapi: "2.6.0",
    info: { title: "t", version: "1.0.0" },
    channels: Object.fromEntries(channels),
  };
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(PAGE, readFileSync(PAGE, "utf8").replace(TABLE, comparePeers()));
}
