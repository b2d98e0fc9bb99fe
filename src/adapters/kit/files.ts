import { LARGE_FILE_BYTES } from "../../core/kernel/options/values.ts";
import type { PlatformName } from "../../core/kernel/access/target.ts";
import type { StoredFile } from "../../core/kernel/ports/files.ts";
import type { Block } from "../../core/kernel/views/model.ts";
import { communityOf } from "../../core/services/communities/community-of.ts";
import { openFile } from "../../core/services/files/generated-files.ts";
import type { Store } from "../../core/services/store/store.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";

/** Where files are shown, and where they are kept. */
export interface FilesAt {
  readonly store: Store;
  readonly tokens: Pick<TokenStore, "open">;
  readonly platform: PlatformName;
  readonly space: string;
}

/** The file of a view that is shown in a space: of the space's own community. Undefined where none is kept, or not any more. */
export async function fileAt(
  { store, tokens, platform, space }: FilesAt,
  token: string,
): Promise<StoredFile | undefined> {
  const community = await communityOf(store, platform, space);
  return community === undefined ? undefined : openFile(tokens, token, community);
}

/** A form that uploads files, each under `name`, beside other fields; undefined where none is kept any more: the text names them. */
export async function filesForm(
  blocks: readonly Extract<Block, { kind: "file" }>[],
  name: string,
  at: FilesAt,
  fields: Readonly<Record<string, string>>,
): Promise<FormData | undefined> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  for (const { token, mediaType: type, name: called } of blocks) {
    const kept = await fileAt(at, token);
    if (kept) form.append(name, new Blob([Buffer.from(kept.base64, "base64")], { type }), called);
  }
  return form.has(name) ? form : undefined;
}

/**
 * A file that somebody attached, as an option's raw value. One that is too large, whatever is said of its size, is read no further
 * than that shows, and is without content: the option says so by its size. Undefined where the platform does not hand it over.
 */
export async function fileValue(
  facts: Pick<StoredFile, "name" | "mediaType" | "size">,
  fetched: () => Promise<Response>,
): Promise<StoredFile | undefined> {
  if (facts.size > LARGE_FILE_BYTES) return { ...facts, base64: "" };
  const answer = await fetched();
  if (!answer.ok) {
    await answer.body?.cancel();
    return undefined;
  }
  const bytes = await bytesOf(answer, LARGE_FILE_BYTES);
  return { ...facts, size: bytes?.length ?? LARGE_FILE_BYTES + 1, base64: bytes?.toString("base64") ?? "" };
}

/** What an answer holds; undefined where that is more than so many bytes, of which the rest is not read. */
async function bytesOf({ body }: Response, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (body === null) return Buffer.alloc(0);
  // Whoever leaves the loop hangs up.
  for await (const part of body as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
