import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import { approvedAt, proposeAnew, proposedIn } from "../../../services/review/proposing/proposals.ts";
import type { DescribingSubjects, ReviewSubject } from "../../../services/review/subject.ts";
import { suggestionWords } from "../../../services/review/words.ts";
import type { Whole } from "../../../services/store/store.ts";
import { FIELD_LABELS } from "../life/field-labels.ts";
import { loadResources } from "../select-resources.ts";
import { type ProposedTitle, readProposalId, takeTitle } from "./proposed-title.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** A title that somebody proposes who may not change the resource. */
    "resource-title": true;
  }
}

const KIND = "resource-title";

/** How titles in other languages that people propose go through the review queue: nothing of the resource changes until one is approved. */
export const titleReview: ReviewSubject = {
  label: "resource.translation.kind",
  about: "resource",
  cannot: { merge: "review.merge.not" },
  words: {
    ...suggestionWords,
    approved: (t, title) => t("resource.translation.approved", { title }),
    rejected: (t, title) => t("resource.translation.rejected", { title }),
    told: (outcome, title) =>
      outcome.decision === "approved"
        ? problem(outcome.changed === true ? "resource.translation.told.changed" : "resource.translation.told", {
            title,
          })
        : suggestionWords.told(outcome, title),
  },
  revision: {
    command: "resource retitle",
    by: "proposal",
    fields: ["of", "in", "title"],
    optional: [],
    async read(looking, id) {
      const [about, said] = [await aboutOf(looking, id), (await proposedIn(looking, KIND, [id])).get(id)];
      return about && said && { ...about.said, title: said["title"] ?? "" };
    },
    called: ({ t }, field) => t(CALLED[field] ?? "resource.translation.title"),
    shown: async ({ format }, said) => ({ ...said, in: format.languageName(said["in"] ?? "") }),
    write: (whole, id, { title = "" }) => proposeAnew(whole, KIND, id, { title }),
  },
  async before(looking, id) {
    const about = await aboutOf(looking, id);
    return about && { ...about.said, title: about.now };
  },
  async describe({ db, community, t }, ids) {
    const resources = await loadResources(db, community.id, [...new Set(ids.map((id) => readProposalId(id).resource))]);
    const said = await proposedIn({ db, community }, KIND, ids);
    return new Map(
      ids.flatMap((id) => {
        const { resource, language } = readProposalId(id);
        const found = resources.find((one) => one.id === resource);
        if (!found) return [];
        const facts = [t(FIELD_LABELS[`title_${language}`]), found.title];
        return [[id, { title: said.get(id)?.["title"] ?? found.title, facts, show: { command: "resource show", input: { resource } } }]]; // biome-ignore format: one line
      }),
    );
  },
  async concerns({ db, community }, ids) {
    const resources = await loadResources(
      db,
      community.id,
      ids.map((id) => readProposalId(id).resource),
    );
    const about = new Map(resources.map(({ id, topics, country }) => [id, { topics, countries: country === undefined ? [] : [country] }])); // biome-ignore format: one line
    return new Map(
      ids.flatMap((id) => {
        const found = about.get(readProposalId(id).resource);
        return found ? [[id, found] as const] : [];
      }),
    );
  },
  async approve(whole, id) {
    const title = (await proposedIn(whole, KIND, [id])).get(id)?.["title"];
    await refuseUnfit(whole, readProposalId(id));
    if (title !== undefined) await takeTitle(whole, readProposalId(id), { title });
  },
  async reject() {
    // What was proposed stands nowhere else.
  },
  async reopen(whole, id) {
    const { db, community } = whole;
    const { resource, language } = readProposalId(id);
    const title = (await proposedIn(whole, KIND, [id])).get(id)?.["title"];
    const [found] = await loadResources(db, community.id, [resource]);
    // What somebody changed since stays.
    if (title === undefined || found?.titles[language] !== title) return;
    const at = await approvedAt(whole, KIND, id);
    // The approval's own change: what was taken back since may have made it the title once more.
    const was =
      at &&
      (await db.resourceChange.findFirst({
        where: { communityId: community.id, resourceId: resource, what: `title_${language}`, to: title, at },
        orderBy: { number: "asc" },
      }));
    if (was) await takeTitle(whole, { resource, language }, { title: was.from });
  },
};

/** Refuses a title for what nobody finds by now, or in the language that has become the resource's own: that one is its main title. */
async function refuseUnfit({ db, community, format }: Whole<Context>, { resource, language }: ProposedTitle) {
  const [found] = await loadResources(db, community.id, [resource]);
  if (!found) return refuse("resource.gone");
  const { title } = found;
  if (!found.published) return refuse("resource.translation.unpublished", { title });
  if (found.language === language)
    return refuse("resource.translation.main", { title, language: format.languageName(language) });
}

const CALLED: Readonly<Record<string, Label>> = { of: "resource.item", in: "resource.title.language" };

/** Which resource a proposal is about, and in which language, as its card says it; and what that is called now. */
async function aboutOf({ db, community }: Pick<DescribingSubjects, "db" | "community">, id: string) {
  const { resource, language } = readProposalId(id);
  const [found] = await loadResources(db, community.id, [resource]);
  return found && { said: { of: found.title, in: language }, now: found.titles[language] ?? "" };
}
