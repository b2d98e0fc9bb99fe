import { createHash } from "node:crypto";
import { type Db, sql } from "../../store/store.ts";

const BATCH = 1_000;

/**
 * How many links a community's chain has, and SHA-256, hexadecimal, over all that stands in them: whether a copy is the same. No key is
 * needed for that, and the columns may be those of an older release.
 */
export async function chainDigest(
  db: Db,
  community: string,
): Promise<{ readonly links: number; readonly digest: string }> {
  const hash = createHash("sha256");
  let links = 0;
  let seq = 0;
  for (;;) {
    const rows = await db.$queryRaw<{ seq: number; link: string }[]>(sql`
      select a.seq, to_jsonb(a)::text as link from audit a
      where a.community_id = ${community} and a.seq > ${seq}::int order by a.seq limit ${BATCH}`);
    for (const { link } of rows) hash.update(`${link}\n`);
    links += rows.length;
    seq = rows.at(-1)?.seq ?? seq;
    if (rows.length < BATCH) return { links, digest: hash.digest("hex") };
  }
}
