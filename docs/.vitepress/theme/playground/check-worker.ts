// The entry of the worker that checks bodies: however large one is, the editor stays quick.
import { checkBody } from "./check-body.ts";
import type { Question } from "./read-payload.ts";

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  postMessage(checkBody(data.body, data.mode));
});
