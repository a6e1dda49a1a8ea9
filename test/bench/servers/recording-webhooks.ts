import { createServer } from "node:http";
import { createReceiver } from "../../../dist/receiver.js";
import { listen } from "./listen.ts";

listen(createServer(createReceiver({ otherwise: () => undefined })));
