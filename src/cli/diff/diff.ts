import type { DiffReport } from "../../diff/index.ts";
import type { AcceptedReport } from "./accepted-breaks.ts";
import type { RecordedReport } from "./check-recorded.ts";

/** Two versions and what changed between them. */
export interface Diff {
  readonly old: VersionName;
  readonly next: VersionName;
  readonly report: DiffReport;
  /** What the file of accepted breaks does; absent without one. */
  readonly accepted?: AcceptedReport;
  /** What the new version rejects of recorded payloads; absent where none were given. */
  readonly recorded?: RecordedReport;
}

/** What reports call a version. */
export interface VersionName {
  readonly name: string;
  readonly version: string;
}
