import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { createReceiver } from "../../../src/receiver/index.ts";
import { verifyReceiver } from "../../../src/testing/index.ts";
import { installNode } from "../../support/install-node.ts";
import { ROOT } from "../../support/run-generate.ts";
import type { StartedServer } from "../../support/start-server.ts";
import { HANDLERS } from "../handlers/handlers.ts";
import { endpoint, HERE, reasonToSkip, schemathesis, specmatic, WITHOUT_BODY } from "./support.ts";

const require = createRequire(join(HERE, "package.json"));
const contract = await loadContract();
const examples = contract.webhooks.flatMap((webhook) => webhook.examples);
const ALL_PASS = `Tests run: ${examples.length}, Successes: ${examples.length}, Failures: 0`;
let url = "";
let server: Server;

beforeAll(async () => {
  installNode(HERE);
  server = createServer(createReceiver({ otherwise: () => undefined }));
  url = await listen(server);
});
afterAll(() => server.close());

describe("contract-testing tools, with the document of one endpoint", () => {
  const python = reasonToSkip(["python3"], true);
  it.skipIf(python !== "")(`report nothing about createReceiver: Schemathesis${python}`, async () => {
    const { exitCode, stdout } = await schemathesis(url);
    expect([exitCode, stdout.includes("No issues found") ? "" : stdout]).toEqual([0, ""]);
  });

  it.skipIf(python !== "")(`report a receiver that accepts everything: Schemathesis${python}`, async () => {
    const careless = createServer((request, response) =>
      request.resume().on("end", () => response.writeHead(204).end()),
    );
    const { exitCode, stdout } = await schemathesis(await listen(careless));
    careless.close();
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringMatching(/accepted schema-violating|schema-violating/i),
    ]);
  });

  const java = reasonToSkip(["java"]);
  it.skipIf(java !== "")(
    `report nothing about createReceiver, for each example: Specmatic${java}`,
    async () => {
      expect(await specmatic(url)).toContain(ALL_PASS);
    },
  );

  it.skipIf(java !== "")(`report a receiver that fails: Specmatic${java}`, async () => {
    const broken = createServer((request, response) =>
      request.resume().on("end", () => response.writeHead(500).end()),
    );
    expect(await specmatic(await listen(broken))).toContain(`Failures: ${examples.length}`);
    broken.close();
  });

  it("import one request to a real URL with a real status: Postman", async () => {
    const { convert } = require("openapi-to-postmanv2");
    const input = { type: "string", data: readFileSync(endpoint, "utf8") };
    const collection = await new Promise<Collection>((resolve, reject) => {
      convert(input, { requestParametersResolution: "Example" }, (error: unknown, { output }: Converted) => {
        if (error) reject(error);
        else resolve(output[0].data);
      });
    });
    const [request] = collection.item.map(({ request }) => request);
    expect(collection.variable).toEqual([
      expect.objectContaining({ key: "baseUrl", value: expect.stringMatching(/^http:\/\/127/) }),
    ]);
    expect(request?.url.path).toEqual(["webhooks"]);
    expect(examples.map(({ payload }) => payload)).toContainEqual(JSON.parse(request?.body.raw ?? ""));
  });
});

/** What Schemathesis reports about handlers that check only types; docs/contract-testing-tools.md has the reasons. */
const REPORTED: Readonly<Record<string, readonly string[]>> = {
  Express: ["ST201", "ST204"],
  FastAPI: ["ST201"],
  "Go's net/http": ["ST201"],
};

describe.each(HANDLERS)("a handler in $name that checks only types", ({ name, skipped, start }) => {
  let handler: StartedServer | undefined;
  beforeAll(async () => {
    if (skipped === "") handler = await start();
  });
  afterAll(() => handler?.stop());

  it.skipIf(skipped !== "")(`passes every must${skipped}`, async () => {
    const address = `${handler?.url}/webhooks`;
    const { results, counts } = await verifyReceiver(address, { lenient: true });
    const failed = results.filter(({ outcome, level }) => outcome !== "passed" && level === "must");
    expect(failed.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
    expect(counts.passed).toBeGreaterThan(0);
    // Some edge checks fail in every ordinary handler: that is why they aren't musts.
    const { results: edges } = await verifyReceiver(address, { strict: true, lenient: true });
    const rejected = edges.filter(({ outcome, level }) => outcome === "failed" && level === "edge");
    if (name !== "Express") expect(rejected).not.toEqual([]);
  });

  const python = skipped || reasonToSkip(["python3"], true);
  it.skipIf(python !== "")(
    `gets only the reports that the guide explains: Schemathesis${python}`,
    async () => {
      const { exitCode, stdout } = await schemathesis(handler?.url ?? "", WITHOUT_BODY);
      expect([exitCode, [...new Set(stdout.match(/ST\d+/g))].toSorted()]).toEqual([1, REPORTED[name]]);
      const guide = readFileSync(join(ROOT, "docs/contract-testing-tools.md"), "utf8");
      for (const id of REPORTED[name] ?? []) expect(guide).toContain(id);
    },
  );

  const java = skipped || reasonToSkip(["java"]);
  it.skipIf(java !== "")(`gets no report, for each example: Specmatic${java}`, async () => {
    expect(await specmatic(handler?.url ?? "", name === "Express" ? "200" : "204")).toContain(ALL_PASS);
  });
});

interface Converted {
  readonly output: readonly [{ readonly data: Collection }];
}

interface Collection {
  readonly variable: readonly { readonly key: string; readonly value: string }[];
  readonly item: readonly {
    readonly request: {
      readonly url: { readonly path: readonly string[] };
      readonly body: { readonly raw: string };
    };
  }[];
}

async function listen(to: Server): Promise<string> {
  await new Promise<void>((resolve) => to.listen(0, "127.0.0.1", resolve));
  const { port } = to.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
