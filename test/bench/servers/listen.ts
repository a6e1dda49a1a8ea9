import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts a server on loopback, tells its parent process the port, and stops when the parent goes. */
export function listen(server: Server): void {
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo;
    process.send?.(port);
  });
  process.on("disconnect", () => process.exit());
}
