import { request } from "node:http";
import { createInterface } from "node:readline";
import { connectToHolder } from "../core/services/store/directory-lock.ts";
import type { Request } from "./bridge.ts";
import type { Io, Written } from "./io.ts";

/** How asking the holder went: its exit code; it was not there (nothing happened); it refused the request; or it ended before it said how that went. */
export type Answered = { readonly exit: number } | "gone" | "misunderstood" | "broken";

/** Has the process that holds the directory do a verb, and writes what it writes. */
export async function askHolder(directory: string, asked: Request, io: Io): Promise<Answered> {
  let socket: Awaited<ReturnType<typeof connectToHolder>>;
  try {
    socket = await connectToHolder(directory);
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
          const written = JSON.parse(line) as Written;
          if ("exit" in written) exit = written.exit;
          else pass(written, io);
        });
        lines.on("error", broke);
        lines.on("close", () => answered(exit === undefined ? "broken" : { exit }));
      },
    );
    call.on("error", broke);
    call.end(JSON.stringify(asked));
  });
}

function pass(written: Exclude<Written, { exit: number }>, io: Io): void {
  if ("out" in written) io.out(written.out);
  else if ("err" in written) io.err(written.err);
  else if ("progress" in written) io.progress(written.progress);
  else io.file?.(written.file);
}
