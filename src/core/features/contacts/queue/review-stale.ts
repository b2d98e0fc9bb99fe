import { byThing } from "../../../services/review/proposing/by-thing.ts";
import type { ReviewSubject } from "../../../services/review/subject.ts";
import { suggestionWords } from "../../../services/review/words.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { toLookAt } from "../freshness/to-look-at.ts";
import { whyText } from "../freshness/why-text.ts";
import { contactReview } from "../reports/review-contact.ts";
import { notSaidRight, saidRight } from "./said-right.ts";
import { contactOfStale, saidOfStale } from "./stale-entry.ts";
import { staleCard } from "./stale-card.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** A contact of which nobody says that it is right. */
    "contact-stale": true;
  }
}

/** How contacts that stayed silent, or left, go through the review queue: until somebody confirms one, a moderator says that it is right, or it is taken out. */
export const staleReview: ReviewSubject = {
  label: "contact.stale.kind",
  words: {
    ...suggestionWords,
    approved: (t, title) => t("contact.stale.approved", { title }),
    rejected: (t, title) => t("contact.stale.rejected", { title }),
    done(t, what, who) {
      if (what === "approved") return t("contact.stale.done", { who });
      return what === "rejected" ? t("contact.stale.left", { who }) : undefined;
    },
  },
  cannot: { ask: "review.ask.nobodys", merge: "review.merge.not" },
  reasons: ["leave"],
  card: staleCard,
  says: saidOfStale,
  async arising(at, ids) {
    const found = await toLookAt(at, ids?.map(contactOfStale));
    const all = found.flatMap(({ id, mark }) => (mark === null ? [] : [`${id}.${mark}`]));
    return ids === undefined ? all : all.filter((id) => ids.includes(id));
  },
  async describe({ db, community, t, format }, ids) {
    const contacts = await db.contact.findMany({
      where: { communityId: community.id, id: { in: ids.map(contactOfStale) } },
      select: { id: true, name: true, organisation: true, country: true },
    });
    // The moment says only which mandates are current, by which the list is ordered.
    const why = new Map((await toLookAt({ db, community, now: new Date(0) }, contacts.map(({ id }) => id))).map((one) => [one.id, one])); // biome-ignore format: one line
    return new Map(
      ids.flatMap((id) => {
        const found = contacts.find((one) => one.id === contactOfStale(id));
        if (!found) return [];
        const said = why.get(found.id);
        const facts = [found.organisation, format.country(found.country), ...(said ? [whyText(said, { t, format })] : [])]; // biome-ignore format: one line
        return [
          [
            id,
            {
              title: found.name,
              facts: facts.filter((fact) => fact !== ""),
              asks: t("contact.stale.asks"),
              show: { command: "contact show", input: { contact: found.id } },
            },
          ],
        ];
      }),
    );
  },
  async concerns(looking, ids) {
    const about = await contactReview.concerns?.(looking, [...new Set(ids.map(contactOfStale))]);
    return byThing(about, ids);
  },
  approve: (whole, id) => asCommunity(whole, "directory", (at) => saidRight(at, contactOfStale(id))),
  async reject() {
    // It stays as it is, and waits no more until nobody answers once more.
  },
  reopen: (whole, id, kept) => asCommunity(whole, "directory", (at) => notSaidRight(at, contactOfStale(id), kept)),
};
