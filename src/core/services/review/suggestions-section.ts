import type { Context } from "../../kernel/commands/command.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { describeAll } from "./describe.ts";
import { suggestedKinds } from "./subject.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { item, items, strong, time } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import { sectionHeading } from "../home/heading.ts";
import type { HomeSection } from "../home/section.ts";

const MOST = 3;
const REASON = 200;

type Suggested = Awaited<ReturnType<typeof ownItems>>[number];

/** What became of what the caller suggested, the latest first. */
export const suggestionsSection: HomeSection = {
  rank: 30,
  async build(context) {
    const { t, caller } = context;
    const own = caller.personId === undefined ? [] : await ownItems(context, caller.personId);
    if (own.length === 0) return [];
    const described = await describeAll(context.catalogue, context, own);
    const entries = own.flatMap((suggested) => {
      const one = described(suggested);
      if (!one || one.gone) return [];
      const when = time(suggested.decidedAt ?? suggested.createdAt, "relative");
      const body = [strong(one.title), `\n${state(suggested, t)} · `, when];
      return [item(body, showButton(t, one.title, one.show.command, one.show.input))];
    });
    return [sectionHeading(t("home.suggestions")), items(...entries)];
  },
};

function ownItems({ db, community, catalogue }: Context, personId: string) {
  return db.reviewItem.findMany({
    where: { communityId: community.id, submittedById: personId, subjectKind: { in: suggestedKinds(catalogue) } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
}

function state({ decision, reason }: Suggested, t: Translate): string {
  if (decision === null) return t("home.suggestions.awaiting");
  if (decision === "changes") return t("home.suggestions.changes", { reason: truncate(reason ?? "", REASON) });
  return decision === "approved"
    ? t("home.suggestions.approved")
    : t("home.suggestions.rejected", { reason: truncate(reason ?? "", REASON) });
}
