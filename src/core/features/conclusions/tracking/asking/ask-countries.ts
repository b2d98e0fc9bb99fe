import type { FollowThrough } from "../../following/at.ts";
import { pointsOfContact } from "../../following/whose.ts";
import type { TrackedConclusion } from "../matrix.ts";
import { planQuestions, type Whom } from "./plan-questions.ts";
import { saidAt } from "./question.ts";

/** Asks the points of contact of countries of which nothing is known how far they are, once a day at most; returns of which countries somebody is asked. */
export async function askCountries(at: FollowThrough, { entry, cells }: TrackedConclusion): Promise<readonly string[]> {
  const unknown = cells.filter(({ status }) => status === "no-information");
  const points = await pointsOfContact(
    at,
    unknown.map(({ country }) => country),
  );
  const asked = unknown.flatMap(({ country, at: said }) =>
    points(country, entry.topics).map(
      (person): Whom => ({ conclusion: entry.id, country, said: saidAt(said), person }),
    ),
  );
  const occurrence = `${at.now.toISOString().slice(0, 10)} ${entry.id}`;
  const told = await planQuestions(at, asked, { when: () => Promise.resolve({ at: at.now, occurrence }) });
  return [...new Set(told.map(({ country }) => country))];
}
