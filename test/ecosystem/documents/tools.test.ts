import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../../scripts/contract/load-contract.ts";
import { createReceiver } from "../../../src/receiver/index.ts";
import { installNode } from "../../support/install-node.ts";
import { ROOT } from "../../support/run-generate.ts";
import { endpoint, HERE, pythonTool, reasonToSkip, run } from "./support.ts";

const require = createRequire(join(HERE, "package.json"));
const contract = await loadContract();
const examples = contract.webhooks.flatMap((webhook) => webhook.examples);
const folder = mkdtempSync(join(tmpdir(), "tools-"));
let url = "";
let server: Server;

beforeAll(async () => {
  installNode(HERE);
  server = createServer(createReceiver({ otherwise: () => undefined }));
  url = await listen(server);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe("contract-testing tools, with the document of one endpoint", () => {
  const python = reasonToSkip(["python3"], true);
  it.skipIf(python !== "")(`report nothing about createReceiver: Schemathesis${python}`, async () => {
    const { code, stdout } = await schemathesis(url);
    expect([code, stdout.includes("No issues found") ? "" : stdout]).toEqual([0, ""]);
  });

  it.skipIf(python !== "")(`report a receiver that accepts everything: Schemathesis${python}`, async () => {
    const careless = createServer((request, response) =>
      request.resume().on("end", () => response.writeHead(204).end()),
    );
    const { code, stdout } = await schemathesis(await listen(careless));
    careless.close();
    expect([code, stdout]).toEqual([1, expect.stringMatching(/accepted schema-violating|schema-violating/i)]);
  });

  const java = reasonToSkip(["java"]);
  it.skipIf(java !== "")(
    `report nothing about createReceiver, for each example: Specmatic${java}`,
    async () => {
      const { stdout } = await specmatic(url);
      expect(stdout).toContain(`Tests run: ${examples.length}, Successes: ${examples.length}, Failures: 0`);
    },
  );

  it.skipIf(java !== "")(`report a receiver that fails: Specmatic${java}`, async () => {
    const broken = createServer((request, response) =>
      request.resume().on("end", () => response.writeHead(500).end()),
    );
    const { stdout } = await specmatic(await listen(broken));
    broken.close();
    expect(stdout).toContain(`Failures: ${examples.length}`);
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

function schemathesis(address: string) {
  const program = pythonTool("schemathesis");
  return run(
    program,
    ["run", endpoint, "--url", address, "--no-color", "--generation-deterministic"],
    folder,
  );
}

/** Specmatic writes its reports where it runs, and reads a document only with a relative path from there. */
function specmatic(address: string) {
  const overlay = "specmatic.overlay.yaml";
  copyFileSync(endpoint, join(folder, "openapi.endpoint.yaml"));
  copyFileSync(join(ROOT, "docs/examples", overlay), join(folder, overlay));
  const jar = join(HERE, "node_modules/specmatic/specmatic.jar");
  const args = ["test", "openapi.endpoint.yaml", `--overlay-file=${overlay}`, `--testBaseURL=${address}`];
  return run("java", ["-jar", jar, ...args], folder);
}

async function listen(to: Server): Promise<string> {
  await new Promise<void>((resolve) => to.listen(0, "127.0.0.1", resolve));
  const { port } = to.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
