import { request } from "node:http";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { connectToOwner } from "../../core/services/store/directory-lock.ts";
import type { IpcRequest } from "./ipc-server.ts";
import type { Io, WrittenLine } from "../io/io.ts";

/** How asking the holder went: its exit code; it was not there (nothing happened); it refused the request; or it ended before it said how that went. */
export type IpcResult = { readonly exit: number } | "gone" | "misunderstood" | "broken";

/** Has the process that holds the directory do a command, and writes what it writes. */
export async function askOwner(directory: string, asked: IpcRequest, io: Io): Promise<IpcResult> {
  let socket: Awaited<ReturnType<typeof connectToOwner>>;
  try {
    socket = await connectToOwner(directory);
  } catch {
    return "gone";
  }
  return new Promise((answered) => {
    let begun = false;
    const broke = () => answered(begun ? "broken" : "gone");
    const call = request(
      {
        method: "POST",
        path: "/",
        headers: { host: "rapporteur", connection: "close" },
        createConnection: () => socket,
      },
      (response) => {
        if (response.statusCode !== 200) {
          answered("misunderstood");
          response.resume();
          return;
        }
        begun = true;
        const lines = createInterface({ input: response });
        let exit: number | undefined;
        lines.on("line", (line) => {
          const written = JSON.parse(line) as WrittenLine;
          if ("exit" in written) exit = written.exit;
          else pass(written, io);
        });
        lines.on("error", broke);
        lines.on("close", () => answered(exit === undefined ? "broken" : { exit }));
      },
    );
    call.on("error", broke);
    if (io.given) {
      call.write(`${JSON.stringify(asked)}\n`);
      pipeline(io.given(), call).catch(broke);
    } else call.end(JSON.stringify(asked));
  });
}

function pass(written: Exclude<WrittenLine, { exit: number }>, io: Io): void {
  if ("out" in written) io.out(written.out);
  else if ("err" in written) io.err(written.err);
  else if ("progress" in written) io.progress(written.progress);
  else void io.file?.(written.file);
}
