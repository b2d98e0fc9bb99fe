import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { proposeAnew, proposedIn } from "../../../services/review/proposing/proposals.ts";
import type { ReviewSubject, Revision } from "../../../services/review/subject.ts";
import { type ReviewWords, suggestionWords } from "../../../services/review/words.ts";
import { changeConclusion } from "../life/change-conclusion.ts";
import { readVersionId, VERSION_KIND, wordedNow } from "./proposed-version.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** Another wording of a conclusion in another language, in the place of one that somebody else said. */
    "conclusion-version": true;
  }
}

// A title is read in a list.
const TITLE = 80;

const words: ReviewWords = {
  ...suggestionWords,
  approved: (t, text) => t("conclusion.proposal.approved", { text }),
  rejected: (t, text) => t("conclusion.proposal.rejected", { text }),
  told: (outcome, text) =>
    outcome.decision === "approved"
      ? problem(outcome.changed === true ? "conclusion.proposal.told.changed" : "conclusion.proposal.told", { text })
      : suggestionWords.told(outcome, text),
};

const CALLED = {
  of: "conclusion.item",
  in: "conclusion.language",
  text: "conclusion.text",
} as const;

const revision: Revision = {
  command: "conclusion propose",
  by: "proposal",
  fields: ["of", "in", "text"],
  optional: [],
  async read(looking, id) {
    const [now, said] = [await wordedNow(looking, id), (await proposedIn(looking, VERSION_KIND, [id])).get(id)];
    return now && said && { of: now.of, in: now.in, text: said["text"] ?? "" };
  },
  called: ({ t }, field) => t(CALLED[field as keyof typeof CALLED]),
  shown: async ({ format }, said) => ({ ...said, in: format.languageName(said["in"] ?? "") }),
  write: (whole, id, { text = "" }) => proposeAnew(whole, VERSION_KIND, id, { text }),
};

/** How wordings in other languages that members propose go through the review queue: the conclusion says what it said until one is approved. */
export const versionReview: ReviewSubject = {
  label: "conclusion.proposal.kind",
  about: "conclusion-version",
  words,
  cannot: { merge: "review.merge.not" },
  reasons: ["right", "unclear"],
  revision,
  async before(looking, id) {
    const found = await wordedNow(looking, id);
    return found ? { of: found.of, in: found.in, text: found.now } : undefined;
  },
  async describe({ db, community, t, format }, ids) {
    const conclusions = await db.conclusion.findMany({
      where: {
        communityId: community.id,
        id: { in: ids.map((id) => readVersionId(id).conclusion) },
        withdrawnAt: null,
      },
      select: { id: true, text: true },
    });
    const said = await proposedIn({ db, community }, VERSION_KIND, ids);
    return new Map(
      ids.flatMap((id) => {
        const { conclusion, language } = readVersionId(id);
        const found = conclusions.find((one) => one.id === conclusion);
        if (!found) return [];
        const title = truncate(said.get(id)?.["text"] ?? found.text, TITLE, { at: "word" });
        const facts = [t("conclusion.proposal.fact", { language: format.languageName(language) })];
        return [[id, { title, facts, show: { command: "conclusion show", input: { conclusion } } }]];
      }),
    );
  },
  async concerns({ db, community }, ids) {
    const rows = await db.conclusion.findMany({
      where: { communityId: community.id, id: { in: ids.map((id) => readVersionId(id).conclusion) } },
      select: { id: true, topics: true, countries: true },
    });
    return new Map(
      ids.flatMap((id) => {
        const found = rows.find((one) => one.id === readVersionId(id).conclusion);
        return found ? [[id, { topics: found.topics, countries: found.countries }] as const] : [];
      }),
    );
  },
  async approve(whole, id) {
    const { conclusion, language } = readVersionId(id);
    const now = (await wordedNow(whole, id)) ?? refuse("conclusion.gone");
    const text = (await proposedIn(whole, VERSION_KIND, [id])).get(id)?.["text"] ?? "";
    await changeConclusion(whole, conclusion, { language, text });
    whole.audit({ action: "conclusion.edit", subject: `conclusion:${conclusion}`, detail: { changed: ["version"] } });
    return { was: now.now, text };
  },
  async reject() {
    // What was proposed stands nowhere else.
  },
  async reopen(whole, id, kept) {
    const { conclusion, language } = readVersionId(id);
    const now = await wordedNow(whole, id);
    const { was = "", text } = kept ?? {};
    // What somebody changed since stays.
    if (now && was !== "" && now.now === text) await changeConclusion(whole, conclusion, { language, text: was });
  },
};
