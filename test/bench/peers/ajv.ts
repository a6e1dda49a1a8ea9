import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Peer } from "../measure.ts";

// CommonJS: the default export is the plugin for Node, and the module for a bundler.
const plugin = "default" in addFormats ? addFormats.default : addFormats;

/** Creates the peer from the published schemas. */
export function makePeer(schemas: readonly object[]): Peer {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true });
  (plugin as (instance: Ajv2020) => void)(ajv);
  const validate = ajv.compile({
    type: "object",
    required: ["status"],
    discriminator: { propertyName: "status" },
    oneOf: schemas,
  });
  return {
    name: "ajv 8 + ajv-formats",
    is: (value) => validate(value),
    safeParse: (value) => (validate(value) ? { value } : { issues: validate.errors }),
  };
}
