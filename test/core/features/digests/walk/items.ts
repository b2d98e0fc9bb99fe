import type { World } from "../../../../support/world.ts";

/** What digests say once. */
export const KINDS = ["conclusion", "progress", "resource", "rechecked", "member"] as const;
export type Kind = (typeof KINDS)[number];
export const TOPICS = ["tracing", "marking"] as const;

/** Something that was recorded. */
export interface Item {
  readonly kind: Kind;
  readonly id: string;
  readonly topic: string;
  /** The moment that it bears. */
  readonly at: Date;
}

/** How many of each kind a digest says there are. */
const COUNTED: Readonly<Record<Kind, RegExp>> = {
  conclusion: /(\d+) new conclusion/,
  progress: /progress on (\d+)/,
  resource: /(\d+) new resource/,
  rechecked: /(\d+) checked resource/,
  member: /(\d+) new member/,
};

/** The same of a digest's words. */
export const countOf = (kind: Kind, words: string): number => Number(COUNTED[kind].exec(words)?.[1] ?? 0);

const LONG_BEFORE_MS = 60 * 86_400_000;

/** Records something that bears a moment: what progresses, or is checked, was there long before. */
export async function record(w: World, { kind, id, topic, at }: Item): Promise<void> {
  const [communityId, before] = [w.community, new Date(at.getTime() - LONG_BEFORE_MS)];
  const conclusion = (text: string, made: Date) => ({
    communityId,
    id,
    text,
    language: "en",
    concludedAt: made,
    createdAt: made,
    topics: [topic],
  });
  const resource = (made: Date) =>
    ({
      ...{ communityId, id, title: `Doc ${id}`, folded: `doc ${id}`, url: `https://example.org/${id}`, kind: "guide" },
      ...{ language: "en", createdAt: made, publishedAt: made, topics: { create: [{ topicKey: topic }] } },
    }) as const;
  await w.db(async (db) => {
    switch (kind) {
      case "conclusion":
        await db.conclusion.create({ data: conclusion(`Said ${id}.`, at) });
        // Adopted at once: that is no news of its own where it is new.
        return void (await db.conclusionChange.create({
          data: { communityId, conclusionId: id, number: 1, what: "status", from: "proposed", to: "adopted", at },
        }));
      case "progress":
        await db.conclusion.create({ data: conclusion(`Base ${id}.`, before) });
        return void (await db.conclusionChange.create({
          data: { communityId, conclusionId: id, number: 1, what: "progress", to: "Half of it", at },
        }));
      case "resource":
        return void (await db.resource.create({ data: resource(at) }));
      case "rechecked":
        await db.resource.create({ data: resource(before) });
        return void (await db.resourceFreshness.create({
          data: { communityId, resourceId: id, found: "in-force", verifiedAt: at },
        }));
      case "member":
        return void (await db.person.create({
          data: { communityId, id, name: `New ${id}`, role: "member", topics: [topic], createdAt: at },
        }));
    }
  });
}

/** Takes away what a walk left: what is recorded in the next one is all there is. */
export async function forget(w: World): Promise<void> {
  await w.db(async (db) => {
    await db.delivery.deleteMany();
    await db.digest.deleteMany();
    await db.conclusion.deleteMany();
    await db.resource.deleteMany();
    await db.person.deleteMany({ where: { name: { startsWith: "New " } } });
  });
}
