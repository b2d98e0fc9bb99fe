import type { FileHandle } from "node:fs/promises";
import { type BytesAt, type GivenFacts, GivenFile, PIECE_BYTES } from "../../kernel/values/given-file.ts";

/** A given file that waits on the disk, in an open file without a name. It is closed when it is released and nobody reads it, or when `ms` have passed. */
export class HeldFile extends GivenFile {
  readonly sha256: string;
  readonly #handle: FileHandle;
  readonly #closed: () => void;
  readonly #timer: NodeJS.Timeout;
  #lent = 0;
  #released = false;

  /** `closed` is called once its room is given back. */
  constructor(
    facts: GivenFacts & { readonly sha256: string },
    handle: FileHandle,
    { ms, closed }: { readonly ms: number; readonly closed: () => void },
  ) {
    super(facts);
    this.sha256 = facts.sha256;
    this.#handle = handle;
    this.#closed = closed;
    // What nobody released, as where a form was answered and its answer was lost.
    this.#timer = setTimeout(() => this.release(), ms).unref();
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    this.#borrow();
    try {
      for (let at = 0; at < this.size; at += PIECE_BYTES)
        yield await this.#read(at, Math.min(PIECE_BYTES, this.size - at));
    } finally {
      await this.#giveBack();
    }
  }

  async lend<T>(work: (at: BytesAt) => Promise<T>): Promise<T> {
    this.#borrow();
    try {
      return await work({ descriptor: this.#handle.fd });
    } finally {
      await this.#giveBack();
    }
  }

  release(): void {
    if (this.#released) return;
    this.#released = true;
    clearTimeout(this.#timer);
    if (this.#lent === 0) void this.#close();
  }

  async #read(from: number, length: number): Promise<Uint8Array> {
    const piece = Buffer.allocUnsafe(length);
    for (let at = 0; at < length; ) {
      const { bytesRead } = await this.#handle.read(piece, at, length - at, from + at);
      if (bytesRead === 0) throw new Error("a held file is shorter than it was");
      at += bytesRead;
    }
    return piece;
  }

  /** The number of a file that is closed may be another file's. */
  #borrow(): void {
    if (this.#released) throw new Error("a held file was released already");
    this.#lent += 1;
  }

  async #giveBack(): Promise<void> {
    this.#lent -= 1;
    if (this.#released && this.#lent === 0) await this.#close();
  }

  async #close(): Promise<void> {
    this.#closed();
    // Nothing of it is needed, however that ends.
    await this.#handle.close().catch(() => undefined);
  }
}
