import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { emitWebhookPages } from "../../../scripts/emit/site/emit-webhook-pages.ts";
import { nameModel, readModel } from "../../../src/cli/commands/models.ts";
import { MODEL_LANGUAGES } from "../../../src/cli/models/model-language.ts";
import { findSamples, readGuide } from "../../docs/samples.ts";
import { installNode } from "../../support/install-node.ts";
import { verifyServer } from "../../support/verify-server.ts";
import {
  HERE as DOCUMENTS,
  reasonToSkip,
  schemathesis,
  specmatic,
  WITHOUT_BODY,
} from "../documents/support.ts";
import { CACHE, isFull, MCS, NEWTONSOFT, prepare, runQuietly, TOOLCHAINS, VENV } from "./toolchains.ts";

/** A server in the documentation that uses a model. */
interface Guide {
  readonly name: string;
  /** The language of the model, whose toolchain it needs. */
  readonly language: string;
  readonly style?: string;
  /** Its folder in `guides`. */
  readonly project: string;
  /** Where the model is, and the name of its package. */
  readonly folder: string;
  readonly packageName?: string;
  /** The page that shows how to run it, and the tab. */
  readonly page?: string;
  readonly tab?: string;
  /** Cases that the framework accepts before the model sees them. The guide lists them; none is a must. */
  readonly accepts?: RegExp;
  /** What Schemathesis reports about it; docs/contract-testing-tools.md has the reasons. */
  readonly reports?: readonly string[];
  /** Whether it is part of CI's short run. */
  readonly isCore?: true;
}

const GUIDES: readonly Guide[] = [
  { name: "Python", language: "python", project: "python", folder: ".", tab: "Python", isCore: true },
  {
    name: "FastAPI",
    language: "python",
    style: "pydantic",
    project: "fastapi",
    folder: ".",
    page: "frameworks/fastapi.md",
    reports: [],
    accepts:
      /not-json\.with-(nan|a-byte-order-mark)$|\.bytes\.(byte-order|utf-16|a-surrogate)|^request\.size$/,
    isCore: true,
  },
  {
    name: "Go, net/http",
    language: "go",
    project: "go",
    folder: "webhooks",
    tab: "Go",
    reports: [],
    isCore: true,
  },
  {
    name: "Java, Spring Boot",
    language: "java",
    project: "java",
    folder: "src/main/java/com/example/webhooks",
    packageName: "com.example.webhooks",
    tab: "Java",
  },
  { name: "Rust, axum", language: "rust", project: "rust", folder: "src", tab: "Rust" },
  {
    name: "PHP",
    language: "php",
    project: "php",
    folder: "src",
    packageName: "Example\\Webhooks",
    tab: "PHP",
  },
  {
    name: "C#, HttpListener",
    language: "csharp",
    project: "csharp",
    folder: ".",
    packageName: "Example.Webhooks",
    tab: "C#",
    accepts: /^body\.not-json\.with-(a-trailing-comma|a-leading-zero|a-raw-newline-in-a-text)$/,
  },
];

for (const guide of GUIDES) {
  const toolchain = TOOLCHAINS.find(({ language }) => language === guide.language);
  const reason =
    !guide.isCore && !isFull ? "ECOSYSTEM=core" : toolchain ? await prepare(toolchain) : "no toolchain";
  it.skipIf(reason !== "")(
    `a server in the documentation runs as written and passes every check of verify: ${guide.name}${reason && ` (skipped: ${reason})`}`,
    async () => {
      const { page = "quick-start.md", tab, accepts = /^$/ } = guide;
      const { results, output } = await verifyServer({
        source: join("test/ecosystem/models/guides", guide.project),
        folder: await addModel(guide),
        command: await findCommand(page, tab),
        env: { ...toolchain?.env, PATH: `${VENV}:${process.env["PATH"]}` },
        probe: guide.reports && ((origin) => runTools(origin, guide.reports ?? [])),
      });
      const failed = results.filter(({ id, outcome }) => outcome === "failed" && !accepts.test(id));
      expect(failed.map(({ id, level, reason: why }) => `${level} ${id}: ${why}`)).toEqual([]);
      const [printed] = (await readGuide("quick-start.md")).filter(({ language }) => language === "text");
      expect(output).toContain(printed?.code.trim());
    },
    600_000,
  );
}

