import type { Context, PrepareScope } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import type { Caller } from "../../../kernel/access/caller.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { breather } from "../../../kernel/values/breather.ts";
import type { GivenFile } from "../../../kernel/values/given-file.ts";
import { type FileRoom, fileRoomOf, storeFile } from "../../../services/stored-files/stored-files.ts";
import { asCommunity, type Db, sql } from "../../../services/store/store.ts";
import type { ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import type { FileFacts } from "./load-passages.ts";
import { MOST_PASSAGES } from "./passage.ts";
import { readDocument } from "./reading/read-file.ts";
import type { ReadDocument } from "./reading/reply.ts";
import { giveFile, passagesIn } from "./resource-file.ts";
import { savePassages } from "./save-passages.ts";

declare module "../../../kernel/commands/command.ts" {
  interface Prepared {
    /** A document that was read. */
    readonly document?: ReadDocument;
  }
}

/** What became of a document. */
export interface Attached {
  readonly passages: number;
  readonly facts: Omit<FileFacts, "sha256">;
  readonly room: FileRoom;
}

/** Whether somebody may give a resource its document: whoever may change it (prisma/migrations/20261128140000_library). */
async function mayAttach(db: Db, resource: string, { role, personId }: Caller): Promise<boolean> {
  if (atLeast(role, "moderator")) return true;
  if (!atLeast(role, "member") || personId === undefined) return false;
  const [row] = await db.$queryRaw<{ may: boolean }[]>(sql`select rapporteur_edits(${resource}, ${personId}) as may`);
  return row?.may === true;
}

/** Reads a document that is to be a resource's. Throws UserError where the caller may not give it one, or it cannot be read. */
export async function readFor(
  { look, caller, community }: PrepareScope,
  resource: string,
  file: GivenFile,
): Promise<ReadDocument> {
  await look(async (db) => {
    const [found] = await loadResources(db, community.id, [resource]);
    if (!found) return refuse("resource.gone");
    return (await mayAttach(db, resource, caller)) || refuse("resource.attach.whose");
  });
  return readWhole(file);
}

/** Reads a document. Throws UserError where it cannot be read, or has more passages than a resource may. */
export async function readWhole(file: GivenFile): Promise<ReadDocument> {
  const read = await readDocument(file);
  if (read.passages.length > MOST_PASSAGES) return refuse("resource.file.parts", { most: MOST_PASSAGES });
  return read;
}

/** How much of their room the documents of the community take, whoever may see them. */
export const roomOf = (context: Context): Promise<FileRoom> =>
  asCommunity(context, "files", (whole) => fileRoomOf(whole.db, context.community.id, context.fileRoom));

/** Makes a document that was read a resource's, in place of the one that it had. Throws UserError where there is no room for it. */
export async function attachDocument(
  context: Context,
  resource: ResourceEntry,
  file: GivenFile,
  document: ReadDocument,
): Promise<Attached> {
  const { db, caller, community, now, fileRoom } = context;
  if (!(await mayAttach(db, resource.id, caller))) return refuse("resource.attach.whose");
  const { mediaType } = document;
  const breathe = breather();
  const kept = await asCommunity(context, "files", (whole) =>
    storeFile(whole.db, community.id, { file, mediaType, now, total: fileRoom }, breathe),
  );
  if (!kept) return refuse("resource.file.room", { megabytes: Math.floor(fileRoom / 1024 / 1024) });
  const at = { community: community.id, resource: resource.id, now };
  const facts = await giveFile(db, at, kept, { name: file.name, document });
  const passages = passagesIn(document, resource);
  await asCommunity(context, "indexing", (whole) =>
    savePassages(whole.db, community.id, [{ resource, passages }], breathe),
  );
  return { passages: passages.length, room: kept.room, facts };
}
