import { byThing } from "../../../services/review/proposing/by-thing.ts";
import { suggestionWords } from "../../../services/review/words.ts";
import type { ReviewSubject } from "../../../services/review/subject.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { resourceConcerns } from "../concerns.ts";
import { staleReason } from "../freshness/stale-reason.ts";
import { answerBefore, takeAnswerBack } from "./take-answer-back.ts";
import { recordAnswer } from "../freshness/record-answer.ts";
import { toLookAt } from "../freshness/to-look-at.ts";
import { textsOf } from "../life/texts.ts";
import { loadResources } from "../select-resources.ts";
import { resourceOfStale } from "./stale-entry.ts";
import { staleResourceCard } from "./stale-card.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** A resource that leads nowhere, or of which nobody says that it is still so. */
    "resource-stale": true;
  }
}

/** How resources of which nobody says that they are still so go through the review queue: until somebody does, or a moderator leaves one as it is. */
export const staleResourceReview: ReviewSubject = {
  label: "resource.stale.kind",
  words: {
    ...suggestionWords,
    approved: (t, title) => t("resource.stale.approved", { title }),
    rejected: (t, title) => t("resource.stale.rejected", { title }),
    done(t, what, who) {
      if (what === "approved") return t("resource.stale.done", { who });
      return what === "rejected" ? t("resource.stale.left", { who }) : undefined;
    },
  },
  cannot: { ask: "review.ask.nobodys", merge: "review.merge.not" },
  reasons: ["leave"],
  card: staleResourceCard,
  async says({ db, community }, id) {
    const [resource] = await loadResources(db, community.id, [resourceOfStale(id)]);
    return resource && textsOf(resource);
  },
  async arising(at, ids) {
    const all = (await toLookAt(at, ids?.map(resourceOfStale))).map(({ id, why, mark }) => `${id}.${why}.${mark}`);
    return ids === undefined ? all : all.filter((id) => ids.includes(id));
  },
  async describe({ db, community, t, format }, ids) {
    const wanted = [...new Set(ids.map(resourceOfStale))];
    const found = await loadResources(db, community.id, wanted);
    const stale = await toLookAt({ db, community }, wanted);
    return new Map(
      ids.flatMap((id) => {
        const resource = found.find((one) => one.id === resourceOfStale(id));
        if (!resource) return [];
        const why = stale.find((one) => one.id === resource.id);
        const facts = [t(`resource.kind.${resource.kind}`), ...(why ? [staleReason(why, { t, format })] : [])];
        const show = { command: "resource show", input: { resource: resource.id } };
        return [[id, { title: resource.title, facts, asks: t("resource.stale.asks"), show }]];
      }),
    );
  },
  async concerns(looking, ids) {
    const about = await resourceConcerns(looking, [...new Set(ids.map(resourceOfStale))]);
    return byThing(about, ids);
  },
  async approve(whole, id) {
    const before = await answerBefore(whole, resourceOfStale(id));
    await asCommunity(whole, "freshness", (at) => recordAnswer(at, { id: resourceOfStale(id), found: "in-force" }));
    return before;
  },
  async reject() {
    // It stays as it is, and waits no more until everybody was asked once more.
  },
  reopen: (whole, id, kept) => takeAnswerBack(whole, resourceOfStale(id), kept),
};
