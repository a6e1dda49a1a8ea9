// @ts-check
/**
 * Lint rules for what is ours in `openapi.yaml`: the extensions `x-realtime`, `x-trigger`, `x-clock` and `x-chronology`,
 * and the shape that a webhook must have for everything else to follow from it.
 */

const STATUS = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const CLOCKS = ["server", "client"];

/**
 * @typedef {Record<string, any>} Node
 * @typedef {{child: (keys: (string | number)[] | string) => Location, key: () => Location}} Location
 * @typedef {{location: Location, report: (problem: {message: string, location?: Location}) => void}} Context
 */

/** @returns {import("@redocly/openapi-core").Plugin} */
export default function plugin() {
  return {
    id: "contract",
    rules: {
      oas3: {
        "one-file": oneFile,
        realtime: () => ({ Root: checkRealtime }),
        webhook: () => ({ Root: checkWebhooks }),
        trigger: () => ({ Root: checkTriggers }),
        status: () => ({ Root: checkStatuses }),
        union: () => ({ Root: checkUnion }),
        clock: () => ({ Root: checkClocks }),
        chronology: () => ({ Root: checkChronologies }),
        "field-description": () => ({ Root: checkDescriptions }),
      },
    },
  };
}

function oneFile() {
  return {
    ref: {
      /** @param {Node} node @param {Context} context */
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

/** @param {Node} root @param {Context} context */
function checkRealtime(root, { report, location }) {
  if (!isObject(root["x-realtime"])) {
    report({
      message: `found ${show(root["x-realtime"])}, expected \`x-realtime: {type, schema}\`: the messages that carry a webhook's URL`,
      location: location.child(["x-realtime"]).key(),
    });
    return;
  }
  const at = location.child(["x-realtime"]);
  onlyKeys(root["x-realtime"], ["type", "schema"], at, report);
  const { type, schema } = root["x-realtime"];
  if (!isPointer(type)) {
    report({
      message: `found ${show(type)}, expected a JSON pointer to the member with the message's name, such as \`/type\``,
      location: at.child(["type"]),
    });
  }
  if (!isObject(schema) || schema.type !== "object") {
    report({
      message: `found ${show(schema)}, expected the schema of an object: what all realtime messages have in common`,
      location: at.child(["schema"]),
    });
  }
}

/** @param {Node} root @param {Context} context */
function checkWebhooks(root, { report, location }) {
  if (!isObject(root.webhooks) || Object.keys(root.webhooks).length === 0) {
    report({
      message: `found ${show(root.webhooks)}, expected at least one webhook under \`webhooks\``,
      location: location.child(["webhooks"]).key(),
    });
  }
  for (const { pathItem, at } of webhooksOf(root, location)) {
    const methods = Object.keys(pathItem).filter((key) => !key.startsWith("x-"));
    if (methods.join() !== "post") {
      report({
        message: `found ${methods.length === 0 ? "no method" : list(methods)}, expected \`post\` alone: a webhook is a POST request`,
        location: at.key(),
      });
      continue;
    }
    const body = pathItem.post.requestBody;
    if (!isObject(body) || body.required !== true) {
      report({
        message: `found ${show(body?.required)}, expected \`required: true\`: a webhook always has a body`,
        location: at.child(["post", "requestBody"]),
      });
    }
    const types = Object.keys(body?.content ?? {});
    if (types.join() !== "application/json") {
      report({
        message: `found ${types.length === 0 ? "no media type" : list(types)}, expected \`application/json\` alone`,
        location: at.child(["post", "requestBody", "content"]),
      });
      continue;
    }
    const media = at.child(["post", "requestBody", "content", "application/json"]);
    const { schema, examples } = body.content["application/json"];
    if (schemaName(schema) === undefined) {
      report({
        message: `found ${schema ? "a schema that stands here" : "no schema"}, expected \`$ref: '#/components/schemas/<Name>'\`: the name becomes the name of the type`,
        location: media.child(["schema"]),
      });
    }
    const count = Object.keys(examples ?? {}).length;
    if (count < 2) {
      report({
        message: `found ${count === 0 ? "no example" : "1 example"}, expected at least 2: a typical one and an edge case`,
        location: media.child(["examples"]),
      });
    }
  }
}

/** @param {Node} root @param {Context} context */
function checkTriggers(root, { report, location }) {
  for (const { name, pathItem, at } of webhooksOf(root, location)) {
    const trigger = pathItem["x-trigger"];
    if (!isObject(trigger)) {
      report({
        message: `found ${trigger === undefined ? "no `x-trigger`" : show(trigger)} on webhook \`${name}\`, expected \`x-trigger: {message: <realtime message>, url: <JSON pointer to the URL in it>}\``,
        location: trigger === undefined ? at.key() : at.child(["x-trigger"]),
      });
      continue;
    }
    onlyKeys(trigger, ["message", "url"], at.child(["x-trigger"]), report);
    if (typeof trigger.message !== "string" || trigger.message === "") {
      report({
        message: `found ${show(trigger.message)}, expected the name of the realtime message that carries the webhook's URL`,
        location: at.child(["x-trigger", "message"]),
      });
    }
    if (!isPointer(trigger.url)) {
      report({
        message: `found ${show(trigger.url)}, expected a JSON pointer (RFC 6901) to the URL in the realtime message, such as \`/data/webhook_url\``,
        location: at.child(["x-trigger", "url"]),
      });
    }
  }
  eachNode(root, location, (node, at, keys) => {
    if ("x-trigger" in node && !(keys.length === 2 && keys[0] === "webhooks")) {
      report({
        message: "found `x-trigger` here, expected it on a webhook only, beside `post`",
        location: at.child(["x-trigger"]).key(),
      });
    }
  });
}

/** @param {Node} root @param {Context} context */
function checkStatuses(root, { report, location }) {
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
    if (!STATUS.test(status.const)) {
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

/** @param {Node} root @param {Context} context */
function checkUnion(root, { report, location }) {
  const union = root.components?.schemas?.Webhook;
  const at = location.child(["components", "schemas", "Webhook"]);
  const payloads = [...payloadsOf(root, location)];
  const wantRefs = payloads.map(({ typeName }) => `#/components/schemas/${typeName}`);
  const foundRefs = (union?.oneOf ?? []).map((/** @type {Node} */ item) => item.$ref);
  if (foundRefs.join() !== wantRefs.join()) {
    report({
      message: `found ${list(foundRefs.map(baseName))} in \`oneOf\`, expected the payloads of all webhooks in their order: ${list(wantRefs.map(baseName))}`,
      location: union ? at.child(["oneOf"]) : location.child(["components", "schemas"]).key(),
    });
    return;
  }
  const want = payloads.map(({ payload, typeName }) => [
    payload.properties?.status?.const,
    `#/components/schemas/${typeName}`,
  ]);
  const { propertyName, mapping } = union.discriminator ?? {};
  const found = Object.entries(mapping ?? {});
  if (propertyName !== "status" || JSON.stringify(found) !== JSON.stringify(want)) {
    report({
      message: `found ${show(propertyName)} mapping ${list(found.map(([status]) => status))}, expected \`propertyName: status\` and a \`mapping\` from each status to its schema, in order: ${list(want.map(([status]) => status))}`,
      location: at.child(["discriminator"]),
    });
  }
}

/** @param {Node} root @param {Context} context */
function checkClocks(root, { report, location }) {
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

/** @param {Node} root @param {Context} context */
function checkChronologies(root, { report, location }) {
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
          message: `found the field ${show(field)}, which is no timestamp with \`x-clock\`, expected one`,
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

/** @param {Node} root @param {Context} context */
function checkDescriptions(root, { report, location }) {
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

/** @param {Node} root @param {Location} location */
function* webhooksOf(root, location) {
  for (const [name, pathItem] of Object.entries(root.webhooks ?? {})) {
    if (isObject(pathItem)) yield { name, pathItem, at: location.child(["webhooks", name]) };
  }
}

/**
 * The webhooks whose request body names a schema among the components.
 *
 * @param {Node} root @param {Location} location
 */
function* payloadsOf(root, location) {
  for (const { name, pathItem, at } of webhooksOf(root, location)) {
    const typeName = schemaName(pathItem.post?.requestBody?.content?.["application/json"]?.schema);
    const payload = typeName && root.components?.schemas?.[typeName];
    if (typeName && isObject(payload)) yield { name, at, typeName, payload };
  }
}

/** @param {any} schema */
function schemaName(schema) {
  return /^#\/components\/schemas\/([^/]+)$/.exec(schema?.$ref ?? "")?.[1];
}

/**
 * Visits every object of the document but those inside examples, whose keys mean nothing to the contract.
 *
 * @param {any} node
 * @param {Location} at
 * @param {(node: Node, at: Location, keys: string[]) => void} visit
 * @param {string[]} keys
 */
function eachNode(node, at, visit, keys = []) {
  if (typeof node !== "object" || node === null) return;
  if (isObject(node)) visit(node, at, keys);
  for (const [key, child] of Object.entries(node)) {
    const isName = keys.at(-1) === "properties";
    if (isName || !["example", "examples", "const", "enum", "default"].includes(key)) {
      eachNode(child, at.child([key]), visit, [...keys, key]);
    }
  }
}

/** @param {Node} root @param {Node} schema @returns {Node | undefined} */
function dereference(root, schema) {
  const name = schemaName(schema);
  return name === undefined ? schema : root.components?.schemas?.[name];
}

/** @param {Node} object @param {string[]} known @param {Location} at @param {Context["report"]} report */
function onlyKeys(object, known, at, report) {
  for (const key of Object.keys(object).filter((key) => !known.includes(key))) {
    report({
      message: `found \`${key}\`, expected nothing but ${list(known)}`,
      location: at.child([key]).key(),
    });
  }
}

/** @param {any} value */
function isPointer(value) {
  return typeof value === "string" && /^(\/([^~/]|~[01])+)+$/.test(value);
}

/** @param {any} value @returns {value is Node} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {string} pointer */
function baseName(pointer) {
  return String(pointer).slice(String(pointer).lastIndexOf("/") + 1);
}

/** @param {string[]} names */
function list(names) {
  return names.length === 0 ? "nothing" : names.map((name) => `\`${name}\``).join(", ");
}

/** @param {any} value */
function show(value) {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
