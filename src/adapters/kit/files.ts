import { buffer } from "node:stream/consumers";
import type { PlatformName } from "../../core/kernel/access/target.ts";
import type { Block } from "../../core/kernel/views/model.ts";
import { communityOf } from "../../core/services/communities/community-of.ts";
import { type FilesKept, type OpenedFile, openedFile } from "../../core/services/files/opened-file.ts";

/** Where files are shown, and where they are kept. */
export interface FilesAt extends FilesKept {
  readonly platform: PlatformName;
  readonly space: string;
}

/** The file of a view that is shown in a space: of the space's own community. Undefined where none is kept, or not any more. */
export async function fileAt(at: FilesAt, token: string): Promise<OpenedFile | undefined> {
  const community = await communityOf(at.store, at.platform, at.space);
  return community === undefined ? undefined : openedFile(at, token, community);
}

/** All of a file, for a platform whose library takes it whole: what is larger than every platform takes is never shown. */
export const wholeFile = (file: OpenedFile): Promise<Buffer> => buffer(file.pieces());

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
    if (kept) form.append(name, new Blob([await wholeFile(kept)], { type }), called);
  }
  return form.has(name) ? form : undefined;
}
