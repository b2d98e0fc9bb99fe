import type { Context } from "../../../kernel/commands/command.ts";
import { choose, run } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import { PAGE } from "../../../kernel/views/page.ts";
import { subjectOf } from "../subject.ts";

/**
 * The ways to what waits of one kind alone, the most first, each with how many: somebody who has half an hour takes what is alike at once.
 * Nothing where all that waits is seen at a glance, or is of one kind.
 */
export async function onlyKinds(
  context: Pick<Context, "db" | "community" | "catalogue" | "t">,
  kind?: string,
): Promise<Part[]> {
  const { db, community, catalogue, t } = context;
  const counted = await db.reviewItem.groupBy({
    by: ["subjectKind"],
    where: { communityId: community.id, decision: null },
    _count: true,
  });
  const total = counted.reduce((sum, { _count }) => sum + _count, 0);
  if (counted.length < 2 || (total <= PAGE && kind === undefined)) return [];
  const others = counted
    .filter(({ subjectKind }) => subjectKind !== kind)
    .toSorted((a, b) => b._count - a._count || (a.subjectKind < b.subjectKind ? -1 : 1));
  const ways = others.map(
    ({ subjectKind, _count: count }) =>
    run(t("review.only.kind", { kind: t(subjectOf(catalogue, subjectKind).label), count }), "review list", { kind: subjectKind }, { place: "here" }), // biome-ignore format: one line
  );
  const all = kind === undefined ? [] : [run(t("review.only.all", { total }), "review list", {}, { place: "here" })];
  return [choose(t("review.only"), [...all, ...ways])];
}
