import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { pairDecisions, thingsOfPair } from "../../../services/review/arising/pairs.ts";
import type { MergingSubject, ReviewSubject } from "../../../services/review/subject.ts";
import { asCommunity, type Whole } from "../../../services/store/store.ts";
import { likelyPairs } from "../merging/likely-pairs.ts";
import { mergeContacts, type MergingContacts as How } from "../merging/merge-contacts.ts";
import { tellHandovers } from "../telling/tell-handovers.ts";
import { undoChange } from "../undoing/undo-change.ts";
import { pairCard } from "./pair-card.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** Two contacts that may be one. */
    "contact-duplicate": true;
  }
}

// Pairs that are looked through; more than wait at a time.
const MOST = 200;

/** Merges two contacts as that entry is decided; returns what it is one with, and by which change it can be taken back. */
export async function mergePair(
  whole: Whole<Context>,
  how: How,
): Promise<{ readonly title: string; readonly given: { readonly change: string } }> {
  const change = await asCommunity(whole, "directory", (at) => mergeContacts(at, how));
  await asCommunity(whole, "planning", (at) => tellHandovers(at, change.over));
  whole.audit({ action: "contact.merge", subject: `contact:${how.stays}`, detail: { other: how.goes } });
  return { title: change.after?.whole.name ?? change.before.whole.name, given: { change: change.id } };
}

const merging: MergingSubject = {
  merge(whole, id, into) {
    const [one, other] = thingsOfPair(id);
    if (into !== one && into !== other) return refuse("contact.gone");
    return mergePair(whole, { stays: into, goes: into === one ? other : one });
  },
  async part(whole, into, { change = "" }) {
    const { over } = await asCommunity(whole, "directory", (at) => undoChange(at, into, change));
    await asCommunity(whole, "planning", (at) => tellHandovers(at, over));
  },
};

/** How contacts that may be the same go through the review queue: side by side, until they are merged or somebody says that they are two. */
export const duplicateReview: ReviewSubject = {
  label: "contact.duplicates.kind",
  ...pairDecisions,
  merging,
  card: pairCard,
  async arising({ db, community }, ids) {
    const among = ids?.flatMap(thingsOfPair);
    // Of some, all pairs that they make.
    const most = among === undefined ? MOST : among.length ** 2;
    const which = { mergeable: true, ...(among === undefined ? {} : { among }) } as const;
    const pairs = await likelyPairs({ db, community }, most, which);
    return pairs.filter(({ id }) => ids?.includes(id) ?? true).map(({ id }) => id);
  },
  async describe({ db, community, t, format }, ids) {
    const found = await foundFor({ db, community }, ids);
    return new Map(
      ids.flatMap((id) => {
        const there = thingsOfPair(id).flatMap((one) => found.get(one) ?? []);
        const [first] = there;
        if (!first || there.length < 2) return [];
        const names = [...new Set(there.map(({ name }) => name))].join(" / ");
        const facts = [...new Set(there.flatMap(({ organisation, country }) => [organisation, format.country(country)]))].filter((fact) => fact !== ""); // biome-ignore format: one line
        const both = [...new Set(there.map((one) => one.id))];
        const show = both.length === 1 ? { command: "contact show", input: { contact: first.id } } : { command: "contact merge", input: { contact: both[0] ?? "", other: both[1] ?? "" } }; // biome-ignore format: one line
        return [[id, { title: names, facts, asks: t("review.pair.asks"), show }]];
      }),
    );
  },
  async concerns({ db, community }, ids) {
    const found = await foundFor({ db, community }, ids);
    return new Map(
      ids.map((id) => {
        const there = thingsOfPair(id).flatMap((one) => found.get(one) ?? []);
        return [id, { countries: there.map(({ country }) => country), topics: there.flatMap(({ topics }) => topics) }];
      }),
    );
  },
};

type At = Pick<Context, "db"> & { readonly community: { readonly id: string } };

interface Found {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly country: string;
  readonly topics: readonly string[];
}

/** The contacts of pairs by their ids; what was merged since by what it is one with. */
async function foundFor({ db, community }: At, ids: readonly string[]): Promise<ReadonlyMap<string, Found>> {
  const all = ids.flatMap(thingsOfPair);
  const rows = await db.contact.findMany({
    where: { communityId: community.id, OR: [{ id: { in: all } }, { formerIds: { hasSome: all } }] },
    select: { id: true, name: true, organisation: true, country: true, formerIds: true, topics: true },
  });
  return new Map(
    rows.flatMap(({ formerIds, topics, ...row }) =>
      [...formerIds, row.id].map((id) => [id, { ...row, topics: topics.map(({ topicKey }) => topicKey) }] as const),
    ),
  );
}
