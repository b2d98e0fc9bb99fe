import { z } from "zod";
import type { Ids } from "../../kernel/values/ids.ts";
import { fileSchema } from "../../kernel/options/values.ts";
import type { StoredFile, GeneratedFile } from "../../kernel/ports/files.ts";
import type { Block } from "../../kernel/views/model.ts";
import { type TokenStore, newToken } from "../tokens/token-store.ts";

/** For how many days a file can be fetched: platforms take it at once, a page when its reader asks for it. */
const FILE_DAYS = 1;

// Of which community it is: a token is good for no other.
const keptSchema = fileSchema.extend({ community: z.string() });

/** The files of one answer: their blocks at once, their contents when the answer stands. */
export class GeneratedFiles {
  readonly #ids: Ids;
  readonly #made: (Pick<GeneratedFile, "name" | "mediaType" | "content"> & { readonly token: string })[] = [];
  readonly #community: string;
  constructor(ids: Ids, community: string) {
    this.#ids = ids;
    this.#community = community;
  }

  /** The block that shows a file. */
  block({ name, mediaType, alt, content }: GeneratedFile): Block {
    const token = newToken(this.#ids);
    this.#made.push({ token, name, mediaType, content });
    return { kind: "file", name, mediaType, alt, token };
  }

  /** Makes what is not made yet, and keeps the contents, each under its block's token. */
  async keep(tokens: Pick<TokenStore, "keep">): Promise<void> {
    for (const { token, ...made } of this.#made) {
      const file = await storedFile(made);
      await tokens.keep(JSON.stringify({ ...file, community: this.#community }), { token, days: FILE_DAYS });
    }
  }
}

/** A file with its content, made where it is not made yet. */
export async function storedFile({
  name,
  mediaType,
  content,
}: Pick<GeneratedFile, "name" | "mediaType" | "content">): Promise<StoredFile> {
  const bytes = bytesOf(typeof content === "function" ? await content() : content);
  return { name, mediaType, size: bytes.length, base64: bytes.toString("base64") };
}

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === "string"
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

/** The file that is kept under a token, where it is of that community; undefined where none is, or not any more. */
export async function openFile(
  tokens: Pick<TokenStore, "open">,
  token: string,
  community: string,
): Promise<StoredFile | undefined> {
  const stored = /^[0-9a-z]+$/i.test(token) ? await tokens.open(token) : undefined;
  if (stored === undefined) return undefined;
  // Buttons and forms are kept beside files.
  const read = keptSchema.safeParse(JSON.parse(stored));
  if (!read.success || read.data.community !== community) return undefined;
  const { name, mediaType, size, base64 } = read.data;
  return { name, mediaType, size, base64 };
}
