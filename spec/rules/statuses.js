// @ts-check
import { isObject, list, payloadsOf, schemaName, show, webhooksOf } from "./walk.js";

const STATUS = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/**
 * Each payload says by a `status` of its own which webhook it is.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkStatuses(root, { report, location }) {
  /** @type {Map<string, string>} */
  const owners = new Map();
  for (const { name, payload, typeName } of payloadsOf(root, location)) {
    const at = location.child(["components", "schemas", typeName]);
    const status = payload.properties?.status;
    if (!isObject(status) || typeof status.const !== "string") {
      report({
        message: `found ${isObject(status) ? show(status.const) : "no `status`"}, expected \`status: {type: string, const: <status>}\` in the payload of webhook \`${name}\``,
        location: at.child(isObject(status) ? ["properties", "status"] : ["properties"]),
      });
      continue;
    }
    const where = at.child(["properties", "status", "const"]);
    if (!isStatus(status.const)) {
      report({
        message: `found the status ${show(status.const)}, expected snake_case, such as \`upload_ready\`: names in code are made of it`,
        location: where,
      });
    }
    if (!payload.required?.includes("status")) {
      report({
        message: `found \`status\` left out of \`required\`, expected it there: it says which webhook a payload is`,
        location: at.child(["required"]),
      });
    }
    const owner = owners.get(status.const);
    if (owner !== undefined && owner !== name) {
      report({
        message: `found the status ${show(status.const)} again, expected one of its own: webhook \`${owner}\` has it`,
        location: where,
      });
    }
    owners.set(status.const, name);
  }
}

/**
 * `Webhook` is the union of all payloads, told apart by `status`.
 *
 * @param {import("./walk.js").Node} root @param {import("./walk.js").Context} context
 */
export function checkUnion(root, { report, location }) {
  const payloads = [...payloadsOf(root, location)];
  const statuses = payloads.map(({ payload }) => payload.properties?.status?.const);
  const isTold = payloads.length < [...webhooksOf(root, location)].length;
  if (isTold || payloads.length === 0) return;
  const union = root.components.schemas.Webhook;
  const at = location.child(["components", "schemas", "Webhook"]);
  const want = payloads.map(({ typeName }) => typeName);
  const found = (union?.oneOf ?? []).map(
    (/** @type {import("./walk.js").Node} */ item) => schemaName(item) ?? "",
  );
  if (found.join() !== want.join()) {
    report({
      message: `found ${list(found)} in \`oneOf\`, expected the payloads of all webhooks in their order: ${list(want)}`,
      location: union ? at.child(["oneOf"]) : location.child(["components", "schemas"]).key(),
    });
    return;
  }
  if (statuses.some((status) => !isStatus(status)) || new Set(statuses).size < statuses.length) return;
  const { propertyName, mapping = {} } = union.discriminator ?? {};
  const wantMapping = payloads.map(({ typeName }, index) => [
    statuses[index],
    `#/components/schemas/${typeName}`,
  ]);
  if (propertyName !== "status" || JSON.stringify(Object.entries(mapping)) !== JSON.stringify(wantMapping)) {
    report({
      message: `found ${show(propertyName)} mapping ${list(Object.keys(mapping))}, expected \`propertyName: status\` and a \`mapping\` from each status to its schema, in order: ${list(statuses)}`,
      location: at.child(["discriminator"]),
    });
  }
}

/** @param {unknown} status */
function isStatus(status) {
  return typeof status === "string" && STATUS.test(status);
}
