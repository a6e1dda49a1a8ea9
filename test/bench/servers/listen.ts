import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts a server on loopback, and tells its parent process. */
export function listen(server: Server): void {
  server.listen(0, "127.0.0.1", () => tellParent((server.address() as AddressInfo).port));
}

/** Tells the parent process the port, and stops when the parent goes. */
export function tellParent(port: number): void {
  process.send?.(port);
  process.on("disconnect", () => process.exit());
}
