import { chmod, mkdtemp, readdir, readFile, rename, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { createConnection, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { makeDirectory } from "./make-directory.ts";

/** The process that holds a data directory: what it is doing, and whether it does other commands' work for them. */
export interface StoreOwner {
  readonly pid: number;
  readonly does: string;
  readonly serves: boolean;
}

/** A held directory, or who holds it (undefined where that process is another user's or left no note). */
export type DirectoryHold =
  | { readonly held: true; readonly release: () => Promise<void> }
  | { readonly held: false; readonly holder: StoreOwner | undefined };

const SOCKET = "rapporteur.sock";
const NOTE = "rapporteur.holder.json";
const noteSchema = z.object({ pid: z.number().int(), does: z.string(), serves: z.boolean() });

// The path of a socket holds 103 bytes on macOS and 107 on Linux (https://man7.org/linux/man-pages/man7/unix.7.html).
const PATH_BYTES = 100;
// The section that is guarded takes milliseconds. A process killed inside it delays the next by this long, once.
const GUARD = {
  stale: 5_000,
  update: 1_000,
  retries: { retries: 200, factor: 1, minTimeout: 25, maxTimeout: 75, randomize: true },
};

/**
 * Takes the data directory for this process until it is released or ends, however it ends: the lock is `server` listening
 * on a socket in the directory, and the kernel closes that with the process. Exactly one of several starters wins. Local
 * disks only: over a network file system a socket says nothing about another machine. Throws what the file system says
 * where the directory cannot be used, and ELOCKED while too many others try the same.
 */
export async function lockDirectory(directory: string, self: StoreOwner, server: Server): Promise<DirectoryHold> {
  await makeDirectory(directory);
  if (await isHeld(directory)) return { held: false, holder: await noteOf(directory) };
  const { lock } = (await import("proper-lockfile")).default;
  const guard = { lost: false };
  const unguard = await lock(directory, {
    ...GUARD,
    lockfilePath: join(directory, `${SOCKET}.lock`),
    onCompromised: () => (guard.lost = true),
  });
  try {
    if (await isHeld(directory)) return { held: false, holder: await noteOf(directory) };
    await sweep(directory);
    await listenIn(directory, self, server, () => !guard.lost);
    return { held: true, release: () => release(directory, server) };
  } finally {
    await unguard().catch(() => undefined);
  }
}

/** Listens under another name first, so that who finds us alive also finds our note and a socket closed to others. */
async function listenIn(directory: string, self: StoreOwner, server: Server, guarded: () => boolean): Promise<void> {
  const draft = `${SOCKET}.${self.pid}`;
  const note = `${NOTE}.${self.pid}`;
  await near(directory, (short) => listening(server, join(short, draft)));
  try {
    await chmod(join(directory, draft), 0o600);
    await writeFile(join(directory, note), `${JSON.stringify(self)}\n`, { mode: 0o600 });
    // The note stays when we go: it may be read a moment later by somebody who found us alive.
    await rename(join(directory, note), join(directory, NOTE));
    if (!guarded()) throw Object.assign(new Error("the guard of the lock was lost"), { code: "ELOCKED" });
    // Replaces a dead socket in one step.
    await rename(join(directory, draft), join(directory, SOCKET));
  } catch (error) {
    await closed(server);
    throw error;
  }
}

/** A connection to the directory's holder. Rejects with ENOENT or ECONNREFUSED where nobody holds it. */
export function connectToOwner(directory: string): Promise<Socket> {
  return near(
    directory,
    (short) =>
      new Promise((connected, failed) => {
        const socket = createConnection(join(short, SOCKET), () => {
          socket.off("error", failed);
          connected(socket);
        }).once("error", failed);
      }),
  );
}

/** Who holds the directory now; undefined where nobody does, "unknown" where somebody does who left no note. */
export async function holderOf(directory: string): Promise<StoreOwner | "unknown" | undefined> {
  return (await isHeld(directory)) ? ((await noteOf(directory)) ?? "unknown") : undefined;
}

async function isHeld(directory: string): Promise<boolean> {
  try {
    (await connectToOwner(directory)).destroy();
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ECONNREFUSED") return false;
    // Somebody listens who is too busy to take the call, or who is another user.
    if (code === "EAGAIN" || code === "EACCES" || code === "ETIMEDOUT") return true;
    throw error;
  }
}

/** First the name and then the ear: while we listen nobody takes the directory over, and what is removed is surely ours. */
async function release(directory: string, server: Server): Promise<void> {
  await unlink(join(directory, SOCKET)).catch(() => undefined);
  await closed(server);
}

const closed = (server: Server) => new Promise<void>((done) => server.close(() => done()));

/** Sockets and notes of processes that were killed before they took their place. */
async function sweep(directory: string): Promise<void> {
  const left = (await readdir(directory)).filter((name) => /^rapporteur\.(?:sock|holder\.json)\.\d+$/.test(name));
  await Promise.all(left.map((name) => rm(join(directory, name), { force: true })));
}

async function noteOf(directory: string): Promise<StoreOwner | undefined> {
  try {
    return noteSchema.parse(JSON.parse(await readFile(join(directory, NOTE), "utf8")));
  } catch {
    return undefined;
  }
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((ready, failed) => {
    server.once("error", failed).listen(path, () => {
      server.off("error", failed);
      ready();
    });
  });
}

/** Runs `work` with a path to the directory that is short enough for a socket: its own, or a link to it in a private folder. */
async function near<T>(directory: string, work: (short: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(join(directory, `${SOCKET}.4194304`)) <= PATH_BYTES) return work(directory);
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-"));
  try {
    const link = join(folder, "d");
    await symlink(directory, link, "dir");
    return await work(link);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
