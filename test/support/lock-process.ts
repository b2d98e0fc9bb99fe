import { createServer } from "node:net";
import { lockDirectory } from "../../src/core/services/store/directory-lock.ts";

// A process of test/core/services/store/directory-lock.test.ts: tries to take a directory whenever it is told to, and says how that went.
process.on("message", (directory: string) => {
  const server = createServer((socket) => socket.end());
  void lockDirectory(directory, { pid: process.pid, does: "contending", serves: false }, server).then(
    (holding) => process.send?.({ held: holding.held, holder: holding.held ? undefined : holding.holder }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.send?.("ready");
