import { FILE_BYTES } from "../../core/kernel/options/values.ts";
import type { StoredFile } from "../../core/kernel/ports/files.ts";
import type { Block } from "../../core/kernel/views/model.ts";
import { openFile } from "../../core/services/files/generated-files.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";

/** A form that uploads files, each under `name`, beside other fields; undefined where none is kept any more: the text names them. */
export async function filesForm(
  blocks: readonly Extract<Block, { kind: "file" }>[],
  name: string,
  tokens: Pick<TokenStore, "open">,
  fields: Readonly<Record<string, string>>,
): Promise<FormData | undefined> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  for (const { token, mediaType: type, name: called } of blocks) {
    const kept = await openFile(tokens, token);
    if (kept) form.append(name, new Blob([Buffer.from(kept.base64, "base64")], { type }), called);
  }
  return form.has(name) ? form : undefined;
}

/** A file that somebody attached, as an option's raw value. One that is too large is not fetched: the option says so by its size. */
export async function fileValue(
  facts: Pick<StoredFile, "name" | "mediaType" | "size">,
  fetched: () => Promise<Buffer>,
): Promise<StoredFile> {
  if (facts.size > FILE_BYTES) return { ...facts, base64: "" };
  const bytes = await fetched();
  return { ...facts, size: bytes.length, base64: bytes.toString("base64") };
}
