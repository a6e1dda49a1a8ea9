import { describe, expect, it } from "vitest";
import { useSite } from "../use-site.ts";
import { choose, paste, play, read, textOf } from "./playground-page.ts";

const site = useSite();
const PAGE = "playground.html";

const fields = Array.from({ length: 20_000 }, (_, index) => [
  `field_${index}`,
  `<b>value ${index}</b> and more to read`,
]);
const payload = { status: "session_finished", ...Object.fromEntries(fields) };

describe("a text of a megabyte", () => {
  it.each([
    ["in 20,000 lines", JSON.stringify(payload, null, 2)],
    ["in one line", JSON.stringify(payload)],
  ])("%s is checked to its end", async (_shape, text) => {
    expect(text.length).toBeGreaterThan(1_000_000);
    await play(site, PAGE, async (page) => {
      await choose(page, "send");
      await paste(page, text);
      const { kind, issues } = await read(page);
      expect([kind, issues.length]).toEqual(["invalid", 100]);
      expect(await textOf(page, ".findings")).toMatch(/and 19,9\d\d more\./);
    });
  });

  it("is refused where it has more than five, and what was there stays", async () => {
    await play(site, PAGE, async (page) => {
      await paste(page, "x".repeat(5_000_001));
      const notice = page.getByText("Not taken: 5,000,001 characters; at most 5,000,000 are.");
      await notice.waitFor();
      expect((await read(page)).kind).toBe("webhook");
    });
  });
});
