import { describe, expect, it } from "vitest";
import { useSite } from "../use-site.ts";
import { choose, paste, play, read } from "./playground-page.ts";

const site = useSite();
const PAGE = "playground.html";

const fields = Array.from({ length: 4_000 }, (_, index) => [
  `field_${index}`,
  `<b>value ${index}</b> and more to read`,
]);
const payload = { status: "session_finished", ...Object.fromEntries(fields) };

describe("a text of 250 kB", () => {
  it.each([
    ["in 4,000 lines", JSON.stringify(payload, null, 2)],
    ["in one line", JSON.stringify(payload)],
  ])("%s is checked to its end", async (_shape, text) => {
    expect(text.length).toBeGreaterThan(150_000);
    await play(site, PAGE, async (page) => {
      await choose(page, "send");
      await paste(page, text);
      await expect
        .poll(async () => (await read(page)).issues.at(-1)?.code, { timeout: 20_000 })
        .toBe("too_many_issues");
    });
  });
});
