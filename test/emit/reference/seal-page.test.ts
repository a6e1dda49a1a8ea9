import { describe, expect, it } from "vitest";
import { sealPage } from "../../../scripts/emit/reference/seal-page.ts";

const logos = ["https://cdn.redoc.ly/redoc/logo-mini-full.svg", "https://cdn.redoc.ly/redoc/logo-mini.svg"];
const telemetry = '"disableTelemetry":true';
const page = [telemetry, ...logos].join("\n");

describe("sealPage", () => {
  it("draws the logos in the page", () => {
    const sealed = sealPage(page);
    expect(sealed).not.toContain("https:");
    expect(sealed.match(/^data:image\/svg\+xml,/gm)).toHaveLength(2);
  });

  it.each([telemetry, ...logos])("throws when it does not find %s", (text) => {
    expect(() => sealPage(page.replace(text, ""))).toThrow(`${text} 0 times`);
  });

  it.each([telemetry, ...logos])("throws when it finds %s twice", (text) => {
    expect(() => sealPage(`${page}\n${text}`)).toThrow(`${text} 2 times`);
  });
});
