import { z } from "zod";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { preferencesFor } from "../../preferences/own.ts";
import { carriedBy, release } from "../coalesce.ts";
import { type Composer, type Composition, type DeliveryContext, each } from "../composer.ts";
import { composersOf } from "../kinds.ts";
import type { DeliveryKind, DueRow, LedgerRow } from "../ledger.ts";
import { summaryView } from "./summary-view.ts";

/** Words what waited for a person's summary as it is by now; what is over by then is counted, and what ended otherwise is not told. */
export const summaryComposer: Composer = {
  compose: each(async ({ row }, context): Promise<Composition> => {
    const { db, community } = context;
    const person = await db.person.findUnique({
      where: { communityId_id: { communityId: community.id, id: row.personId ?? "" } },
    });
    if (!person || person.leftAt || person.suspendedAt) return { kind: "drop", reason: "cancelled" };
    const waited = await db.delivery.findMany({
      where: {
        ...{ communityId: community.id, id: { in: [...carriedBy(row)] } },
        ...{ state: "dropped", reason: "summarised" },
      },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    });
    const composed = await composedNow(waited, context);
    const said = saidOnce(waited, composed);
    const unsaid = waited.filter(({ id }) => composed.get(id)?.kind !== "say");
    // Each ends as what it is.
    await release(
      unsaid.map(({ id }) => id),
      context,
    );
    if (said.length === 0) return { kind: "drop", reason: "nothing" };
    const { language, zone } = await preferencesFor(context, person.id);
    // Those that were over when it was worded before have ended by now.
    const over = overBefore(row) + unsaid.filter(({ id }) => isLate(composed.get(id))).length;
    return {
      kind: "say",
      view: summaryView({ said, over, now: context.now, language }),
      language,
      zone,
      detail: { over },
    };
  }),
  follows: (_claim, outcome) => outcome.state === "failed",
  // What it was to say for others, they say themselves, each on whatever account takes it.
  settled: async () => undefined,
};

const detailSchema = z.object({ over: z.number() });

const overBefore = ({ detail }: Pick<DueRow, "detail">): number => detailSchema.safeParse(detail).data?.over ?? 0;

/** What there is to say: of several that say the same of one thing, such as that it was moved and moved again, the first. */
function saidOnce(waited: readonly LedgerRow[], composed: ReadonlyMap<string, Composition>) {
  const said = waited.flatMap(({ id, kind, subjectId }) => {
    const one = composed.get(id);
    return one?.kind === "say" ? [[`${kind} ${subjectId} ${one.view.title ?? id}`, one] as const] : [];
  });
  return [...new Map(said.toReversed()).values()].toReversed();
}

const isLate = (one: Composition | undefined): boolean => one?.kind === "drop" && one.reason === "late";

/** What rows say as if they were due now, by id. */
async function composedNow(rows: readonly LedgerRow[], context: DeliveryContext): Promise<Map<string, Composition>> {
  const composed = new Map<string, Composition>();
  for (const [kind, some] of groupBy(rows, (row) => row.kind)) {
    const due = some.map((row) => ({ row: { ...row, dueAt: context.now } }));
    for (const [id, one] of (await composersOf(context.catalogue)[kind as DeliveryKind]?.compose(due, context)) ?? [])
      composed.set(id, one);
  }
  return composed;
}
