import { webhook } from "../../../dist/index.js";
import type { Peer } from "./peer.ts";

export const peer: Peer = { name: "recording-webhooks", is: webhook.is, safeParse: webhook.safeParse };
