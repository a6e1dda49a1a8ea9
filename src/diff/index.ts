export type { Bump, Change, Counterexample, DiffReport, Disagreement, Party, Place } from "./diff-report.ts";
export { diffVersions } from "./diff-versions.ts";
export { loadVersion } from "./load-version.ts";
export { DEFAULT_VERSION, resolveVersion, type VersionSource } from "./resolve-version.ts";
export { RULES, type Rule, type RuleId, ruleOf } from "./rules/rules.ts";
export type { VersionDocument, VersionWebhook } from "./version-document.ts";
export { VersionError, type VersionErrorCode } from "./version-error.ts";
