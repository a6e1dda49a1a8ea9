import { receive } from "./receive.js";

const onListen = ({ port }) => console.log(`http://127.0.0.1:${port}/hooks`);
Deno.serve({ port: 0, hostname: "127.0.0.1", onListen }, receive);
