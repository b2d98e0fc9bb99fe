import type { Seal } from "../../../kernel/ports/seal.ts";
import type { LostWithKey } from "../../../services/store/lost-with-key.ts";
import { SEALED, type SealedColumn } from "../../../services/store/sealed-column.ts";
import { sql } from "../../../services/store/store.ts";
import type { Answered } from "./answers.ts";

/** Where notes are opened and sealed. */
export interface Noting {
  readonly community: { readonly id: string };
  readonly seal: Seal;
}

// Bound to no row: an answer goes with its meeting's time when that moves, to another meeting, and to another person's record.
const place = (community: string) => ({ community, table: "rsvp", row: "", field: "note" });

/** Where notes are kept. */
export const noteColumn: SealedColumn = {
  table: "rsvp",
  column: "note",
  key: ["community_id", "meeting_id", "occurrence", "person_id"],
  place: ({ community_id: community = "" }) => place(community),
  onceClear: true,
};

/** A note as it is kept; null where there is none. */
export async function sealNote({ seal, community }: Noting, note: string | null): Promise<string | null> {
  return note === null ? null : seal.seal(note, place(community.id));
}

/** The answer with its note in clear: for whoever gave it and for the meeting's hosts. */
export async function withNote<A extends Answered | undefined>({ seal, community }: Noting, answered: A): Promise<A> {
  const note = answered?.note;
  // What was kept before notes were sealed is clear until the chore has sealed it.
  if (typeof note !== "string" || seal.sealedBy(note) === undefined) return answered;
  return { ...answered, note: await seal.open(note, place(community.id)) };
}

/** Notes; the answers themselves are no secret and stay, and so does what is clear yet. */
export const lostNotes: LostWithKey = {
  told: {
    async count(store) {
      const [row] = await store.statement<{ count: number }>(
        sql`select count(*)::int as count from rsvp where starts_with(note, ${SEALED})`,
      );
      return row?.count ?? 0;
    },
    words: (t, count) => t("meeting.lost-key", { count }),
  },
  forget: async (store) =>
    void (await store.statement(sql`update rsvp set note = null where starts_with(note, ${SEALED}) returning 1`)),
};
