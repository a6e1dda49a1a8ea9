import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadContract } from "../../scripts/contract/load-contract.ts";
import { emitWebhookPages } from "../../scripts/emit/site/emit-webhook-pages.ts";
import { EXAMPLES } from "../cli/payloads.ts";
import { type RunningReceiver, startGood } from "../cli/receivers/receivers.ts";
import { useProject } from "./guide-project.ts";
import { RUNNERS, tryReceiver } from "./quick-start.ts";
import { findSamples, readGuide } from "./samples.ts";

const project = useProject();
const contract = await loadContract();
const pages = emitWebhookPages(contract).flatMap(({ path, contents }) => findSamples(path, contents));
const commands = [...(await readGuide("quick-start.md")), ...(await readGuide("faq.md")), ...pages].filter(
  ({ language }) => language === "sh",
);

describe("the receivers of quick-start.md", () => {
  it.each(["typescript", "python"])("take webhooks and refuse a broken one, in %s", async (language) => {
    const runner = RUNNERS[language];
    if (runner === undefined) throw new Error(language);
    expect(await tryReceiver(runner)).toEqual({
      right: EXAMPLES.map(() => 204),
      wrong: expect.toSatisfy(isRefusal),
    });
  });
});

describe("the commands of quick-start.md and of the webhooks' pages", () => {
  let receiver: RunningReceiver;
  beforeAll(async () => {
    receiver = await startGood();
  });
  afterAll(() => receiver.close());

  it("are there, two for each webhook", () => {
    expect(commands.filter(({ guide }) => guide.startsWith("webhooks/"))).toHaveLength(
      2 * contract.webhooks.length,
    );
  });

  it.each(commands)("send what the receiver takes: $guide $info", async ({ code }) => {
    const { code: exitCode, stdout } = await project.sh(
      code.replace("http://127.0.0.1:3000/webhooks", receiver.url),
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain("204");
  });
});

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}
