import type { PlatformName } from "../../core/kernel/access/target.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import { LARGE_FILE_BYTES, type LostFile } from "../../core/kernel/options/values.ts";
import type { StoredFile } from "../../core/kernel/ports/files.ts";
import { type GivenFacts, GivenFile } from "../../core/kernel/values/given-file.ts";
import { holdFile } from "../../core/services/files/hold-file.ts";

/** What somebody attached, as an option's raw value: the file, why it is not here, or that it is too large. */
export type FileValue = GivenFile | { readonly lost: LostFile } | StoredFile;

/** Waits so long for the next bytes of a file, and so long for all of it. Our choice: 25 MB in that time are slower than any platform gives them. */
const PATIENCE = { nextMs: 15_000, allMs: 90_000 };

/** Where it is told what went wrong on the disk, and how patient the download is. */
export interface Fetching {
  readonly log: Log;
  readonly platform: PlatformName;
  readonly patience?: typeof PATIENCE;
  readonly onDisk?: Parameters<typeof holdFile>[2]["onDisk"];
}

/**
 * A file that somebody attached, as an option's raw value: it waits on the disk where it is large, and is released after the invocation. One
 * that is too large, whatever is said of its size, is read no further than that shows. Whoever fetches it hangs up at the signal. Undefined
 * where the platform does not hand it over.
 */
export async function fileValue(
  facts: GivenFacts,
  fetched: (signal: AbortSignal) => Promise<Response>,
  { log, platform, patience = PATIENCE, onDisk }: Fetching,
): Promise<FileValue | undefined> {
  if (facts.size > LARGE_FILE_BYTES) return { ...facts, base64: "" };
  const patient = new Patience(patience);
  try {
    const answer = await fetched(patient.signal);
    if (!answer.ok) {
      await answer.body?.cancel();
      return undefined;
    }
    const bytes = patient.awaited((answer.body ?? new Blob([]).stream()) as AsyncIterable<Uint8Array>);
    const held = await holdFile(facts, bytes, { most: LARGE_FILE_BYTES, ...(onDisk ? { onDisk } : {}) });
    if (held instanceof GivenFile) return held;
    const { lost, cause } = held;
    if (lost === "large") return { ...facts, size: LARGE_FILE_BYTES + 1, base64: "" };
    if (lost === "disk") log.error({ platform, error: cause }, "a file that was attached finds no room on the disk");
    else log.info({ platform, lost, error: cause }, "a file that was attached did not arrive");
    return { lost };
  } catch (error) {
    log.info({ platform, error }, "a file that was attached cannot be fetched");
    return { lost: "cut" };
  } finally {
    patient.end();
  }
}

/** Hangs up on whoever is too slow. */
class Patience {
  readonly #stop = new AbortController();
  readonly #all: NodeJS.Timeout;
  readonly #nextMs: number;
  #next: NodeJS.Timeout;
  constructor({ nextMs, allMs }: typeof PATIENCE) {
    this.#nextMs = nextMs;
    this.#all = setTimeout(() => this.#stop.abort(), allMs);
    this.#next = this.#waiting();
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** The same bytes; each time it is waited for the next. */
  async *awaited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of bytes) {
      clearTimeout(this.#next);
      yield part;
      this.#next = this.#waiting();
    }
  }

  /** Of what was not read to its end nobody keeps the line. */
  end(): void {
    clearTimeout(this.#all);
    clearTimeout(this.#next);
    this.#stop.abort();
  }

  #waiting(): NodeJS.Timeout {
    return setTimeout(() => this.#stop.abort(), this.#nextMs);
  }
}
