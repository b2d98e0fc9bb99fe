import type { ReviewSubject } from "../subject.ts";
import { suggestionWords } from "../words.ts";

/** The two things of an entry about a pair, whose id is both. */
export const thingsOfPair = (id: string): [string, string] => {
  const [one = "", other = ""] = id.split(".");
  return [one, other];
};

/** What moderators do with two things that may be one, whatever these are: they are merged, or two; nothing else is decided of them. */
export const pairDecisions = {
  words: {
    ...suggestionWords,
    rejected: (t, title) => t("review.pair.two.done", { title }),
    done(t, what, who) {
      if (what === "merged") return t("review.pair.merged", { who });
      return what === "rejected" ? t("review.pair.apart", { who }) : undefined;
    },
  },
  cannot: { approve: "review.pair.decide", ask: "review.ask.nobodys" },
  reasons: ["two"],
  async approve() {
    // Declared as what cannot be done.
  },
  async reject() {
    // Two they stay; what is merged, `merging` does.
  },
  async reopen() {
    // The same.
  },
} as const satisfies Partial<ReviewSubject>;
