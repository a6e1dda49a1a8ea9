import type { Contract } from "../../contract/contract.ts";
import type { EmittedFile } from "../emitted-file.ts";
import { renderFile } from "./pictures/picture.ts";
import { drawSequence } from "./pictures/sequence.ts";
import { drawTimeline } from "./pictures/timeline/draw-timeline.ts";

/**
 * Emits the pictures of each webhook as SVG files: how it comes about, and its timestamps where it has two or more.
 *
 * A page inlines the same pictures with `renderInline`.
 */
export function emitPictures(contract: Contract): EmittedFile[] {
  return contract.webhooks.flatMap((webhook) => {
    const timeline = drawTimeline(webhook);
    return [drawSequence(contract, webhook), ...(timeline === undefined ? [] : [timeline])].map(
      (picture) => ({
        path: `pictures/${picture.name}.svg`,
        contents: renderFile(picture),
      }),
    );
  });
}
