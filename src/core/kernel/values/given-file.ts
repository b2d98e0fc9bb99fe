import { buffer } from "node:stream/consumers";

/** The pieces in which a given file is read, in bytes: each but the last is so large. */
export const PIECE_BYTES = 256 * 1024;

/** Where the bytes of a given file are: in memory, or in an open file of the disk, by its descriptor. */
export type BytesAt = { readonly bytes: Uint8Array } | { readonly descriptor: number };

/** What is known of a file that somebody gave, whatever stands in it: its size is in bytes. */
export interface GivenFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** A file that somebody gave. A large one waits on the disk and is read in pieces, so that nobody's memory holds it; as JSON that is without its bytes. */
export abstract class GivenFile implements GivenFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** In hexadecimal digits. */
  abstract readonly sha256: string;
  protected constructor({ name, mediaType, size }: GivenFacts) {
    this.name = name;
    this.mediaType = mediaType;
    this.size = size;
  }

  /** Its bytes in order, in pieces of `PIECE_BYTES`; the last is shorter. */
  abstract pieces(): AsyncIterable<Uint8Array>;

  /** Says where its bytes are for as long as `work` takes. */
  abstract lend<T>(work: (at: BytesAt) => Promise<T>): Promise<T>;

  /** Gives back the room that it takes, once nobody reads it any more; it cannot be read again. */
  abstract release(): void;

  /** All of its bytes, to be asked for of small files only. */
  async whole(): Promise<Buffer> {
    return buffer(this.pieces());
  }

  /** What is known of it, without its bytes. */
  facts(): GivenFacts {
    const { name, mediaType, size } = this;
    return { name, mediaType, size };
  }

  toJSON(): GivenFacts {
    return this.facts();
  }
}

/** Files among these raw values of options take no room any more. */
export function releaseFiles(values: Readonly<Record<string, unknown>>): void {
  for (const value of Object.values(values)) if (value instanceof GivenFile) value.release();
}
