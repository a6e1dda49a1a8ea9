// @ts-check
import { eachNode, isObject, show } from "./walk.js";

/** Nothing refers to another file. */
export function oneFile() {
  return {
    ref: {
      /** @param {import("./walk.js").Node} node @param {import("./walk.js").Context} context */
      enter(node, { report, location }) {
        if (String(node.$ref).startsWith("#/")) return;
        report({
          message: `found a reference to ${show(node.$ref)}, expected one into this file (\`#/components/…\`): the contract is one file`,
          location: location.child(["$ref"]),
        });
      },
    },
  };
}

/**
 * Each field says what it means.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkDescriptions(root, { report, location }) {
  eachNode(root, location, (node, at, keys) => {
    if (keys[0] !== "components" || !isObject(node.properties) || keys.at(-1) === "properties") return;
    for (const [name, schema] of Object.entries(node.properties)) {
      if (isObject(schema) && typeof schema.description === "string" && schema.description.trim()) continue;
      report({
        message: `found no description of the field \`${name}\`, expected one with its meaning and its unit or clock`,
        location: at.child(["properties", name]).key(),
      });
    }
  });
}
