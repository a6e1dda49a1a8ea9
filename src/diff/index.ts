export { DocumentError, type DocumentErrorCode } from "../document/document-error.ts";
export type {
  Bump,
  Change,
  ChangeLocation,
  ChangePlace,
  DiffReport,
  ExamplePayload,
  Party,
  Unsure,
} from "./diff-report.ts";
export { type DiffOptions, diffVersions } from "./diff-versions.ts";
export { loadVersion } from "./load-version.ts";
export { DEFAULT_VERSION, readerOf, resolveVersion, type VersionSource } from "./resolve-version.ts";
export { type Category, RULES, type Rule, type RuleId, ruleOf } from "./rules/rules.ts";
export { nameOf, type VersionDocument, type VersionWebhook } from "./version-document.ts";
