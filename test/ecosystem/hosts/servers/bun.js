import { receive } from "./receive.js";

const { port } = Bun.serve({ port: 0, hostname: "127.0.0.1", fetch: receive });
console.log(`http://127.0.0.1:${port}/hooks`);
