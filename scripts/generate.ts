import { parseArgs } from "node:util";
import { SPEC } from "./contract/load-contract.ts";
import { emitSpec } from "./emit/emit.ts";
import { emitRegions } from "./emit/emit-regions.ts";
import { reportDifference, runCommand } from "./report.ts";
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

  const { contract, files } = await emitSpec(values.spec);
  const difference = await (values.check ? compareFiles : writeFiles)(values.out, files);
  // A spec or a folder of someone's own has no pages here.
  const hasPages = values.spec === SPEC && values.out === OUT;
  const pages = hasPages ? await writeRegions(emitRegions(contract), values.check) : [];
  reportDifference({ contract, difference, files, pages, folder: values.out, isCheck: values.check });
});
