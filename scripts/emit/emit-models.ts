import type { Contract } from "../contract/contract.ts";
import { emitTypes } from "./emit-types.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { BANNER } from "./emitted-file.ts";
import { CSHARP } from "./models/csharp/render-csharp.ts";
import { GO } from "./models/go/render-go.ts";
import { JAVA } from "./models/java/render-java.ts";
import { planModels } from "./models/make-plan.ts";
import { PHP } from "./models/php/render-php.ts";
import { PYDANTIC, PYTHON } from "./models/python/render-python.ts";
import { headerOf, type Language, renderModel } from "./models/render.ts";
import { RUST } from "./models/rust/render-rust.ts";

/** The file of each model, and its language. */
const MODELS: Readonly<Record<string, Language>> = {
  "python/webhooks.py": PYTHON,
  "pydantic/webhooks.py": PYDANTIC,
  "go/webhooks.go": GO,
  "java/Webhook.java": JAVA,
  "csharp/Webhooks.cs": CSHARP,
  "rust/webhooks.rs": RUST,
  "php/Webhooks.php": PHP,
};

/**
 * Emits a model of the contract for each language: its types, and a reader that checks a body.
 *
 * @throws {PlanError} If a schema has a keyword that the readers couldn't check.
 */
export async function emitModels(contract: Contract): Promise<EmittedFile[]> {
  const plan = planModels(contract);
  const models = Object.entries(MODELS).map(([path, language]) => ({
    path,
    contents: renderModel(plan, language),
  }));
  const [types] = await emitTypes(contract);
  const header = `${headerOf(plan, "typescript")} Do not edit.`;
  const typescript = { path: "typescript/types.ts", contents: types?.contents.replace(BANNER, header) ?? "" };
  return [...models, typescript].map(({ path, contents }) => ({
    path: `models/${path}`,
    contents,
  }));
}
