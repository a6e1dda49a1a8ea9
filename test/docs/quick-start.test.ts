import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitWebhookPages } from "../../scripts/emit/site/emit-webhook-pages.ts";
import { type RunningReceiver, startGood } from "../cli/receivers/receivers.ts";
import { useProject } from "./guide-project.ts";
import { findSamples, readGuide } from "./samples.ts";

const project = useProject();
const contract = await loadContract();
const pages = emitWebhookPages(contract).flatMap(({ path, contents }) => findSamples(path, contents));
const guide = await readGuide("quick-start.md");
const commands = [...guide, ...(await readGuide("faq.md")), ...pages].filter(({ code }) =>
  /^(npx --no-install recording-webhooks (trigger|verify)|curl) /.test(code),
);
const copies = guide.flatMap(
  ({ code }) => code.match(/^npx --no-install recording-webhooks models .*$/m) ?? [],
);

describe("a receiver of quick-start.md", () => {
  it.each(copies)("gets the model that it imports: %s", async (command) => {
    expect(await project.sh(command)).toMatchObject({ code: 0 });
  });
});

describe("a command of quick-start.md, of the FAQ, or of a webhook's page", () => {
  let receiver: RunningReceiver;
  beforeAll(async () => {
    receiver = await startGood();
  });
  afterAll(() => receiver.close());

  it("appears twice for each webhook", () => {
    expect(commands.filter(({ guide }) => guide.startsWith("webhooks/"))).toHaveLength(
      2 * contract.webhooks.length,
    );
  });

  it.each(commands)(
    "sends a webhook, or a payload that the page calls broken: $guide $index",
    async ({ guide, code }) => {
      const { code: exitCode, stdout } = await project.sh(
        code.replace("http://127.0.0.1:3000/webhooks", receiver.url),
      );
      const isBroken = guide === "quick-start.md" && code.startsWith("curl");
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(isBroken ? /^HTTP\/1.1 4/ : /204|meets the contract/);
    },
  );
});
