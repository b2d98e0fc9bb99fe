import type { Db } from "../../services/store/store.ts";
import type { Saving } from "../../services/store/saving.ts";
import type { ConclusionInput } from "./conclusion.ts";
import { fileConclusions } from "./document.ts";

/** Records one conclusion as said now by a person, makes it findable, and returns its id. */
export async function addConclusion(
  db: Db,
  { community, now, ids }: Saving,
  authorId: string | undefined,
  conclusion: ConclusionInput,
): Promise<string> {
  const id = ids.next();
  await db.conclusion.create({
    data: { communityId: community, id, authorId: authorId ?? null, createdAt: now, ...columnsOf(conclusion, now) },
  });
  await fileConclusions(db, community);
  return id;
}

/** A conclusion's columns that its input decides; without a date it was concluded at `lacking`. */
export function columnsOf(conclusion: ConclusionInput, lacking: Date) {
  return {
    reference: conclusion.reference ?? null,
    text: conclusion.text,
    language: conclusion.language,
    sharing: conclusion.sharing,
    meetingId: conclusion.meetingId ?? null,
    pillarKey: conclusion.pillar ?? null,
    topicKey: conclusion.topic ?? null,
    country: conclusion.country ?? null,
    concludedAt: conclusion.concludedAt ?? lacking,
    source: conclusion.source ?? null,
  };
}
