import { once } from "node:events";
import { createServer } from "node:net";
import { problem } from "../core/kernel/errors/errors.ts";
import { Failure, reasonOf } from "../terminal/io/failure.ts";

/** Does what listens on a port. Throws Failure, which names the variable, where the port is taken or not for this user. */
export async function onPort<T>(variable: string, port: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === "EADDRINUSE")
      throw new Failure(problem("terminal.port.used", { name: variable, port: String(port) }), { cause: error });
    if (reason === "EADDRNOTAVAIL" || reason === "ENOTFOUND")
      throw new Failure(problem("terminal.port.host"), { cause: error });
    if (reason === "EACCES")
      throw new Failure(problem("terminal.port.refused", { name: variable, port: String(port) }), { cause: error });
    throw error;
  }
}

/** Looks whether a port can be had, before what takes longer is begun. Throws Failure where it cannot. */
export async function tryPort(variable: string, port: number, host: string): Promise<void> {
  await onPort(variable, port, async () => {
    const server = createServer().listen(port, host);
    await once(server, "listening");
    server.close();
    await once(server, "close");
  });
}
