import { FastResponse, serve } from "srvx";
import { createReceiver } from "../../../dist/receiver.js";
import { tellParent } from "./listen.ts";

const fetch = createReceiver({ otherwise: () => undefined }, { Response: FastResponse });
const server = serve({ fetch, port: 0, hostname: "127.0.0.1", silent: true, gracefulShutdown: false });
await server.ready();
tellParent(Number(new URL(server.url ?? "").port));
