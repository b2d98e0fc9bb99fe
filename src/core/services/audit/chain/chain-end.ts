import { type Db, sql } from "../../store/store.ts";
import type { NamedPerson } from "../persons/pseudonym.ts";

/** The end of a community's chain, and what is needed to append to it. */
export interface ChainEnd {
  /** 0 and absent where there is no link yet. */
  readonly seq: number;
  readonly hash: string | undefined;
  /** The key that signed the last link; undefined where none did. */
  readonly key: string | undefined;
  /** Keys that sign this chain no more. */
  readonly retired: readonly string[];
  /** What names the persons that were asked for. */
  readonly named: readonly NamedPerson[];
}

/** Reads the end of the chain, which is held until the end of the transaction. Throws where the community is gone. */
export async function chainEnd(db: Db, community: string, persons: readonly string[]): Promise<ChainEnd> {
  const [row] = await db.$queryRaw<
    { seq: number | null; hash: string | null; key: string | null; retired: string[]; persons: NamedPerson[] }[]
  >(sql`select seq, hash, key_id as key, retired, persons from audit_end(${community}, ${[...persons]}::text[])`);
  if (!row) throw new Error("a chain has an end");
  return {
    seq: row.seq ?? 0,
    hash: row.hash ?? undefined,
    key: row.key ?? undefined,
    retired: row.retired,
    named: row.persons,
  };
}