/** Tests a server with Schemathesis and, where there is Java, each example with Specmatic. */
async function runTools(origin: string, reports: readonly string[]): Promise<void> {
  installNode(DOCUMENTS);
  const { stdout } = await schemathesis(origin, WITHOUT_BODY);
  expect([...new Set(stdout.match(/ST\d+/g))].toSorted()).toEqual(reports);
  expect(stdout).toMatch(/\d+ generated/);
  if (reasonToSkip(["java"]) === "") expect(await specmatic(origin)).toContain("Failures: 0");
}

/**
 * The code that a handler on a webhook's page needs around it to compile in the guide's project, and the
 * command.
 */
const HANDLERS: Readonly<
  Record<string, { file: string; head: string; foot?: string; check: readonly string[] }>
> = {
  Python: { file: "handler.py", head: "", check: ["python3", "-W", "error", "-c", "import handler"] },
  Go: {
    file: "handler.go",
    head: 'package main\n\nimport (\n"log"\n\n"example/webhooks"\n)\n\n',
    check: ["go", "vet", "."],
  },
  Java: {
    file: "src/main/java/com/example/Handler.java",
    head: "package com.example;\nimport com.example.webhooks.Webhook;\nclass Handler {\n",
    foot: "}\n",
    check: ["mvn", "-q", "-B", "compile"],
  },
  "C#": {
    file: "Handler.cs",
    head: "using System;\nusing Example.Webhooks;\nclass Handler {\n",
    foot: "}\n",
    check: [...MCS, "-target:library", "Handler.cs", "Webhooks.cs"],
  },
  Rust: {
    file: "src/lib.rs",
    head: "pub mod webhooks;\nuse webhooks::Webhook;\npub ",
    check: ["cargo", "check", "-q", "--lib"],
  },
  PHP: {
    file: "handler.php",
    head: "<?php\nuse Example\\Webhooks\\Webhooks;\nrequire 'src/Webhooks.php';\n",
    check: ["php", "handler.php"],
  },
};

const { webhooks, ...contract } = await loadContract();
const handlers = emitWebhookPages({ ...contract, webhooks }).flatMap(({ path, contents }) =>
  path === `webhooks/${webhooks[0]?.status}.md` ? findSamples(path, contents) : [],
);

describe.each(GUIDES.filter(({ tab = "" }) => tab in HANDLERS))("the handler in $tab", (guide) => {
  const { tab = "", language, isCore } = guide;
  const toolchain = TOOLCHAINS.find((each) => each.language === language);
  const handler = HANDLERS[tab];
  it.skipIf(!isCore && !isFull)("compiles with the model, without a warning", async () => {
    if (toolchain === undefined || handler === undefined || (await prepare(toolchain)) !== "") return;
    const folder = await addModel(guide);
    await cp(join("test/ecosystem/models/guides", guide.project), folder, { recursive: true });
    const sample = handlers.find(({ info }) => info === `[${tab}]`);
    expect(sample?.code).toBeDefined();
    const { file, head, foot = "", check } = handler;
    await writeFile(join(folder, file), `${head}${sample?.code}${foot}`);
    await runQuietly(toolchain, [check], folder);
  });
});

describe("docs/languages", () => {
  it("has a guide for every language that has a model, with the adapter for conform", async () => {
    for (const { id } of MODEL_LANGUAGES) {
      const page = await readFile(`docs/languages/${id}.md`, "utf8");
      for (const [, path = ""] of page.matchAll(/^<<< (\S+)$/gm)) {
        expect(existsSync(join("docs/languages", path)), path).toBe(true);
      }
    }
  });
});

/** Finds the command in the section "Run it" of a page. */
async function findCommand(page: string, tab?: string): Promise<string> {
  const command = (await readGuide(page)).find(
    ({ heading, language, info }) =>
      heading.endsWith("Run it") && language === "sh" && (tab === undefined || info === `[${tab}]`),
  );
  if (command === undefined) throw new Error(`${page} shows no command for ${tab}`);
  return command.code;
}

/** Creates a project's folder with the model in it. */
async function addModel({ project, language, style, folder, packageName }: Guide): Promise<string> {
  const target = join(CACHE, "guides", project);
  await rm(join(target, "src"), { recursive: true, force: true });
  const found = MODEL_LANGUAGES.find(({ id }) => id === language);
  if (found === undefined) throw new Error(`there is no model in ${language}`);
  const model = await readModel("generated/models", style ?? found.id);
  const files = packageName === undefined ? model : nameModel(model, found, packageName);
  for (const { name, contents } of files) {
    await mkdir(dirname(join(target, folder, name)), { recursive: true });
    await writeFile(join(target, folder, name), contents);
  }
  if (language === "csharp") await writeFile(join(target, "Newtonsoft.Json.dll"), await readFile(NEWTONSOFT));
  return target;
}
