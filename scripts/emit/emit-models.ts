import type { Contract } from "../contract/contract.ts";
import { emitTypes } from "./emit-types.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { BANNER } from "./emitted-file.ts";
import { emitCsharp } from "./models/csharp/emit-csharp.ts";
import { renderGo } from "./models/go/render-go.ts";
import { renderJava } from "./models/java/render-java.ts";
import { emitPhp } from "./models/php/emit-php.ts";
import { type Plan, planModels } from "./models/plan.ts";
import { renderPydantic } from "./models/python/render-pydantic.ts";
import { renderPython } from "./models/python/render-python.ts";
import { headerOf } from "./models/render.ts";
import { renderRust } from "./models/rust/render-rust.ts";

/** The file of each model, and what renders it. */
const MODELS: Readonly<Record<string, (plan: Plan) => string>> = {
  "python/webhooks.py": renderPython,
  "pydantic/webhooks.py": renderPydantic,
  "go/webhooks.go": renderGo,
  "java/Webhook.java": renderJava,
  "rust/webhooks.rs": renderRust,
};

/**
 * Emits a model of the contract per language: its types, and a reader that checks a body.
 *
 * @throws {PlanError} When a schema has a keyword that the readers could not check.
 */
export async function emitModels(contract: Contract): Promise<EmittedFile[]> {
  const plan = planModels(contract);
  const models = Object.entries(MODELS).map(([path, render]) => ({ path, contents: render(plan) }));
  const [types] = await emitTypes(contract);
  const header = `${headerOf("typescript", plan)} Do not edit.`;
  const typescript = { path: "typescript/types.ts", contents: types?.contents.replace(BANNER, header) ?? "" };
  const old = await Promise.all([
    emitCsharp(contract).then((files) => files.map((file) => ({ ...file, path: `csharp/${file.path}` }))),
    emitPhp(contract).then((files) => files.map((file) => ({ ...file, path: `php/${file.path}` }))),
  ]);
  return [...models, typescript, ...old.flat()].map(({ path, contents }) => ({
    path: `models/${path}`,
    contents,
  }));
}
