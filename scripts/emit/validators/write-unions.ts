import type { Contract } from "../../contract/contract.ts";
import { checkedSchema, type Mode } from "../../contract/derive-schema.ts";
import { withoutAnnotations } from "../../contract/json-schema.ts";
import { nameValidator } from "./name-validator.ts";
import { writeFastCheck } from "./write-fast-check.ts";

/** The validator of any webhook: the one of its status decides, and reports alone. */
export function writeUnion({ webhooks }: Contract, mode: Mode): string {
  const union = nameValidator(mode, "Webhook");
  const cases = webhooks.map(
    ({ status, typeName }) =>
      `case ${JSON.stringify(status)}: validate = ${nameValidator(mode, typeName)}; break;`,
  );
  return `export function ${union}(value) {
    let validate = statusError;
    switch (value?.status) { ${cases.join("\n")} }
    const valid = validate(value);
    ${union}.errors = validate.errors;
    return valid;
  }`;
}

/** For receivers, a guard a webhook and one for them all: the quick check first, ajv's validator where it refuses. */
export function writeGuards({ webhooks }: Contract): string {
  const guards = webhooks.map((webhook) => {
    const quick = writeFastCheck(withoutAnnotations(checkedSchema(webhook, "receive")), "value");
    const validator = nameValidator("receive", webhook.typeName);
    const { name, source } =
      quick === undefined
        ? { name: validator, source: "" }
        : {
            name: `quick${webhook.typeName}`,
            source: `function quick${webhook.typeName}(value) { return ${quick}; }`,
          };
    return {
      source: `${source}\nexport function is${webhook.typeName}(value) { return ${[...new Set([name, validator])].map((each) => `${each}(value)`).join(" || ")}; }`,
      choice: `case ${JSON.stringify(webhook.status)}: if (${name}(value)) return true; break;`,
    };
  });
  return `${IS_OBJECT}
  ${guards.map(({ source }) => source).join("\n")}
  export function isWebhook(value) {
    switch (value?.status) { ${guards.map(({ choice }) => choice).join("\n")} }
    return receiveWebhook(value);
  }`;
}

/** What a union reports of a value whose `status` names no webhook. */
export function writeStatusError({ webhooks }: Contract): string {
  return `const statuses = ${JSON.stringify(webhooks.map(({ status }) => status))};
  function statusError(value) {
    const error = !isObject(value)
      ? { instancePath: "", keyword: "type", params: { type: "object" } }
      : value.status === undefined
        ? { instancePath: "", keyword: "required", params: { missingProperty: "status" } }
        : typeof value.status !== "string"
          ? { instancePath: "/status", keyword: "type", params: { type: "string" } }
          : { instancePath: "/status", keyword: "unknown_status", params: { allowedValues: statuses } };
    statusError.errors = [error];
    return false;
  }`;
}

const IS_OBJECT = `function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}`;
