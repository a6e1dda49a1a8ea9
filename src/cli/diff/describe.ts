import { inc } from "semver";
import type { Change, Counterexample, VersionDocument } from "../../diff/index.ts";
import { count, printable } from "../text.ts";
import type { Diff } from "./write-diff.ts";

/** A payload as text, at most so many characters of it. */
const MAX_PAYLOAD = 600;

/** What a report says in words, the same in every format. */
export function fileOf({ place }: Change, { old, next }: Diff): string {
  return (place.version === "old" ? old : next).name;
}

/** Whom a change breaks. */
export function breaksWhom({ breaks }: Change): string {
  return breaks.length === 0 ? "breaks nobody" : `breaks ${breaks.join(" and ")}`;
}

/** What a counterexample shows. */
export function introduce({ party }: Counterexample): string {
  return party === "receivers"
    ? "The new version sends this, and old receivers refuse it"
    : "The old version sends this, and the new one forbids it";
}

/** A payload in one line, shortened where it is long. */
export function shortPayload({ payload }: Counterexample): string {
  const text = printable(JSON.stringify(payload));
  return text.length > MAX_PAYLOAD
    ? `${text.slice(0, MAX_PAYLOAD)}… (${count(text.length, "character")})`
    : text;
}

/** What the version has to be, in one sentence. */
export function demand({ old, next, report }: Diff): string {
  const { bump } = report;
  if (bump === undefined) return `Nothing changed: ${versionOf(old)} needs no new version.`;
  const least = inc(old.version, bump);
  const target = least === null ? "" : `, from ${old.version} to ${least} at least`;
  const now = next.version === "" ? "" : `; info.version is ${next.version}`;
  return `This asks for a ${bump} version${target}${now}.`;
}

function versionOf({ version, name }: VersionDocument): string {
  return version === "" ? name : version;
}

/** How many changes break whom. */
export function summary({ report: { changes } }: Diff): string {
  const breaking = (party: "receivers" | "senders"): number =>
    changes.filter(({ breaks }) => breaks.includes(party)).length;
  return `${count(changes.length, "change")}: ${breaking("receivers")} break receivers, ${breaking("senders")} break senders.`;
}
