import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { byThing } from "../../../services/review/proposing/by-thing.ts";
import { approvedAt, proposedIn } from "../../../services/review/proposing/proposals.ts";
import type { ReviewSubject, SaidByField } from "../../../services/review/subject.ts";
import { type ReviewWords, suggestionWords } from "../../../services/review/words.ts";
import type { Whole } from "../../../services/store/store.ts";
import { resourceConcerns } from "../concerns.ts";
import { changeResource } from "../life/change-resource.ts";
import { FIELD_LABELS } from "../life/field-labels.ts";
import { RESOURCE_FIELDS, textsOf } from "../life/texts.ts";
import { WHY_MAX } from "../limits.ts";
import { loadResources } from "../select-resources.ts";
import { editRevision, proposedEdit, resourceOfEdit } from "./edit-revision.ts";
import { changeIn } from "./edit-texts.ts";
import { EDIT_KIND } from "./proposed-edit.ts";

declare module "../../../services/review/subject.ts" {
  interface ReviewKinds {
    /** Changes of a resource that somebody proposes who may not make them. */
    "resource-edit": true;
  }
}

const words: ReviewWords = {
  ...suggestionWords,
  approved: (t, title) => t("resource.proposal.approved", { title }),
  rejected: (t, title) => t("resource.proposal.rejected", { title }),
  toldReopened: (title) => problem("resource.proposal.told.reopened", { title }),
  told(outcome, title) {
    if (outcome.decision === "approved")
      return problem(outcome.changed === true ? "resource.proposal.told.changed" : "resource.proposal.told", { title });
    if (outcome.decision === "changes") return problem("resource.proposal.told.ask", { title, reason: outcome.reason });
    return problem("resource.proposal.told.rejected", { title, reason: outcome.reason });
  },
};

/** How changes of resources that members propose go through the review queue: nothing of the resource changes until one is approved. */
export const editReview: ReviewSubject = {
  label: "resource.proposal.kind",
  about: "resource",
  cannot: { merge: "review.merge.not" },
  words,
  reasons: ["right", "uncheckable", "old"],
  revision: editRevision,
  async before(looking, id) {
    const found = await proposedEdit(looking, id);
    return found && Object.fromEntries(Object.keys(found.said).map((field) => [field, found.now[field] ?? found.said[field] ?? ""])); // biome-ignore format: one line
  },
  async describe({ db, community, t, format }, ids) {
    const resources = await loadResources(db, community.id, [...new Set(ids.map(resourceOfEdit))]);
    const said = await proposedIn({ db, community }, EDIT_KIND, ids);
    return new Map(
      ids.flatMap((id) => {
        const found = resources.find((one) => one.id === resourceOfEdit(id));
        if (!found) return [];
        const fields = RESOURCE_FIELDS.filter((field) => said.get(id)?.[field] !== undefined);
        const facts = [t("resource.proposal.fact", { fields: format.all(fields.map((field) => t(FIELD_LABELS[field]))) })]; // biome-ignore format: one line
        const show = { command: "resource show", input: { resource: found.id } };
        return [[id, { title: found.title, facts, show }]];
      }),
    );
  },
  async concerns(looking, ids) {
    const about = await resourceConcerns(looking, [...new Set(ids.map(resourceOfEdit))]);
    return byThing(about, ids);
  },
  async approve(whole, id) {
    const found = await proposedEdit(whole, id);
    if (!found) return refuse("resource.gone");
    if (!found.resource.published) return refuse("resource.proposal.unpublished", { title: found.resource.title });
    const { why } = found.said;
    const how = why === undefined ? {} : { why: truncate(why, WHY_MAX) };
    await changeResource(whole, found.resource.id, changeIn(found.said), how);
  },
  async reject() {
    // What was proposed stands nowhere else.
  },
  async reopen(whole, id) {
    const back = await changesBack(whole, id);
    if (Object.keys(back).length > 0) await changeResource(whole, resourceOfEdit(id), changeIn(back), {});
  },
};

/** What an approval changed and nobody has changed since, as it was before. */
async function changesBack(whole: Whole<Context>, id: string): Promise<SaidByField> {
  const { db, community } = whole;
  const at = await approvedAt(whole, EDIT_KIND, id);
  const found = await proposedEdit(whole, id);
  if (at === undefined || !found) return {};
  const now = textsOf(found.resource) as SaidByField;
  // What took the place of something else changed whether that holds, too.
  const fields = [...Object.keys(found.said), "status", "status_as_of"];
  const rows = await db.resourceChange.findMany({
    where: { communityId: community.id, resourceId: found.resource.id, at, what: { in: fields } },
    orderBy: { number: "desc" },
  });
  return Object.fromEntries(
    rows.filter(({ what, to }) => now[what] === (to ?? "")).map(({ what, from }) => [what, from ?? ""]),
  );
}
