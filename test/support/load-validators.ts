import { build } from "esbuild";
import type { Contract } from "../../scripts/contract/contract.ts";
import { emitValidators } from "../../scripts/emit/emit-validators.ts";

type Validators = typeof import("../../generated/validators.ts");

/** Loads a contract's generated validators as a program would. */
export async function loadValidators(contract: Contract): Promise<Validators> {
  const [file] = emitValidators(contract);
  const { outputFiles } = await build({
    stdin: { contents: file?.contents ?? "", loader: "ts", resolveDir: "generated" },
    bundle: true,
    write: false,
    format: "esm",
  });
  const code = outputFiles.map(({ contents }) => Buffer.from(contents).toString("base64")).join("");
  return import(`data:text/javascript;base64,${code}`);
}
