import type { DeliveryContext } from "../../../services/delivery/composer.ts";
import type { DueRow } from "../../../services/delivery/ledger.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { followed } from "./followed.ts";
import { isAnswered, nudgeSchema } from "./nudge.ts";
import { nudgeView } from "./nudge-view.ts";
import { type NudgeAbout, sayingTogether } from "./reading.ts";
import { answering } from "./whose.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** Words nudges as things stand when they are said: what is done, was answered, has another day or is another's by then is not asked. */
export const nudgeComposer = sayingTogether("nudge", stillToAsk, nudgeView);

async function stillToAsk(
  rows: readonly DueRow[],
  context: DeliveryContext,
): Promise<ReadonlyMap<string, readonly NudgeAbout[]>> {
  if (rows.length === 0) return new Map();
  const open = new Map((await followed(context)).map((one) => [one.id, one]));
  const whose = await answering(context, [...open.values()]);
  const told = await toldToday(rows, context);
  return new Map(
    rows.map(({ id, personId, detail }) => [
      id,
      (told.has(personId) ? [] : (nudgeSchema.safeParse(detail).data?.items ?? [])).flatMap(
        ({ conclusion, due, seen }) => {
          const one = open.get(conclusion);
          if (one?.due !== due || isAnswered(one.changes, seen)) return [];
          return one.owners.some((owner) => whose(one, owner).asked.includes(personId ?? "")) ? [{ conclusion }] : [];
        },
      ),
    ]),
  );
}

/** Who has had their message of this day by now: where clocks differ, there may be a row for another day as well. */
async function toldToday(rows: readonly DueRow[], context: DeliveryContext): Promise<ReadonlySet<string | null>> {
  const { db, community, now } = context;
  const others = await db.delivery.findMany({
    where: {
      ...{ communityId: community.id, kind: "nudge", state: { in: ["sent", "sending"] } },
      personId: { in: rows.flatMap(({ personId }) => personId ?? []) },
      id: { notIn: rows.map(({ id }) => id) },
      OR: [{ settledAt: null }, { settledAt: { gte: new Date(now.getTime() - 2 * DAY_MS) } }],
    },
    select: { personId: true, settledAt: true },
  });
  const told = new Set<string | null>();
  for (const { personId, settledAt } of others) {
    const { zone } = await preferencesFor(context, personId ?? "");
    if (settledAt === null || dayIn(settledAt, zone) === dayIn(now, zone)) told.add(personId);
  }
  return told;
}
