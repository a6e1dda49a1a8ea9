import type { Contract } from "../contract/contract.ts";
import { emitTypes } from "./emit-types.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { BANNER } from "./emitted-file.ts";
import { renderCsharp } from "./models/csharp/render-csharp.ts";
import { renderGo } from "./models/go/render-go.ts";
import { renderJava } from "./models/java/render-java.ts";
import { planModels } from "./models/make-plan.ts";
import { renderPhp } from "./models/php/render-php.ts";
import type { Plan } from "./models/plan.ts";
import { renderPydantic, renderPython } from "./models/python/render-python.ts";
import { headerOf } from "./models/render.ts";
import { renderRust } from "./models/rust/render-rust.ts";

/** The file of each model, and its renderer. */
const MODELS: Readonly<Record<string, (plan: Plan) => string>> = {
  "python/webhooks.py": renderPython,
  "pydantic/webhooks.py": renderPydantic,
  "go/webhooks.go": renderGo,
  "java/Webhook.java": renderJava,
  "csharp/Webhooks.cs": renderCsharp,
  "rust/webhooks.rs": renderRust,
  "php/Webhooks.php": renderPhp,
};

/**
 * Emits a model of the contract for each language: its types, and a reader that checks a body.
 *
 * @throws {PlanError} If a schema has a keyword that the readers couldn't check.
 */
export async function emitModels(contract: Contract): Promise<EmittedFile[]> {
  const plan = planModels(contract);
  const models = Object.entries(MODELS).map(([path, render]) => ({ path, contents: render(plan) }));
  const [types] = await emitTypes(contract);
  const header = `${headerOf("typescript", plan)} Do not edit.`;
  const typescript = { path: "typescript/types.ts", contents: types?.contents.replace(BANNER, header) ?? "" };
  return [...models, typescript].map(({ path, contents }) => ({
    path: `models/${path}`,
    contents,
  }));
}
