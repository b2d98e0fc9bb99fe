import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { z } from "zod";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Io, WrittenLine } from "../io/io.ts";
import { runCliCommand } from "../commands/run-cli-command.ts";
import type { CliContext } from "../commands/cli-command.ts";
import { CLI_COMMANDS, type CliCommandName } from "../commands/cli-commands.ts";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

/** What one process asks of the one that holds the store. */
export interface IpcRequest {
  readonly command: CliCommandName;
  readonly args: unknown;
  readonly language: string;
}

const requestSchema = z.object({
  command: z.enum(Object.keys(CLI_COMMANDS) as [CliCommandName, ...CliCommandName[]]),
  args: z.unknown(),
  language: z.enum(LANGUAGES),
});

/** Most bytes of a request's line: a file to import, in base64, and its wrapping. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Waits so long for somebody to read more of a document. Our choice: a process that goes on reads at once, and one that was halted would keep this one from ending. */
const PATIENCE_MS = MINUTE_MS;

/** The commands of this process for others. `finish` turns new requests away and waits for those under way. */
export interface IpcServer {
  readonly server: Server;
  readonly finish: () => Promise<void>;
}

/**
 * Serves the commands to other processes of the same user: one POST a command, answered with what it writes as lines of JSON,
 * the exit code last. Requests wait until `context` is there; one that is turned away is cut off before anything is said.
 */
export function ipcServer(
  context: Promise<Omit<CliContext, "t">>,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): IpcServer {
  const underWay = new Set<Promise<void>>();
  let finishing = false;
  const server = createServer((request, response) => {
    if (finishing) {
      response.destroy();
      return;
    }
    const done = answer(request, response, context, patienceMs).catch(() => void response.destroy());
    underWay.add(done);
    void done.then(() => underWay.delete(done));
  });
  return {
    server,
    async finish() {
      finishing = true;
      await Promise.all(underWay);
      server.closeAllConnections();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: Promise<Omit<CliContext, "t">>,
  patienceMs: number,
): Promise<void> {
  const { head, along } = await received(request);
  const asked = requestSchema.safeParse(head);
  if (request.method !== "POST" || !asked.success) {
    response.writeHead(400).end();
    return;
  }
  const ready = await context;
  // At once, so that the asker can tell "never begun" from "begun and broken off".
  response.writeHead(200, { "content-type": "application/x-ndjson" }).flushHeaders();
  // Somebody who went away is not written to; what they asked for is done all the same.
  const write = (written: WrittenLine) => void (!response.destroyed && response.write(`${JSON.stringify(written)}\n`));
  const io: Io = {
    out: (out) => write({ out }),
    err: (err) => write({ err }),
    progress: (progress) => write({ progress }),
    async file(file) {
      // Whoever reads slowly is waited for: a document is not kept in memory for them.
      if (!response.destroyed && !response.write(`${JSON.stringify({ file })}\n`)) await drained(response, patienceMs);
    },
    ...(along ? { given: () => allOf(along) } : {}),
  };
  const exit = await runCliCommand(
    asked.data.command,
    asked.data.args,
    { ...ready, t: translator(asked.data.language) },
    io,
  );
  // What was not read is let go by: whoever still sends would not hear the answer.
  if (along) await letGoBy(along);
  write({ exit });
  response.end();
}

/** Waits until what was written is on its way; whoever went away meanwhile, or takes nothing of it, is not waited for. */
async function drained(response: ServerResponse, patienceMs: number): Promise<void> {
  const over = new AbortController();
  const patience = setTimeout(() => void response.destroy(), patienceMs);
  const { signal } = over;
  try {
    await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]);
  } finally {
    clearTimeout(patience);
    over.abort();
  }
}

/** What comes along with a request: what came with its line already, and the rest. */
interface Along {
  first: Buffer;
  readonly parts: AsyncIterator<Buffer>;
}

/** A request: a line of JSON, and what comes along behind it, as it comes; a request without its line's end has nothing along. */
async function received(request: IncomingMessage): Promise<{ readonly head: unknown; readonly along?: Along }> {
  const parts: AsyncIterator<Buffer> = request[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let size = 0;
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
    const end = next.value.indexOf("\n");
    size += next.value.length;
    if (size > MOST_BYTES) return { head: undefined };
    chunks.push(end < 0 ? next.value : next.value.subarray(0, end));
    if (end >= 0) return { head: parsed(chunks), along: { first: next.value.subarray(end + 1), parts } };
  }
  return { head: parsed(chunks) };
}

/** What is left of it. Whoever stops reading leaves the rest to who comes after. */
async function* allOf(along: Along): AsyncGenerator<Uint8Array> {
  const { first, parts } = along;
  along.first = Buffer.alloc(0);
  if (first.length > 0) yield first;
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value;
}

async function letGoBy({ parts }: Along): Promise<void> {
  let next = await parts.next();
  while (next.done !== true) next = await parts.next();
}

function parsed(chunks: readonly Buffer[]): unknown {
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}
