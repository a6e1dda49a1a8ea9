import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderDocument, splitOutput } from "../../../scripts/emit/reference/render-document.ts";

const styles = `<style data-styled="true">a{}</style>`;
const root = `<div id="redoc"><script>1</script><a href="/">Top</a><a href="/other/a">A</a><a href="https://a.example/">B</a></div>`;
const library = "const{hydrate}={};export{RedocStandalone,hydrate,init};";
const start = "const __redoc_definition = {};\nhydrate(__redoc_definition);";
const output = `${styles}\n\n      ${root}\n      <script type="module">\n      ${library}\n\n      ${start}</script>\n`;

describe("renderDocument", () => {
  it("says why a document cannot be rendered, without the tool's notices", async () => {
    const folder = await mkdtemp(join(tmpdir(), "render-document-"));
    const failure = renderDocument(folder, "a.json", { arazzo: "1.0.1", info: {} });
    await expect(failure).rejects.toThrow(/^redocly build-docs a\.json failed: build-docs renders/);
    await rm(folder, { recursive: true });
  });
});

describe("splitOutput", () => {
  it("finds the parts, and makes links of the page's own fragments", () => {
    expect(splitOutput(output)).toEqual({
      styles,
      root: root.replace('href="/"', 'href="#/"').replace('href="/other/a"', 'href="#/other/a"'),
      library,
      start,
    });
  });

  it.each([
    ["styles", styles],
    ["a root", '<div id="redoc">'],
    ["a module", ' type="module"'],
    ["an export of hydrate", library],
    ["a document", "__redoc_definition ="],
  ])("throws when the output has not %s", (_name, part) => {
    expect(() => splitOutput(output.replace(part, ""))).toThrow(
      "the output of redocly build-docs has not the parts that it had",
    );
  });
});
