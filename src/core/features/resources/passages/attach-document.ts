import type { Context, PrepareScope } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import type { Caller } from "../../../kernel/access/caller.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { withoutControls } from "../../../kernel/text/text.ts";
import { type FileRoom, storeFile } from "../../../services/stored-files/stored-files.ts";
import { asCommunity, type Db, sql } from "../../../services/store/store.ts";
import { DOCUMENT_TYPES, type DocumentType } from "../../../services/text-extraction/extracted.ts";
import type { ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import type { FileFacts } from "./load-passages.ts";
import { MOST_PASSAGES, type Passage } from "./passage.ts";
import { readDocument } from "./reading/read-file.ts";
import type { ReadDocument } from "./reading/reply.ts";
import { savePassages } from "./save-passages.ts";

declare module "../../../kernel/commands/command.ts" {
  interface Prepared {
    /** A document that was read. */
    readonly document?: ReadDocument;
  }
}

/** Longest name of a file, in characters. */
const NAME_MAX = 120;

/** A document as it was given. */
export interface GivenDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
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
  given: GivenDocument,
): Promise<ReadDocument> {
  await look(async (db) => {
    const [found] = await loadResources(db, community.id, [resource]);
    if (!found) return refuse("resource.gone");
    return (await mayAttach(db, resource, caller)) || refuse("resource.attach.whose");
  });
  const read = await readDocument(given.bytes);
  if (read.passages.length > MOST_PASSAGES) return refuse("resource.file.parts", { most: MOST_PASSAGES });
  return read;
}

/** Makes a document that was read a resource's, in place of the one that it had. Throws UserError where there is no room for it. */
export async function attachDocument(
  context: Context,
  resource: ResourceEntry,
  { name, bytes }: GivenDocument,
  { mediaType, passages, pages, textless }: ReadDocument,
): Promise<Attached> {
  const { db, caller, community, now, fileRoom } = context;
  if (!(await mayAttach(db, resource.id, caller))) return refuse("resource.attach.whose");
  const kept = await asCommunity(context, "files", (whole) =>
    storeFile(whole.db, community.id, { bytes, mediaType, now, total: fileRoom }),
  );
  if (!kept) return refuse("resource.file.room", { megabytes: Math.floor(fileRoom / 1024 / 1024) });
  const facts = { name: fileName(name, mediaType), textless: textless ?? 0 };
  const row = { ...facts, sha256: kept.sha256, pages: pages ?? null, attachedAt: now };
  const key = { communityId: community.id, resourceId: resource.id };
  await db.resourceFile.upsert({
    where: { communityId_resourceId: key },
    create: { ...key, ...row },
    update: row,
  });
  const known: Passage[] = passages.map((one) => ({ ...one, language: one.language ?? resource.language }));
  await asCommunity(context, "indexing", (whole) =>
    savePassages(whole.db, community.id, [{ resource, passages: known }]),
  );
  return {
    passages: known.length,
    room: kept.room,
    facts: { ...facts, mediaType, size: kept.size, ...(pages === undefined ? {} : { pages }) },
  };
}

/** What a file is called: what it is ends its name, whatever it was called before. */
function fileName(name: string, type: DocumentType): string {
  const ending = `.${DOCUMENT_TYPES[type]}`;
  const said = withoutControls(name.split(/[/\\]/).at(-1) ?? "").trim();
  const fits = said.toLowerCase().endsWith(ending) || (ending === ".html" && /\.html?$/i.test(said));
  const bare = fits ? said : `${said === "" ? "document" : said}${ending}`;
  const letters = Array.from(bare);
  return letters.length > NAME_MAX ? `${letters.slice(0, NAME_MAX - ending.length).join("")}${ending}` : bare;
}
