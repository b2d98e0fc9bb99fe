import type { Caller } from "../command.ts";
import { sharingRank } from "../sharing.ts";
import { sql } from "../store/store.ts";
import type { SearchKind } from "./document.ts";

/** Who is looking. */
export type Reader = Pick<Caller, "personId" | "role" | "ceiling">;

/** The condition under which the posting `p` is one of that index and the reader may know of it. */
export function visiblePosting(community: string, kind: SearchKind, reader: Reader) {
  const all = reader.role === "moderator" || reader.role === "admin";
  return sql`p.community_id = ${community} and p.kind = ${kind} and p.sharing <= ${sharingRank(reader.ceiling)}
    and (${all} or p.owner is null or p.owner = ${reader.personId ?? null})`;
}
