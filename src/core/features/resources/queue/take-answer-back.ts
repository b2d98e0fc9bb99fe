import type { Context } from "../../../kernel/commands/command.ts";
import type { SaidByField } from "../../../services/review/subject.ts";
import { asCommunity, type Whole } from "../../../services/store/store.ts";
import { changeResource } from "../life/change-resource.ts";
import { loadResources } from "../select-resources.ts";

/** What was known of whether a resource is still so before somebody answers now; who said so is not kept. */
export async function answerBefore({ db, community, now }: Whole<Context>, id: string): Promise<SaidByField> {
  const known = await db.resourceFreshness.findFirst({ where: { communityId: community.id, resourceId: id } });
  const [resource] = await loadResources(db, community.id, [id]);
  const moment = (at: Date | null | undefined) => at?.toISOString() ?? "";
  return {
    ...{ at: now.toISOString(), verified: moment(known?.verifiedAt), found: known?.found ?? "" },
    unanswered: moment(known?.unansweredAt),
    ...{ status: resource?.legalStatus ?? "unknown", as_of: resource?.statusAsOf ?? "" },
  };
}

/** Has a resource be as it was before an answer, unless somebody has answered or changed it since. */
export async function takeAnswerBack(whole: Whole<Context>, id: string, kept: SaidByField | undefined): Promise<void> {
  if (!kept) return;
  const { community } = whole;
  const moment = (at = "") => (at === "" ? null : new Date(at));
  const taken = await asCommunity(whole, "freshness", ({ db }) =>
    db.resourceFreshness.updateMany({
      where: { communityId: community.id, resourceId: id, verifiedAt: moment(kept["at"]) },
      data: {
        ...{ verifiedAt: moment(kept["verified"]), found: kept["found"] === "" ? null : (kept["found"] ?? null) },
        ...{ unansweredAt: moment(kept["unanswered"]), verifiedById: null },
      },
    }),
  );
  const [resource] = taken.count === 0 ? [] : await loadResources(whole.db, community.id, [id]);
  if (resource?.legalStatus !== "in-force" || kept["status"] === undefined) return;
  const { status, as_of: asOf = "" } = kept;
  await changeResource(whole, id, { legalStatus: status as "unknown", statusAsOf: asOf === "" ? null : asOf }, {});
}
