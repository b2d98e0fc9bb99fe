import type { DeliveryContext } from "../../../../services/delivery/composer.ts";
import type { DueRow } from "../../../../services/delivery/ledger.ts";
import { isFollowed } from "../../following/at.ts";
import { type NudgeAbout, sayingTogether } from "../../following/reading.ts";
import { pointsOfContact } from "../../following/whose.ts";
import { type CountryQuestion, questionsSchema, saidAt } from "./question.ts";
import { questionView } from "./question-view.ts";
import { keyOf } from "./questions-so-far.ts";

/** Asks how far countries are, as things stand when it is said: what a country has said by then, and what is done or another's to say, is not asked. */
export const questionComposer = sayingTogether("tracking", stillToAsk, questionView);

async function stillToAsk(
  rows: readonly DueRow[],
  context: DeliveryContext,
): Promise<ReadonlyMap<string, readonly NudgeAbout[]>> {
  const { db, community } = context;
  const asked = new Map(rows.map(({ id, detail }) => [id, questionsSchema.safeParse(detail).data?.questions ?? []]));
  const all = [...asked.values()].flat();
  const ids = [...new Set(all.map(({ conclusion }) => conclusion))];
  const where = { communityId: community.id, conclusionId: { in: ids } };
  const said = new Map(
    (await db.conclusionTracking.findMany({ where })).map(({ conclusionId, country, at }) => [
      keyOf({ conclusion: conclusionId, country }),
      at,
    ]),
  );
  const found = await db.conclusion.findMany({
    where: { communityId: community.id, id: { in: ids }, withdrawnAt: null },
    select: { id: true, status: true, topics: true },
  });
  const open = new Map(found.filter(({ status }) => isFollowed(status)).map((one) => [one.id, one]));
  const points = await pointsOfContact(context, [...new Set(all.map(({ country }) => country))]);
  const isOpen = (one: CountryQuestion, person: string | null) => {
    const about = open.get(one.conclusion);
    const isAnswered = saidAt(said.get(keyOf(one))) !== one.said;
    return about !== undefined && !isAnswered && points(one.country, about.topics).includes(person ?? "");
  };
  return new Map(rows.map(({ id, personId }) => [id, (asked.get(id) ?? []).filter((one) => isOpen(one, personId))]));
}
