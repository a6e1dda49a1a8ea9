import { checkedSchema, type Mode } from "../../../src/document/derive-schema.ts";
import { withoutAnnotations } from "../../../src/document/json-schema.ts";
import { quoteList } from "../../../src/runtime/issue.ts";
import type { Contract, Webhook } from "../../contract/contract.ts";
import { nameValidator } from "./name-validator.ts";
import { writeCheck } from "./write-check.ts";

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

/**
 * For receivers, a check a webhook and one for them all, which report what is wrong where they are asked to, and a guard
 * for each. ajv's validator does it for a webhook whose schema our check does not know.
 */
export function writeChecks({ webhooks }: Contract): string {
  const choices = webhooks.map(
    ({ status, typeName }) => `case ${JSON.stringify(status)}: return check${typeName}(value, report);`,
  );
  return `${IS_OBJECT}
  ${webhooks.map(writeWebhookCheck).join("\n")}
  export function checkWebhook(value, report) {
    switch (value?.status) { ${choices.join("\n")} }
    if (!isObject(value)) return report?.("type", "an object");
    if (typeof value.status !== "string") return report?.("type", "a string", "status");
    return report?.("unknown_status", ${JSON.stringify(`one of ${quoteList(webhooks.map(({ status }) => status))}`)}, "status");
  }
  export function isWebhook(value) { return checkWebhook(value) === true; }`;
}

/** Tells whether some webhook's check needs `reportErrors`. */
export function needsReportErrors({ webhooks }: Contract): boolean {
  return webhooks.some((webhook) => writeCondition(webhook) === undefined);
}

function writeWebhookCheck(webhook: Webhook): string {
  const { typeName } = webhook;
  const validator = nameValidator("receive", typeName);
  const condition =
    writeCondition(webhook) ??
    `${validator}(value) || (report !== undefined && reportErrors(${validator}.errors, value, report))`;
  return `export function check${typeName}(value, report) { return ${condition}; }
  export function is${typeName}(value) { return check${typeName}(value) === true; }`;
}

function writeCondition(webhook: Webhook): string | undefined {
  return writeCheck(withoutAnnotations(checkedSchema(webhook, "receive")), "value");
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
