import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadContract, SPEC } from "../../../scripts/contract/load-contract.ts";
import { type Outcome, runProgram } from "../../support/run-program.ts";
import { CACHE, isFull, prepare, TOOLCHAINS, VENV } from "./toolchains.ts";

const FOLDER = "test/ecosystem/models/generators";
const PAGE = await readFile("docs/languages/generators.md", "utf8");
const contract = await loadContract();
const statuses = contract.webhooks.map(({ status }) => status);

/** A generator of another language: its command as the page has it, and what its output must contain. */
interface Generator {
  readonly name: string;
  readonly language: string;
  readonly install?: readonly string[];
  /** The program that replaces the command's first word. */
  readonly program: readonly string[];
  readonly output: string;
  readonly has: RegExp;
  readonly env?: Readonly<Record<string, string>>;
}

const TOOLS = join(CACHE, "generators");
const OPENAPI_GENERATOR = "org.openapitools:openapi-generator-cli:7.17.0";

const GENERATORS: readonly Generator[] = [
  {
    name: "datamodel-codegen",
    language: "python",
    program: [join(VENV, "datamodel-codegen")],
    output: "generated.py",
    has: /discriminator='status'[\s\S]*$/,
  },
  {
    name: "oapi-codegen",
    language: "go",
    install: ["go", "install", "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2"],
    program: [join(TOOLS, "oapi-codegen")],
    output: "webhooks.go",
    has: /func \(t Webhook\) ValueByDiscriminator\(\)/,
    env: { GOBIN: TOOLS },
  },
  {
    name: "openapi-generator",
    language: "java",
    install: [
      "mvn",
      "-q",
      "-B",
      "dependency:copy",
      `-Dartifact=${OPENAPI_GENERATOR}`,
      `-DoutputDirectory=${TOOLS}`,
    ],
    program: ["java", "-jar", join(TOOLS, `${OPENAPI_GENERATOR.split(":").slice(1).join("-")}.jar`)],
    output: "client/src/main/java/org/openapitools/client/model/SessionFinished.java",
    has: /private OffsetDateTime startedAt;/,
  },
  {
    name: "cargo typify",
    language: "rust",
    install: ["cargo", "install", "-q", "cargo-typify@0.8.0", "--root", TOOLS],
    program: [join(TOOLS, "bin/cargo-typify"), "typify"],
    output: "upload_ready.rs",
    has: /pub struct UploadReady/,
  },
];

describe.skipIf(!isFull)(
  `another generator${isFull ? "" : " (skipped: ECOSYSTEM=core)"}`,
  { timeout: 600_000 },
  () => {
    for (const generator of GENERATORS) {
      const { name, language, install, program, output, has, env = {} } = generator;
      it(`accepts the documents by the page's command: ${name}`, async ({ skip }) => {
        const toolchain = TOOLCHAINS.find((each) => each.language === language);
        const reason = toolchain === undefined ? "no toolchain" : await prepare(toolchain);
        if (reason !== "") skip(reason);
        await mkdir(TOOLS, { recursive: true });
        if (install !== undefined)
          expect(await runProgram(install, { cwd: TOOLS, env })).toMatchObject({ exitCode: 0 });
        const cwd = await project(`${name.replace(" ", "-")}`);
        const [, command = ""] = new RegExp(`^${name} (.+)$`, "m").exec(PAGE.replaceAll("\\\n", "")) ?? [];
        const outcome = await runProgram([...program, ...command.trim().split(/\s+/)], { cwd });
        expect(outcome).toMatchObject({ exitCode: 0 });
        expect(await readFile(join(cwd, output), "utf8")).toMatch(has);
        if (language === "python") await expectPython(cwd);
      });
    }

    it("of TypeScript has exactly the contract's literals for `status`", async () => {
      await install();
      for (const command of npmCommands()) {
        const [program = "", ...args] = command.split(" ");
        const outcome = await runProgram([`./node_modules/.bin/${program}`, ...args], { cwd: FOLDER });
        expect(outcome, outcome.stderr).toMatchObject({ exitCode: 0 });
      }
      expect(await typeCheck(statuses)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
      const { stdout } = await typeCheck([...statuses, "another"]);
      const lines = (await readFile(join(FOLDER, "check.ts"), "utf8")).match(/^export const/gm);
      expect(stdout.match(/^check\.ts/gm), "every line of check.ts can fail").toHaveLength(
        lines?.length ?? 0,
      );
    });
  },
);

/** The page's commands that npx runs. */
function npmCommands(): string[] {
  return [...PAGE.matchAll(/^npx (.+)$/gm)].map(([, command = ""]) => command);
}

/** What datamodel-code-generator's models lose, according to the page. */
async function expectPython(cwd: string): Promise<void> {
  const example = contract.webhooks[0]?.examples[0]?.payload;
  await cp(join(FOLDER, "judge.py"), join(cwd, "judge.py"));
  const bodies = [example, { ...example, status: "of_a_later_version" }];
  const input = bodies.map((body) => `${JSON.stringify(body)}\n`).join("");
  const outcome = await runProgram([join(VENV, "python"), "judge.py"], { cwd, input });
  expect(outcome.stdout).toBe("accepted\nrejected\n");
}

/** A folder with the documents under their names in the package. */
async function project(name: string): Promise<string> {
  const folder = join(TOOLS, "projects", name);
  await rm(folder, { recursive: true, force: true });
  await copyDocuments(folder);
  return folder;
}

async function copyDocuments(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(SPEC, join(folder, "openapi.yaml"));
  for (const name of ["openapi.paths.yaml", "openapi-3.0.yaml"]) {
    await cp(join("generated", name), join(folder, name));
  }
  for (const name of await readdir("generated/schemas/receive")) {
    await mkdir(join(folder, "schemas/receive"), { recursive: true });
    await cp(join("generated/schemas/receive", name), join(folder, "schemas/receive", name));
  }
}

/** Compiles the generated types with the check of their `status`. */
async function typeCheck(literals: readonly string[]): Promise<Outcome> {
  const union = literals.map((status) => JSON.stringify(status)).join(" | ");
  await writeFile(join(FOLDER, "expected.ts"), `export type Expected = ${union};\n`);
  return await runProgram([resolve("node_modules/.bin/tsc"), "-p", ".", "--pretty", "false"], {
    cwd: FOLDER,
  });
}

async function install(): Promise<void> {
  const { exitCode, stderr } = await runProgram(["npm", "ci", "--no-audit", "--no-fund"], { cwd: FOLDER });
  if (exitCode !== 0) throw new Error(stderr);
  await rm(join(FOLDER, "output"), { recursive: true, force: true });
  await copyDocuments(join(FOLDER, "input"));
}
