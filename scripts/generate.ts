import { parseArgs } from "node:util";
import { SPEC } from "./contract/load-contract.ts";
import { emitSpec } from "./emit/emit.ts";
import { emitRegions } from "./emit/emit-regions.ts";
import { runCommand } from "./run-command.ts";
import { compareFiles, writeFiles } from "./write/write-files.ts";
import { writeRegions } from "./write/write-regions.ts";

const OUT = "generated";

const HELP = `Generates everything that follows from the spec.

  npm run generate               Write generated/ and the tables in hand-written pages
  npm run generate -- --check    List every missing, stale, and extra file, and write nothing

Options
  --check        Compare instead of writing
  --spec FILE    The OpenAPI 3.1 document (default: ${SPEC})
  --out DIR      The output folder (default: ${OUT})
  --help         Show this help

Exit codes: 0 done or up to date, 1 an error in the spec or a difference, 2 wrong usage
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      spec: { type: "string", default: SPEC },
      out: { type: "string", default: OUT },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);

  const { check: isCheck, spec, out } = values;
  const { contract, files } = await emitSpec(spec);
  const { missing, stale, extra } = await (isCheck ? compareFiles : writeFiles)(out, files);
  // A custom spec or folder has no pages here.
  const hasPages = spec === SPEC && out === OUT;
  const pages = hasPages ? await writeRegions(emitRegions(contract), isCheck) : [];

  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const subject = `contract ${contract.version}, ${contract.webhooks.length} webhooks, ${files.length} files`;
  const changes = missing.length + stale.length + extra.length + pages.length;
  if (changes === 0) return print(`${out}/: up to date (${subject})`);
  if (!isCheck) {
    const counts = `${missing.length} added, ${stale.length} changed, ${extra.length} removed`;
    print(`${out}/: ${counts} (${subject})`);
    for (const page of pages) print(`${page}: updated`);
    return;
  }
  for (const [state, paths] of Object.entries({ missing, stale, extra })) {
    for (const path of paths) print(`${state.padEnd(8)}${out}/${path}`);
  }
  for (const page of pages) print(`${"stale".padEnd(8)}${page}`);
  process.stderr.write(
    `${out}/ doesn't match the spec (${subject}). Run \`npm run generate\` and commit the result.\n`,
  );
  process.exitCode = 1;
});
