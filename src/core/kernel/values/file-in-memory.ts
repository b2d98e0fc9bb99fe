import { createHash } from "node:crypto";
import { type BytesAt, type GivenFacts, GivenFile, PIECE_BYTES } from "./given-file.ts";

/** A given file whose bytes are in memory: a small one. */
export class FileInMemory extends GivenFile {
  readonly #bytes: Uint8Array;
  #sha256: string | undefined;
  constructor(bytes: Uint8Array, { name, mediaType }: Omit<GivenFacts, "size">) {
    super({ name, mediaType, size: bytes.length });
    this.#bytes = bytes;
  }

  get sha256(): string {
    this.#sha256 ??= createHash("sha256").update(this.#bytes).digest("hex");
    return this.#sha256;
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < this.size; at += PIECE_BYTES) yield this.#bytes.subarray(at, at + PIECE_BYTES);
  }

  lend<T>(work: (at: BytesAt) => Promise<T>): Promise<T> {
    return work({ bytes: this.#bytes });
  }

  /** There is nothing to give back: its bytes go with it. */
  release(): void {}

  /** With its bytes in base64: it is small, and a form that is kept may have it. */
  override toJSON(): GivenFacts & { readonly base64: string } {
    const { buffer, byteOffset, byteLength } = this.#bytes;
    return { ...this.facts(), base64: Buffer.from(buffer, byteOffset, byteLength).toString("base64") };
  }
}
