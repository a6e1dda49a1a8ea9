import { createAdaptorServer } from "@hono/node-server";
import { createReceiver } from "../../../dist/receiver.js";
import { listen } from "./listen.ts";

const receive = createReceiver({ otherwise: () => undefined });
listen(createAdaptorServer({ fetch: receive }) as Parameters<typeof listen>[0]);
