import { describe, expect, it } from "vitest";
import { writePolicy } from "../../../scripts/emit/reference/content-security-policy.ts";

// Base64 of the SHA-256 of `alert(1)` and `alert(2)`, by `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`.
const OTHER = "'sha256-4axlHpxgDbFzJObpXPFZgZhULrEGgJiud3OwxN9unHg='";
const HASH = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

const rest =
  "; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

describe("writePolicy", () => {
  it.each([
    ["an inline script by its hash", "<script>alert(1)</script>", HASH],
    [
      "each of several once, of any type",
      `<script>alert(1)</script><script type="module">alert(2)</script><script>alert(1)</script>`,
      `${HASH} ${OTHER}`,
    ],
    ["none of a file", `<script src="a.js"></script><script>alert(1)</script>`, HASH],
  ])("names %s", (_title, html, hashes) => {
    expect(writePolicy(html, { ownOrigin: false })).toBe(`default-src 'none'; script-src ${hashes}${rest}`);
  });

  it("allows scripts of the page's own origin where it is asked to", () => {
    expect(writePolicy("<script>alert(1)</script>", { ownOrigin: true })).toBe(
      `default-src 'none'; script-src 'self' ${HASH}${rest}`,
    );
  });
});
