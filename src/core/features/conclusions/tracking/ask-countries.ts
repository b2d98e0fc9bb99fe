import { problem } from "../../../kernel/errors/errors.ts";
import { countryName } from "../../../kernel/language/countries.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { peopleAtPosts } from "../../contacts/feature.ts";
import { tell } from "../following/tell-hosts.ts";
import type { Following } from "../following/at.ts";
import type { TrackedConclusion } from "./matrix.ts";

const EXCERPT = 120;

/** Asks the points of contact of countries of which nothing is known how far they are, once a day at most; returns of which countries somebody is asked. */
export async function askCountries(at: Following, { entry, cells }: TrackedConclusion): Promise<readonly string[]> {
  const unknown = cells.filter(({ status }) => status === "no-information").map(({ country }) => country);
  const posts = await peopleAtPosts(at, { countries: unknown });
  const asked: string[] = [];
  for (const country of unknown) {
    const theirs = posts.filter((one) => one.country === country && one.poc.length > 0 && one.person !== null);
    const fitting = theirs.filter(({ poc }) => poc.some((topic) => entry.topics.includes(topic)));
    const some = fitting.length > 0 ? fitting : theirs;
    const people = [...new Set(some.flatMap(({ person }) => person ?? []))];
    if (people.length === 0) continue;
    asked.push(country);
    await tell(at, people, {
      ...{ conclusion: entry.id, occurrence: `${country} ${at.now.toISOString().slice(0, 10)}` },
      says: (language) =>
        problem("track.ask", {
          text: truncate(entry.text, EXCERPT, { at: "word" }),
          country: countryName(country, language),
        }),
    });
  }
  return asked;
}
