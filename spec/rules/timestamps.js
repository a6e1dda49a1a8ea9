// @ts-check
import { dereference, eachNode, list, payloadsOf, show } from "./walk.js";

const CLOCKS = ["server", "client"];

/**
 * Each timestamp says whose clock it was read from.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkClocks(root, { report, location }) {
  eachNode(root, location, (node, at, keys) => {
    if ("x-clock" in node && (!CLOCKS.includes(node["x-clock"]) || node.format !== "date-time")) {
      report({
        message: `found ${show(node["x-clock"])} on a schema of format ${show(node.format)}, expected \`server\` or \`client\`, on a schema of format \`date-time\``,
        location: at.child(["x-clock"]),
      });
    }
    if (keys[0] === "components" && node.format === "date-time" && !("x-clock" in node)) {
      report({
        message: "found a `date-time` without `x-clock`, expected `x-clock: server` or `x-clock: client`",
        location: at.child(["format"]),
      });
    }
  });
}

/**
 * Timestamps that are put in order exist and are of one clock.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkChronologies(root, { report, location }) {
  const payloads = new Map([...payloadsOf(root, location)].map((item) => [item.payload, item]));
  eachNode(root, location, (node, at) => {
    if (!("x-chronology" in node)) return;
    const where = at.child(["x-chronology"]);
    if (!payloads.has(node)) {
      report({
        message: "found `x-chronology` here, expected it on the schema of a webhook's payload only",
        location: where.key(),
      });
      return;
    }
    const fields = node["x-chronology"];
    if (!Array.isArray(fields) || fields.length < 2 || new Set(fields).size !== fields.length) {
      report({
        message: `found ${show(fields)}, expected a list of two or more fields of this schema, each once, earliest first`,
        location: where,
      });
      return;
    }
    let clock;
    for (const [index, field] of fields.entries()) {
      const schema = Object.hasOwn(node.properties ?? {}, field) ? node.properties[field] : undefined;
      if (schema === undefined) {
        report({
          message: `found the field ${show(field)}, which this schema does not have, expected one of ${list(Object.keys(node.properties ?? {}))}`,
          location: where.child([index]),
        });
        continue;
      }
      const found = dereference(root, schema)?.["x-clock"];
      clock ??= found;
      if (found === undefined) {
        report({
          message: `found the field ${show(field)}, which isn't a timestamp with \`x-clock\`, expected one`,
          location: where.child([index]),
        });
      } else if (found !== clock) {
        report({
          message: `found the field ${show(field)} of the ${found}'s clock among fields of the ${clock}'s clock, expected timestamps of one clock: two clocks can't be compared`,
          location: where.child([index]),
        });
      }
    }
  });
}
