import { schemas } from "../schemas.ts";
import { makePeer } from "./ajv.ts";
import { peer as arktype } from "./arktype.ts";
import { peer as handWritten } from "./hand-written.ts";
import type { Peer } from "./peer.ts";
import { peer as ours } from "./recording-webhooks.ts";
import { peer as typia } from "./typia.ts";
import { peer as valibot } from "./valibot.ts";
import { peer as zod } from "./zod.ts";

/** Ours, and the libraries that it is measured against. */
export const peers: readonly Peer[] = [ours, typia, arktype, valibot, zod, makePeer(schemas)];

/** The limit of a value check. */
export const limit: Peer = handWritten;
