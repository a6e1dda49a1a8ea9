import type { Rendering } from "./render-document.ts";
import { replaceOnce } from "./replace-once.ts";

const BEFORE =
  '"aria-label":`Example`,options:e.map((e,t)=>({key:e,value:String(t),label:r[e]?.summary??`Example ';

const AFTER = BEFORE.replace("`Example`", "`Example: `+(r[e[t]]?.summary??t+1)");

/**
 * Gives Redoc's choice of an example a name that has the words on it. "Example" alone hides from a screen reader which
 * one is chosen, and from who speaks to the computer what to say.
 *
 * @throws Error if the choice isn't written as it was
 */
export function nameExamples(rendering: Rendering): Rendering {
  return {
    ...rendering,
    library: replaceOnce(rendering.library, BEFORE, AFTER, "what names its choice of an example now?"),
  };
}
