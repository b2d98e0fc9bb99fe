import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { isFull } from "../store/faults.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupSecret, closeWith, openWith } from "./secret.ts";

/** The first bytes of every file of age (https://age-encryption.org/v1). */
const MARK = "age-encryption.org/v1";

/** The web's streams are declared twice, by Node and by TypeScript, and are the same. */
type Bytes = globalThis.ReadableStream<Uint8Array>;

/** Writes lines into a new file, compressed and then encrypted, for its owner's eyes, and has it on disk. Rejects where there is one; throws BackupError where there is no room for it. */
export async function writeSealed(path: string, secret: BackupSecret, lines: AsyncIterable<string>): Promise<void> {
  const encrypter = new Encrypter();
  await closeWith(encrypter, secret);
  const packed = createGzip();
  const packing = pipeline(Readable.from(ended(lines)), packed);
  try {
    const encrypted = await encrypter.encrypt(Readable.toWeb(packed) as Bytes);
    const written = createWriteStream(path, { flags: "wx", mode: 0o600 });
    await Promise.all([packing, pipeline(Readable.fromWeb(encrypted as ReadableStream), written)]);
  } catch (error) {
    // Nothing is read any more when it is told.
    packed.destroy();
    await packing.catch(() => undefined);
    throw isFull(error) && isOfFile(error) ? new BackupError("full", path, { cause: error }) : error;
  }
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

// The database's own disk may be full just then, too; what it says of that comes from no call of Node's.
const isOfFile = (error: unknown): boolean => error instanceof Error && "syscall" in error;

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** The lines of such a file. Throws BackupError for a file that is none, that the secret does not open, or that is not whole. */
export async function* readSealed(path: string, secret: BackupSecret): AsyncGenerator<string> {
  await marked(path);
  const decrypter = new Decrypter();
  openWith(decrypter, secret);
  const source = createReadStream(path);
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(source) as Bytes).catch((error: unknown) => {
      const wrong = error instanceof Error && /no identity matched|HMAC/.test(error.message);
      throw new BackupError(wrong ? "secret" : "damaged", path, { cause: error });
    });
    try {
      yield* linesOf(Readable.fromWeb(opened as ReadableStream).compose(createGunzip()) as AsyncIterable<Buffer>);
    } catch (error) {
      throw new BackupError("damaged", path, { cause: error });
    }
  } finally {
    source.destroy();
  }
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") throw new Error("the last line has no end");
}

async function marked(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    if (!(await file.stat()).isFile()) throw new BackupError("foreign", path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MARK.length), 0, MARK.length, 0);
    if (buffer.subarray(0, bytesRead).toString("latin1") !== MARK) throw new BackupError("foreign", path);
  } finally {
    await file.close();
  }
}
