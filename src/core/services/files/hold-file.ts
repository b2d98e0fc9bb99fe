import type { FileHandle } from "node:fs/promises";
import type { LostFile } from "../../kernel/options/values.ts";
import type { GivenFacts, GivenFile } from "../../kernel/values/given-file.ts";
import { ComingFile, Lost } from "./coming-file.ts";
import { withoutName } from "./nameless-file.ts";

/** Why a file was not taken in; what went wrong on the disk or on its way, where that is why. */
export interface NotHeld {
  readonly lost: LostFile | "large";
  readonly cause?: unknown;
}

/** How a file is taken in: so many bytes of it at most; `onDisk` opens what it waits in. */
export interface HoldOptions {
  readonly most: number;
  readonly onDisk?: () => Promise<FileHandle>;
}

/**
 * Takes in a file as it comes, part by part: what is larger than a form's waits on the disk, and a part at a time is in memory. It is hashed
 * on the way, and read no further than its limit. What came of it is gone where it did not come whole: its parts end with an error, or are
 * fewer bytes than were told.
 */
export async function holdFile(
  facts: GivenFacts,
  parts: AsyncIterable<Uint8Array>,
  { most, onDisk = withoutName }: HoldOptions,
): Promise<GivenFile | NotHeld> {
  const coming = new ComingFile(onDisk);
  try {
    for await (const part of onTheirWay(parts)) {
      if (coming.size + part.length > most) throw new Lost("large");
      await coming.add(part);
    }
    return coming.size < facts.size ? await away("cut") : coming.whole(facts);
  } catch (error) {
    return error instanceof Lost ? away(error.why, error.cause) : away("disk", error);
  }

  async function away(lost: NotHeld["lost"], cause?: unknown): Promise<NotHeld> {
    await coming.forget();
    return { lost, ...(cause === undefined ? {} : { cause }) };
  }
}

/** The same parts; what breaks them off is told apart from what becomes of them here. */
async function* onTheirWay(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* parts;
  } catch (cause) {
    throw new Lost("cut", { cause });
  }
}
