import { groupBy } from "../../../../kernel/values/group-by.ts";
import { accountsOf } from "../../../../services/delivery/planning/accounts.ts";
import { planDeliveries, type Planned } from "../../../../services/delivery/planning/plan.ts";
import { whenToTell } from "../../../../services/preferences/telling.ts";
import { personReads } from "../../../../services/store/reader.ts";
import { asReader } from "../../../../services/store/store.ts";
import { ANYWHERE, type FollowThrough } from "../../following/at.ts";
import { conclusionsById } from "../../list-conclusions.ts";
import type { CountryQuestion } from "./question.ts";

/** A question, and one of those who are asked. */
export interface Whom extends CountryQuestion {
  readonly person: string;
}

/** How people are asked. */
interface Asking {
  /** When somebody is asked, and what tells that message apart from others to them. */
  readonly when: (person: string) => Promise<{ readonly at: Date; readonly occurrence: string }>;
  /** So many questions at once; all where left out. */
  readonly most?: number;
}

/** Plans one message to each person with what they are asked, of what they may see, when their quiet hours are over; returns what is asked. */
export async function planQuestions(
  at: FollowThrough,
  asked: readonly Whom[],
  { when, most }: Asking,
): Promise<Whom[]> {
  const people = groupBy(asked, ({ person }) => person);
  const accounts = await accountsOf(at, [...people.keys()], { near: ANYWHERE });
  const planned: Planned[] = [];
  const told: Whom[] = [];
  for (const [person, some] of people) {
    const to = accounts.get(person);
    const questions = to === undefined ? [] : (await seenBy(at, person, some)).slice(0, most);
    if (!to || questions.length === 0) continue;
    const { at: wished, occurrence } = await when(person);
    const telling = await whenToTell(at, person, wished);
    planned.push({
      ...{ kind: "tracking", subjectId: person, occurrence, to, person },
      dueAt: telling.kind === "at" ? telling.at : wished,
      detail: { questions: questions.map(({ conclusion, country, said }) => ({ conclusion, country, said })) },
    });
    told.push(...questions);
  }
  await planDeliveries(at, planned);
  return told;
}

/** Of some questions those about what their person may see. */
async function seenBy({ db, community }: FollowThrough, id: string, some: readonly Whom[]): Promise<readonly Whom[]> {
  const person = await db.person.findUniqueOrThrow({ where: { communityId_id: { communityId: community.id, id } } });
  const ids = some.map(({ conclusion }) => conclusion);
  const seen = await asReader({ db }, personReads(person), (read) => conclusionsById(read.db, community.id, ids));
  return some.filter(({ conclusion }) => seen.some((one) => one.id === conclusion));
}
