import { z } from "zod";
import { fileSchema } from "../../kernel/options/values.ts";
import { FileInMemory } from "../../kernel/values/file-in-memory.ts";
import type { GivenFacts } from "../../kernel/values/given-file.ts";
import { isStored, type StoredReading, storedPieces } from "../stored-files/stored-files.ts";
import type { Store } from "../store/store.ts";
import type { TokenStore } from "../tokens/token-store.ts";
import { keptSchema, keptUnder } from "./generated-files.ts";

/** A file of an answer, which is handed out in pieces. */
export interface OpenedFile extends GivenFacts {
  pieces(): AsyncIterable<Uint8Array>;
}

/** Where files of answers are kept. */
export interface FilesKept {
  readonly store: Store;
  readonly tokens: Pick<TokenStore, "open">;
}

/** A file whose bytes are kept elsewhere: which one, by its SHA-256. */
const storedSchema = fileSchema.omit({ base64: true }).extend({ stored: z.string(), community: z.string() });

/** The file of an answer that is kept under a token, of whichever kind, where it is of that community; undefined where none is, or not any more. */
export async function openedFile(
  { store, tokens }: FilesKept,
  token: string,
  community: string,
): Promise<OpenedFile | undefined> {
  const kept = await keptUnder(tokens, token);
  const { data } = z.union([keptSchema, storedSchema]).safeParse(kept);
  if (data?.community !== community) return undefined;
  const { name, mediaType, size } = data;
  if ("base64" in data) {
    const file = new FileInMemory(Buffer.from(data.base64, "base64"), data);
    return { name, mediaType, size, pieces: () => file.pieces() };
  }
  const reading: StoredReading = (work) => store.asCommunity(community, "files", work);
  const file = { community, sha256: data.stored, size };
  if (!(await reading((db) => isStored(db, file)))) return undefined;
  return { name, mediaType, size, pieces: () => storedPieces(reading, file) };
}
