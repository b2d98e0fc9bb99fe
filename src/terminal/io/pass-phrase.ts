import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Asks for a line that is not shown while it is typed; undefined where nothing was typed to its end. */
export async function askHidden(prompt: string): Promise<string | undefined> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write(`${prompt} `);
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await new Promise((typed) => lines.once("line", typed).once("close", () => typed(undefined)));
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}
