import type { Problem } from "../../../kernel/errors/errors.ts";
import { countryName } from "../../../kernel/language/countries.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { type Language, readLanguage } from "../../../kernel/language/language.ts";
import type { Term } from "../../../kernel/ports/term.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";
import { labelling, lowered } from "../../../services/taxonomy/labelling.ts";
import { correspondentOf } from "../mandates/correspondents.ts";
import { mandatesHeld } from "../mandates/load-mandates.ts";
import { ANYWHERE, type TellingPlace } from "../telling/tell-handovers.ts";
import { askModerators } from "./ask-moderators.ts";

/** A contact of somebody who is gone, from their post or from the community. */
interface Gone {
  readonly id: string;
  readonly country: string;
}

/** What is said of it, of which country and topics. */
type GoneWords = (words: { readonly country: string; readonly topics: string }) => Problem;

/**
 * Tells that somebody is gone: at once, where they hold mandates, moderators and the national correspondent; else moderators hear of it with
 * the contacts that they are to look at. Once a day, however often it happens. Returns whether there are mandates.
 */
export async function tellGone(telling: TellingPlace, { id, country }: Gone, words: GoneWords): Promise<boolean> {
  const { db, community, caller, now } = telling;
  const mandates = await mandatesHeld(telling, id);
  if (mandates.length === 0) {
    await askModerators(telling);
    return false;
  }
  const correspondent = await correspondentOf(telling, country);
  const whom = [
    ...new Set([...(await moderatorIds(telling)), ...(correspondent === undefined ? [] : [correspondent])]),
  ];
  const people = await db.person.findMany({
    where: { communityId: community.id, leftAt: null, id: { in: whom.filter((one) => one !== caller?.personId) } },
    select: { id: true, language: true },
    orderBy: { id: "asc" },
  });
  const terms = await telling.terms();
  for (const { id: person, language } of people) {
    const reads = readLanguage(language) ?? community.language;
    await planNotice(telling, {
      ...{ about: "contact", person, subjectId: id, near: caller?.here ?? ANYWHERE },
      occurrence: now.toISOString().slice(0, 10),
      problem: words({ country: countryName(country, reads), topics: topicsIn(mandates, terms, reads) }),
    });
  }
  return true;
}

const topicsIn = (mandates: readonly { readonly topic: string }[], terms: readonly Term[], reads: Language): string =>
  formatter(reads, "UTC").all(mandates.map(({ topic }) => lowered(labelling(terms, reads)(topic))));
