import { describe, it } from "vitest";
import { crashAndLook } from "./crash.ts";
import { useBundle } from "./run-cli.ts";

const cli = useBundle();

describe("listen --record", () => {
  it("loses no acknowledged delivery in 20 crashes under load", () => crashAndLook(cli, 20));
});
