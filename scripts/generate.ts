import { parseArgs } from "node:util";
import { loadContract, RULES, SPEC } from "./contract/load-contract.ts";
import { emit } from "./emit/emit.ts";
import { reportDifference, runCommand } from "./report.ts";
import { compareFiles, writeFiles } from "./write/write-files.ts";

const HELP = `Generates everything that follows from the spec.

  npm run generate               write generated/
  npm run generate -- --check    write nothing; list what is missing, stale or extra, and exit 1 if anything is

Options
  --check        compare instead of writing
  --spec FILE    the OpenAPI 3.1 document (default: ${SPEC})
  --out DIR      the output folder (default: generated)
  --help         show this

Exit codes: 0 done or up to date, 1 a mistake in the spec or a difference, 2 wrong usage.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      spec: { type: "string", default: SPEC },
      out: { type: "string", default: "generated" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);

  const contract = await loadContract(values.spec, RULES);
  const files = await emit(contract);
  const difference = await (values.check ? compareFiles : writeFiles)(values.out, files);
  reportDifference({ contract, difference, files, folder: values.out, isCheck: values.check });
});
