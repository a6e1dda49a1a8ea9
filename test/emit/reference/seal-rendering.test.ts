import { describe, expect, it } from "vitest";
import { sealRendering } from "../../../scripts/emit/reference/seal-rendering.ts";

const logos = ["https://cdn.redoc.ly/redoc/logo-mini-full.svg", "https://cdn.redoc.ly/redoc/logo-mini.svg"];
const telemetry = '"disableTelemetry":true';
const rendering = { styles: "", root: "", library: logos.join("\n"), start: telemetry };

describe("sealRendering", () => {
  it("draws the logos in the page", () => {
    const { library, ...rest } = sealRendering(rendering);
    expect(library).not.toContain("https:");
    expect(library.match(/^data:image\/svg\+xml,/gm)).toHaveLength(2);
    expect(rest).toEqual({ styles: "", root: "", start: telemetry });
  });

  it.each([telemetry, ...logos])("throws when it does not find %s", (text) => {
    const { library, start, ...rest } = rendering;
    const without = { ...rest, library: library.replace(text, ""), start: start.replace(text, "") };
    expect(() => sealRendering(without)).toThrow(`${text} 0 times`);
  });

  it.each([telemetry, ...logos])("throws when it finds %s twice", (text) => {
    const { library, start, ...rest } = rendering;
    const twice = { ...rest, library: `${library}\n${text}`, start: `${start}\n${text}` };
    expect(() => sealRendering(twice)).toThrow(`${text} 2 times`);
  });
});
