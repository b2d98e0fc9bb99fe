import { type Breathe, breather } from "../../kernel/values/breather.ts";
import { type GivenFile, PIECE_BYTES } from "../../kernel/values/given-file.ts";
import type { DocumentType } from "../text-extraction/extracted.ts";
import { type CommunityDb, type Db, sql } from "../store/store.ts";

/** A row is never so large that a back-up or a page of rows is: 64 KiB of a file each. */
const CHUNK = 64 * 1024;
const CHUNKS_AT_ONCE = PIECE_BYTES / CHUNK;

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

/** How much room there is for files, of so many bytes in all. */
export async function fileRoomOf(db: CommunityDb, community: string, total: number): Promise<FileRoom> {
  const [row] = await db.$queryRaw<{ used: number }[]>(sql`
    select coalesce(sum(size), 0)::float8 as used from stored_file where community_id = ${community}`);
  return { used: row?.used ?? 0, total };
}

/**
 * Keeps a file, once however often it is given, and says how much room all of them take; undefined, and nothing is kept, where
 * they would take more than there is. Who stores files of one community waits for the others, so that room is not given away twice.
 * What keeps no file by the end of the transaction must not have stored it.
 */
export async function storeFile(
  db: CommunityDb,
  community: string,
  { file, mediaType, now, total }: { file: GivenFile; mediaType: DocumentType; now: Date; total: number },
  breathe: Breathe = breather(),
): Promise<(KeptFile & { readonly room: FileRoom }) | undefined> {
  await db.$executeRaw(sql`select pg_advisory_xact_lock(hashtextextended(${`stored_file ${community}`}, 0))`);
  const kept = { sha256: file.sha256, mediaType, size: file.size };
  const room = await fileRoomOf(db, community, total);
  const there = await db.storedFile.findUnique({
    where: { communityId_sha256: { communityId: community, sha256: kept.sha256 } },
  });
  if (there) return { ...kept, room };
  const used = room.used + kept.size;
  if (used > total) return undefined;
  await db.storedFile.create({ data: { communityId: community, ...kept, storedAt: now } });
  let number = 0;
  for await (const piece of file.pieces()) {
    const numbers = Array.from({ length: Math.ceil(piece.length / CHUNK) }, (_, nth) => number + nth);
    const parts = numbers.map((_, nth) => base64Of(piece.subarray(nth * CHUNK, (nth + 1) * CHUNK)));
    await db.$executeRaw(sql`
      insert into stored_file_chunk (community_id, sha256, number, bytes)
      select ${community}, ${kept.sha256}, r.number, decode(r.bytes, 'base64') from unnest(${numbers}::int[], ${parts}::text[]) r(number, bytes)`);
    number += numbers.length;
    await breathe();
  }
  return { ...kept, room: { used, total } };
}

const base64Of = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("base64");

/** A stored file that is meant: whose it is, and its size in bytes. */
interface Meant {
  readonly community: string;
  readonly sha256: string;
  readonly size: number;
}

/** Asks the data in a transaction of its own. */
export type StoredReading = <T>(work: (db: CommunityDb) => Promise<T>) => Promise<T>;

/** Whether a file is kept, as far as the reader may see it. */
export const isStored = async (db: Db, { community, sha256 }: Omit<Meant, "size">): Promise<boolean> =>
  (await db.storedFile.count({ where: { communityId: community, sha256 } })) > 0;

/**
 * The bytes of a file in pieces, each read in a transaction of its own: no database waits for whoever takes them. Throws where it is gone
 * by then, or goes meanwhile.
 */
export async function* storedPieces(
  reading: StoredReading,
  { community, sha256, size }: Meant,
): AsyncGenerator<Uint8Array> {
  let given = 0;
  for (let number = 0; given < size; number += CHUNKS_AT_ONCE) {
    const some = await reading((db) =>
      db.storedFileChunk.findMany({
        where: { communityId: community, sha256, number: { gte: number } },
        orderBy: { number: "asc" },
        take: CHUNKS_AT_ONCE,
      }),
    );
    if (some.length === 0) throw new Error(`the file ${sha256} has no more bytes`);
    for (const { bytes } of some) {
      given += bytes.length;
      yield bytes;
    }
  }
}
