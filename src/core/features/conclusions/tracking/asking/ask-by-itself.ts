import { dayIn } from "../../../../kernel/time/day-in.ts";
import { preferencesFor } from "../../../../services/preferences/own.ts";
import { askedSoFar } from "../../following/asked-so-far.ts";
import { FOLLOWED, type FollowThrough } from "../../following/at.ts";
import { thisMorning } from "../../following/days.ts";
import { pointsOfContact } from "../../following/whose.ts";
import { trackingMatrix } from "../matrix.ts";
import { planQuestions, type Whom } from "./plan-questions.ts";
import { isToBeAsked, saidAt } from "./question.ts";
import { keyOf, questionsSoFar, timesAsked } from "./questions-so-far.ts";
import { whenAdopted } from "./when-adopted.ts";
import { DAY_MS } from "../../../../kernel/time/units.ts";

// More open recommendations than that are looked through another day: the newest first.
const MOST_LOOKED_AT = 1_000;
// Our choice: so many things one answers at a time, and so often.
const MOST_AT_ONCE = 5;
const REST_MS = 7 * DAY_MS;

/** Asks countries' points of contact how far they are with what is recommended and not done, a few things at a time and once a week at most; never on a day that has a reminder for them already. */
export async function askByItself(at: FollowThrough): Promise<void> {
  const due = await dueNow(at);
  if (due.length === 0) return;
  const busy = await busyPeople(at);
  const asked = due.filter(({ person }) => !busy.has(person));
  await planQuestions(at, asked, {
    most: MOST_AT_ONCE,
    async when(person) {
      const { zone } = await preferencesFor(at, person);
      const morning = thisMorning(at.now, zone);
      return { at: morning, occurrence: dayIn(morning, zone) };
    },
  });
}

/** What is to be asked by now, and whom: what was adopted first stands first. */
async function dueNow(at: FollowThrough): Promise<Whom[]> {
  const { db, community, now } = at;
  const { rows } = await trackingMatrix(db, community.id, { status: [...FOLLOWED] }, MOST_LOOKED_AT);
  if (rows.length === 0) return [];
  const adopted = await whenAdopted(
    at,
    rows.map(({ entry }) => entry.id),
  );
  const sent = await questionsSoFar(at);
  const times = timesAsked(sent);
  const arrived = timesAsked(sent.filter(({ failed }) => !failed));
  const due = rows.flatMap(({ entry, cells }) =>
    cells.flatMap(({ country, status, at: said }) => {
      const known = {
        adopted: adopted.get(entry.id) ?? entry.concludedAt,
        ...{ said, asked: times.get(keyOf({ conclusion: entry.id, country })) ?? [] },
        reached: arrived.get(keyOf({ conclusion: entry.id, country })) ?? [],
      };
      // Who has it to do by a day is reminded of that.
      const owns = entry.owners.some(({ kind, value }) => kind === "country" && value === country);
      const isReminded = owns && entry.dueOn !== undefined;
      return status === "done" || isReminded || !isToBeAsked(known, now) ? [] : [{ entry, country, ...known }];
    }),
  );
  const points = await pointsOfContact(at, [...new Set(due.map(({ country }) => country))]);
  return due
    .toSorted((a, b) => a.adopted.getTime() - b.adopted.getTime() || (a.entry.id < b.entry.id ? -1 : 1))
    .flatMap(({ entry, country, said }) =>
      points(country, entry.topics).map((person) => ({ conclusion: entry.id, country, said: saidAt(said), person })),
    );
}

/** Who was asked within the last week, or has a reminder that waits or came today. */
async function busyPeople(at: FollowThrough): Promise<ReadonlySet<string>> {
  const since = at.now.getTime() - REST_MS;
  const lately = (await questionsSoFar(at)).filter((one) => one.at.getTime() > since);
  const today = at.now.getTime() - DAY_MS;
  const reminded = (await askedSoFar(at)).filter(
    ({ state, saidAt: said }) =>
      state !== "over" || (said !== null && said.getTime() > today && said.getTime() <= at.now.getTime() + DAY_MS),
  );
  return new Set([...lately, ...reminded].map(({ person }) => person));
}
