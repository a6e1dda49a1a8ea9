import { describe, expect, it } from "vitest";
import { INK } from "../../../scripts/emit/site/pictures/colours.ts";
import { element, writeSvg } from "../../../scripts/emit/site/pictures/svg.ts";
import { CODE, PROSE, setText } from "../../../scripts/emit/site/pictures/text.ts";
import { tellElapsed, toMilliseconds } from "../../../scripts/emit/site/pictures/timeline/instant.ts";

describe("setText", () => {
  it.each([
    [
      "breaks a name after its separators",
      "recording_first_frame_written_at",
      CODE,
      140,
      ["recording_first_", "frame_written_at"],
    ],
    ["breaks a name without a separator", "x".repeat(20), CODE, 140, ["x".repeat(10), "x".repeat(10)]],
    ["breaks a pointer", "/data/urls/webhook_url", CODE, 140, ["/data/urls/", "webhook_url"]],
    [
      "breaks prose into lines of about one length",
      "The upload of a recording",
      PROSE,
      140,
      ["The upload of", "a recording"],
    ],
    ["keeps a value and its unit together", "it was 12\u00a0s", PROSE, 60, ["it was", "12\u00a0s"]],
    ["leaves alone what fits", "msg", CODE, 140, ["msg"]],
    ["stops where a word is wider than a line", "a b", PROSE, 4, ["a", "b"]],
    ["makes no line of nothing", "", PROSE, 140, []],
    ["takes ideographs for wide", "録画を開始", CODE, 44, ["録画を", "開始"]],
  ])("%s", (_, text, style, width, lines) => {
    expect(setText(text, style, INK, width).lines).toEqual(lines);
  });
});

describe("tellElapsed", () => {
  it.each([
    [0, "0 s"],
    [4, "0.004 s"],
    [754.4, "0.754 s"],
    [60_000, "1 min"],
    [1_932_028, "32 min 12.028 s"],
    [86_400_000 + 3_600_000, "1 d 1 h"],
  ])("tells %d milliseconds", (milliseconds, words) => {
    expect(tellElapsed(milliseconds)).toBe(words.replaceAll(/ (?=d|h|min|s)/g, "\u00a0"));
  });
});

describe("toMilliseconds", () => {
  it.each([
    ["2026-03-12T09:14:05.120Z", Date.UTC(2026, 2, 12, 9, 14, 5, 120)],
    ["2026-03-12t09:14:05z", Date.UTC(2026, 2, 12, 9, 14, 5)],
    ["2026-03-12T09:14:05.5-03:30", Date.UTC(2026, 2, 12, 12, 44, 5, 500)],
    ["2016-12-31T15:59:60.5-08:00", Date.UTC(2017, 0, 1, 0, 0, 0, 500)],
  ])("reads %s", (timestamp, milliseconds) => {
    expect(toMilliseconds(timestamp)).toBe(milliseconds);
  });
});

describe("writeSvg", () => {
  it("escapes, rounds, paints, and leaves no line empty", () => {
    const svg = element(
      "g",
      { x: 1 / 3, id: '"&' },
      element("a", { fill: INK }),
      element("b", {}, "<{{ }}>\n\n&"),
    );
    expect(writeSvg(svg, ({ fill }) => ({ fill: fill?.dark ?? "none" }))).toBe(
      `<g x="0.33" id="&quot;&amp;" fill="none">\n  <a fill="${INK.dark}"/>\n  <b fill="none">&lt;&#123;&#123; }}&gt;  &amp;</b>\n</g>`,
    );
  });
});
