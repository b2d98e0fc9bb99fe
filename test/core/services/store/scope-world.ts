import { channelReads, personReads } from "../../../../src/core/services/store/reader.ts";
import type { Db, Store } from "../../../../src/core/services/store/store.ts";
import { addCommunity, freshStore, type stores } from "../../../support/store.ts";

export const MEMBER = personReads({ id: "amember", role: "member" });
export const MODERATOR = personReads({ id: "amoderator", role: "moderator" });
/** A channel that outsiders read. */
export const CHANNEL = channelReads("clear");

const LABELS = ["clear", "amber", "red"];

/** A store with the community "a", which has a contact on tracing for each of three labels: a channel, members and moderators see one more each. */
export async function labelledContacts(kind: (typeof stores)[number]): Promise<Store> {
  const { store } = await freshStore(kind);
  const now = new Date("2026-11-24T15:00:00Z");
  await addCommunity(store, "a", "alpha", now);
  await store.asCommunity("a", "maintenance", async (db) => {
    const contact = (sharing: string) => ({
      ...{
        communityId: "a",
        id: sharing,
        name: sharing,
        organisation: "o",
        post: "p",
        country: "PY",
        languages: [],
        folded: sharing,
        sharing,
      },
      ...{ createdAt: now, updatedAt: now },
    });
    await db.contact.createMany({ data: LABELS.map(contact) });
    await db.contactTopic.createMany({
      data: LABELS.map((id) => ({ communityId: "a", contactId: id, topicKey: "tracing" })),
    });
  });
  return store;
}

/** The contacts that are seen, the least sensitive first. */
export const seen = async (db: Db) => (await db.contact.findMany({ orderBy: { label: "asc" } })).map(({ id }) => id);

/** A statement that fails, and ends its transaction. */
export const failing = async (db: Db) => void (await db.$executeRaw`select 1 / 0`);
