import { createServer } from "node:http";
import { receive } from "./receive.js";

const server = createServer(receive);
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/hooks`));
