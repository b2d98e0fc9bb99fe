import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { LostFile } from "../../kernel/options/values.ts";
import { FileInMemory } from "../../kernel/values/file-in-memory.ts";
import type { GivenFacts, GivenFile } from "../../kernel/values/given-file.ts";
import { HeldFile } from "./held-file.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** Files of so many bytes at most stay in memory. Our choice: most tables and pictures do, and a hundred of them are no more than one document. */
export const IN_MEMORY_BYTES = 256 * 1024;
/** So many are on the disk at once in a process, those that are still coming included. Our choice: twice those that may wait to be read. */
export const MOST_HELD = 16;
/** Longer than all that may wait before it take to be read. */
const HELD_MS = 15 * MINUTE_MS;

let held = 0;

/** How many files wait on the disk, those that are still coming included. */
export const heldFiles = (): number => held;

/** Thrown where a file cannot be taken in. */
export class Lost extends Error {
  override readonly name = "Lost";
  readonly why: LostFile | "large";
  constructor(why: LostFile | "large", options?: ErrorOptions) {
    super(`a file was not taken in: ${why}`, options);
    this.why = why;
  }
}

/** A file that is coming in: in memory while it is small, then on the disk, in what `onDisk` opens. */
export class ComingFile {
  /** In bytes, so far. */
  size = 0;
  readonly #hash = createHash("sha256");
  readonly #onDisk: () => Promise<FileHandle>;
  #parts: Uint8Array[] = [];
  #handle: FileHandle | undefined;
  #counts = false;
  constructor(onDisk: () => Promise<FileHandle>) {
    this.#onDisk = onDisk;
  }

  /** Takes the next part. Throws Lost where too many files are held, and what the disk throws. */
  async add(part: Uint8Array): Promise<void> {
    this.#hash.update(part);
    if (this.#handle === undefined && this.size + part.length <= IN_MEMORY_BYTES) {
      // A part may be a view of memory that is filled anew.
      this.#parts.push(Buffer.from(part));
    } else {
      this.#handle ??= await this.#begun();
      await written(this.#handle, part, this.size);
    }
    this.size += part.length;
  }

  /** The file, of which all has come. */
  whole({ name, mediaType }: GivenFacts): GivenFile {
    const facts = { name, mediaType, size: this.size };
    if (this.#handle === undefined) return new FileInMemory(Buffer.concat(this.#parts), facts);
    const closed = () => (held -= 1);
    return new HeldFile({ ...facts, sha256: this.#hash.digest("hex") }, this.#handle, { ms: HELD_MS, closed });
  }

  /** Gives back what it took. */
  async forget(): Promise<void> {
    await this.#handle?.close().catch(() => undefined);
    if (this.#counts) held -= 1;
  }

  async #begun(): Promise<FileHandle> {
    if (held >= MOST_HELD) throw new Lost("many");
    held += 1;
    this.#counts = true;
    const handle = await this.#onDisk();
    this.#handle = handle;
    let at = 0;
    for (const part of this.#parts) {
      await written(handle, part, at);
      at += part.length;
    }
    this.#parts = [];
    return handle;
  }
}

async function written(handle: FileHandle, part: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < part.length; ) {
    const { bytesWritten } = await handle.write(part, at, part.length - at, position + at);
    at += bytesWritten;
  }
}
