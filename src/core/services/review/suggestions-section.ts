import type { Context } from "../../kernel/commands/command.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { describeAll } from "./describe.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { actions, run, strong, text, time } from "../../kernel/views/build.ts";
import type { HomeSection } from "../home/section.ts";

const MOST = 3;
const REASON = 200;

type Item = Awaited<ReturnType<typeof ownItems>>[number];

/** What became of what the caller suggested, the latest first. */
export const suggestionsSection: HomeSection = {
  rank: 30,
  async build(context) {
    const { t, caller } = context;
    const items = caller.personId === undefined ? [] : await ownItems(context, caller.personId);
    if (items.length === 0) return [];
    const described = await describeAll(context.catalogue, context, items);
    return [
      text(strong(t("home.suggestions"))),
      ...items.flatMap((item) => {
        const one = described(item);
        if (!one) return [];
        return [
          text(strong(one.title), ` – ${state(item, t)}`, " · ", time(item.decidedAt ?? item.createdAt, "relative")),
          actions(run(t("show"), one.show.command, one.show.input)),
        ];
      }),
    ];
  },
};

function ownItems({ db, community }: Context, personId: string) {
  return db.reviewItem.findMany({
    where: { communityId: community.id, submittedById: personId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
}

function state({ decision, reason }: Item, t: Translate): string {
  if (decision === null) return t("home.suggestions.awaiting");
  return decision === "approved"
    ? t("home.suggestions.approved")
    : t("home.suggestions.rejected", { reason: truncate(reason ?? "", REASON) });
}
