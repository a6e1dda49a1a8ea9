import { is, validate } from "../typia/out/webhook.ts";
import type { Peer } from "./peer.ts";

export const peer: Peer = { name: "typia 9", is, safeParse: validate };
