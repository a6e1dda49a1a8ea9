// @ts-check
/** How the rules find their way through the document, and how they say what they found. */

/**
 * @typedef {any} Node
 * @typedef {{child: (keys: (string | number)[] | string) => Location, key: () => Location}} Location
 * @typedef {(problem: {message: string, location?: Location}) => void} Report
 * @typedef {{location: Location, report: Report}} Context
 */

/** @param {Node} root @param {Location} location */
export function* webhooksOf(root, location) {
  for (const [name, pathItem] of Object.entries(root.webhooks ?? {})) {
    if (isObject(pathItem)) yield { name, pathItem, at: location.child(["webhooks", name]) };
  }
}

/**
 * The webhooks whose request body names a schema among the components.
 *
 * @param {Node} root @param {Location} location
 */
export function* payloadsOf(root, location) {
  for (const { name, pathItem, at } of webhooksOf(root, location)) {
    const typeName = schemaName(pathItem.post?.requestBody?.content?.["application/json"]?.schema);
    const payload = typeName && root.components?.schemas?.[typeName];
    if (typeName && isObject(payload)) yield { name, at, typeName, payload };
  }
}

/** @param {any} schema */
export function schemaName(schema) {
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
export function eachNode(node, at, visit, keys = []) {
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
export function dereference(root, schema) {
  const name = schemaName(schema);
  return name === undefined ? schema : root.components?.schemas?.[name];
}

/** @param {Node} object @param {string[]} known @param {Location} at @param {Report} report */
export function onlyKeys(object, known, at, report) {
  for (const key of Object.keys(object).filter((key) => !known.includes(key))) {
    report({
      message: `found \`${key}\`, expected nothing but ${list(known)}`,
      location: at.child([key]).key(),
    });
  }
}

/** @param {any} value */
export function isPointer(value) {
  return typeof value === "string" && /^(\/([^~/]|~[01])+)+$/.test(value);
}

/** @param {any} value @returns {value is Node} */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {string[]} names */
export function list(names) {
  return names.length === 0 ? "nothing" : names.map((name) => `\`${name}\``).join(", ");
}

/** @param {any} value */
export function show(value) {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
