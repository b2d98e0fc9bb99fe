import type { Db } from "../../services/store/store.ts";
import type { Saving } from "../../services/store/saving.ts";
import type { ConclusionInput } from "./conclusion.ts";
import { dayStored } from "./conclusion-entries.ts";
import { fileConclusions } from "./document.ts";
import { noteChanges } from "./life/history.ts";
import { addOwners } from "./owners/save-owners.ts";

/** Records one conclusion as said now by a person, makes it findable, and returns its id. */
export async function addConclusion(
  db: Db,
  { community, now, ids }: Saving,
  authorId: string | undefined,
  conclusion: ConclusionInput,
): Promise<string> {
  const id = ids.next();
  const columns = { ...columnsOf(conclusion, now), ...lifeOf(conclusion) };
  await db.conclusion.create({
    data: { communityId: community, id, authorId: authorId ?? null, createdAt: now, ...columns },
  });
  if (conclusion.owners?.length) await addOwners(db, community, id, conclusion.owners);
  const recorded = { what: "recorded", to: conclusion.status ?? "adopted" } as const;
  await noteChanges(db, { community, now, by: authorId }, id, [recorded]);
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
    topics: [...(conclusion.topics ?? [])],
    countries: [...(conclusion.countries ?? [])],
    concludedAt: conclusion.concludedAt ?? lacking,
    source: conclusion.source ?? null,
  };
}

/** Its columns that change in the course of its life: those that the input says. */
export function lifeOf({ kind, status, dueOn, crimes, output }: ConclusionInput) {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(status === undefined ? {} : { status }),
    ...(dueOn === undefined ? {} : { dueOn: dayStored(dueOn) }),
    ...(crimes === undefined ? {} : { crimes: [...crimes] }),
    ...(output === undefined ? {} : { output }),
  };
}
