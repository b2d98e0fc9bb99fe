import { createHash } from "node:crypto";
import { type Breathe, breather } from "../../kernel/values/breather.ts";
import type { DocumentType } from "../text-extraction/extracted.ts";
import { batches } from "../store/saving.ts";
import { type CommunityDb, type Db, sql } from "../store/store.ts";

/** A row is never so large that a back-up or a page of rows is: 64 KiB of a file each. */
const CHUNK = 64 * 1024;
const CHUNKS_AT_ONCE = 4;

/** A file as it is kept. */
export interface KeptFile {
  /** By which it is known: in hexadecimal digits. */
  readonly sha256: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** How much of a community's room its files take, in bytes. */
export interface FileRoom {
  readonly used: number;
  readonly total: number;
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** How much room there is for files, of so many bytes in all. */
export async function fileRoomOf(db: CommunityDb, community: string, total: number): Promise<FileRoom> {
  const [row] = await db.$queryRaw<{ used: number }[]>(sql`
    select coalesce(sum(size), 0)::float8 as used from stored_file where community_id = ${community}`);
  return { used: row?.used ?? 0, total };
}

/**
 * Keeps a file's bytes, once however often they are given, and says how much room all of them take; undefined, and nothing is kept, where
 * they would take more than there is. Who stores files of one community waits for the others, so that room is not given away twice.
 * What keeps no file by the end of the transaction must not have stored it.
 */
export async function storeFile(
  db: CommunityDb,
  community: string,
  { bytes, mediaType, now, total }: { bytes: Uint8Array; mediaType: DocumentType; now: Date; total: number },
  breathe: Breathe = breather(),
): Promise<(KeptFile & { readonly room: FileRoom }) | undefined> {
  await db.$executeRaw(sql`select pg_advisory_xact_lock(hashtextextended(${`stored_file ${community}`}, 0))`);
  const kept = { sha256: sha256Of(bytes), mediaType, size: bytes.length };
  const room = await fileRoomOf(db, community, total);
  const there = await db.storedFile.findUnique({
    where: { communityId_sha256: { communityId: community, sha256: kept.sha256 } },
  });
  if (there) return { ...kept, room };
  const used = room.used + kept.size;
  if (used > total) return undefined;
  await db.storedFile.create({ data: { communityId: community, ...kept, storedAt: now } });
  const numbers = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, number) => number);
  for (const some of batches(numbers, CHUNKS_AT_ONCE)) {
    const parts = some.map((n) => Buffer.from(bytes.subarray(n * CHUNK, (n + 1) * CHUNK)).toString("base64"));
    await db.$executeRaw(sql`
      insert into stored_file_chunk (community_id, sha256, number, bytes)
      select ${community}, ${kept.sha256}, r.number, decode(r.bytes, 'base64') from unnest(${some}::int[], ${parts}::text[]) r(number, bytes)`);
    await breathe();
  }
  return { ...kept, room: { used, total } };
}

/** The bytes of a file that the reader may see; undefined where there is none. */
export async function storedBytes(db: Db, community: string, sha256: string): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const some = await db.storedFileChunk.findMany({
      where: { communityId: community, sha256, number: { gte: parts.length } },
      orderBy: { number: "asc" },
      take: CHUNKS_AT_ONCE,
    });
    parts.push(...some.map(({ bytes }) => bytes));
    if (some.length < CHUNKS_AT_ONCE) return parts.length === 0 ? undefined : Buffer.concat(parts);
  }
}
