import { describe, expect, it } from "vitest";
import { describeChange, describeChangeInMarkdown } from "../../scripts/release/describe-change.ts";
import type { Change } from "../../src/diff/diff-report.ts";

const change: Change = {
  rule: "made-up",
  webhook: "room_closed",
  path: "/a~1b",
  fingerprint: "f",
  places: [{ webhook: "room_closed", path: "/a~1b" }],
  location: { version: "new", file: "a.yaml", line: 1, column: 1, pointer: "#" },
  unsure: [],
  breaks: ["receivers", "senders"],
  bump: "major",
  why: "The field `<a>` may be <b> or {{c}} now.",
  examples: [],
};

describe("a change in a line", () => {
  it("has its rule, place and what it breaks", () => {
    expect(describeChange(change)).toBe(
      "made-up at room_closed /a~1b, breaks receivers and senders: The field `<a>` may be <b> or {{c}} now.",
    );
    const { webhook: _, ...document } = { ...change, path: "", breaks: [] };
    expect(describeChange(document)).toBe("made-up: The field `<a>` may be <b> or {{c}} now.");
  });

  it("is escaped prose in Markdown, and code stays code", () => {
    expect(describeChangeInMarkdown(change)).toBe(
      "`room_closed` `/a~1b` (`made-up`): The field `<a>` may be &lt;b> or &#123;&#123;c}} now. **Breaks receivers and senders.**",
    );
  });
});
