import { z } from "zod";
import type { Ids } from "../../kernel/values/ids.ts";
import { fileSchema } from "../../kernel/options/values.ts";
import type { StoredFile, GeneratedFile, InStore } from "../../kernel/ports/files.ts";
import type { Block } from "../../kernel/views/model.ts";
import { type TokenStore, newToken } from "../tokens/token-store.ts";

type Made = Pick<GeneratedFile, "name" | "mediaType" | "content">;

/** For how many days a file can be fetched: platforms take it at once, a page when its reader asks for it. */
const FILE_DAYS = 1;

/** A file that is kept with its content. Of which community it is: a token is good for no other. */
export const keptSchema = fileSchema.extend({ community: z.string() });

/** The files of one answer: their blocks at once, their contents when the answer stands. */
export class GeneratedFiles {
  readonly #ids: Ids;
  readonly #made: (Made & { readonly token: string })[] = [];
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
      const file = await keptFile(made);
      await tokens.keep(JSON.stringify({ ...file, community: this.#community }), { token, days: FILE_DAYS });
    }
  }
}

/** A file as it is kept: with its content, made where it is not made yet, or where the store has that. */
async function keptFile({ name, mediaType, content }: Made): Promise<object> {
  if (isInStore(content)) return { name, mediaType, size: content.size, stored: content.stored };
  return storedFile({ name, mediaType, content });
}

/** A file with its content, made where it is not made yet. */
export async function storedFile({
  name,
  mediaType,
  content,
}: Omit<Made, "content"> & { readonly content: Exclude<Made["content"], InStore> }): Promise<StoredFile> {
  const bytes = bytesOf(typeof content === "function" ? await content() : content);
  return { name, mediaType, size: bytes.length, base64: bytes.toString("base64") };
}

/** Whether the bytes of a file are in the store, and not in hand. */
export const isInStore = (content: Made["content"]): content is InStore =>
  typeof content === "object" && "stored" in content;

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === "string"
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

/** The file that is kept with its content under a token, where it is of that community; undefined where none is, or not any more. */
export async function openFile(
  tokens: Pick<TokenStore, "open">,
  token: string,
  community: string,
): Promise<StoredFile | undefined> {
  const read = keptSchema.safeParse(await keptUnder(tokens, token));
  if (!read.success || read.data.community !== community) return undefined;
  const { name, mediaType, size, base64 } = read.data;
  return { name, mediaType, size, base64 };
}

/** What is kept under a token: buttons and forms are, beside files. */
export async function keptUnder(tokens: Pick<TokenStore, "open">, token: string): Promise<unknown> {
  const kept = /^[0-9a-z]+$/i.test(token) ? await tokens.open(token) : undefined;
  return kept === undefined ? undefined : JSON.parse(kept);
}
