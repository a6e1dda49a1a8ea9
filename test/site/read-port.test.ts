import { expect, it } from "vitest";
import { readPort } from "../../scripts/site/read-port.ts";

it.each(["abc", "99999", "0", "1.5", ""])("docs:dev refuses %j for a port", (text) => {
  expect(() => readPort(text)).toThrow(
    `--port: found ${JSON.stringify(text)}, expected a number from 1 to 65535`,
  );
});

it("docs:dev takes any other", () => {
  expect(["1", "5173", "65535"].map(readPort)).toEqual([1, 5173, 65535]);
});
