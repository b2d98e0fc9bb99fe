import { foldedWords } from "../../kernel/text/fold.ts";
import { groupBy } from "../../kernel/values/group-by.ts";
import { distance } from "../../services/questions/nearest-countries.ts";
import { labelsOf, widened, wordsOfCondition } from "../../services/questions/reading/condition.ts";
import type { Hit } from "../../services/search/search.ts";
import { joinSql, sql } from "../../services/store/store.ts";
import { answersTo, type ContactsFound, has } from "./answers.ts";
import { blanked } from "./addresses/addresses-in.ts";
import type { MatchedAddresses } from "./addresses/match-addresses.ts";
import { type AskedContacts, readAsked } from "./asked.ts";
import { atWorkNow } from "./available/at-work-now.ts";
import { awayNow } from "./available/away-now.ts";
import { dutyDesks, isDutyDesk } from "./duty-desks.ts";
import { type Facts, factsOf } from "./facts.ts";
import { MOST_CONTACTS } from "./declared.ts";
import {
  inTheCountries,
  lookedUp,
  type ContactsLookedUp,
  noPoint,
  pointsLookedUp,
  strictlyLookedUp,
} from "./look-up.ts";
import type { ContactLooking } from "./looking.ts";
import { replaced } from "./replaced.ts";
import { standIns } from "./available/stand-ins.ts";
import { type ContactFilter, fits, isPointOfContact, selectContacts } from "./select-contacts.ts";

/** Longest words of one look-up, in characters. */
export const CONTACT_WORDS_MAX = 1_000;

/** What is asked for: words, and what must hold besides. */
export interface ContactQuestion extends ContactFilter {
  readonly words?: string;
}

/**
 * Looks contacts up. Who meets all that a question asks for; where nobody does, who meets all but one condition. The single
 * point of contact for a country and a topic that it names answers it. Without words: points of contact first, then by name.
 */
export async function findContacts(looking: ContactLooking, question: ContactQuestion): Promise<ContactsFound> {
  const { words = "", ...filter } = question;
  const matched = await looking.match(words);
  if (matched !== undefined) return addressed(looking, question, matched);
  const asked = await readAsked(looking, words, filter);
  if (asked.conditions.length === 0 && asked.words === "" && !asked.excludesOnly)
    return selected(looking, asked, filter);
  const found = await ranked(looking, asked, filter);
  // "JP Tanaka" is of Japan where nobody is called so.
  if (asked.doubtful && asked.initials.some(({ typed }) => found.missing.includes(typed)))
    return ranked(looking, await readAsked(looking, words, filter, "countries"), filter);
  const slips = found.corrected.length > 0 ? found.corrected : await missingSlips(looking, found);
  if (slips.length === 0) return found;
  const meant = await readAsked(looking, replaced(words, slips), filter);
  // A slip may have been meant to name a topic or a country; of anything else it is asked.
  if (meant.conditions.length <= asked.conditions.length) return found;
  const corrected = await ranked(looking, meant, filter);
  return { ...corrected, corrected: slips, clear: corrected.clear && asked.conditions.length === 0 };
}

/** Who has the addresses of a question, whatever else it says: an address says who is meant. */
async function addressed(
  looking: ContactLooking,
  { words = "", ...filter }: ContactQuestion,
  matched: MatchedAddresses,
) {
  const read = await readAsked(looking, blanked(words, matched.addresses), filter);
  const asked = { ...read, question: { ...read.question, conditions: [] } };
  if (matched.contacts.length === 0) return { ...answeredBy([], asked), matched };
  const condition = sql`${fits(filter, looking.now)} and c.id in (${joinSql([...matched.contacts])})`;
  const first = isPointOfContact(asked.countries, asked.topics, looking.now);
  const ids = await selectContacts(looking, condition, first, MOST_CONTACTS);
  return { ...answeredBy(ids, asked), fit: foldedWords(words).length, matched };
}

const answeredBy = (ids: readonly string[], asked: AskedContacts): ContactsFound => ({
  ...{ ids, answers: ids, clear: ids.length === 1, fit: 1, corrected: [], missing: [], nobodyIn: [], dropped: [] },
  ...{ elsewhere: [], partial: false, noPoc: false, cut: false, asked },
});

/** What words that nobody has are probably slips of. */
const missingSlips = async ({ asker }: ContactLooking, { missing }: ContactsFound) =>
  missing.length === 0 ? [] : asker.slips(missing.join(" "));

async function selected(looking: ContactLooking, asked: AskedContacts, filter: ContactFilter): Promise<ContactsFound> {
  const { db, community, now } = looking;
  const wanted = fits(asked.poc ? { ...filter, poc: true } : filter, now);
  const others = asked.noPoc ? sql`${wanted} and ${noPoint(asked, now)}` : wanted;
  const here = asked.available ? sql`c.left_at is null and not (${await awayNow(db, community, now)})` : sql`true`;
  const condition = asked.now ? sql`${others} and ${await atWorkNow(looking)}` : sql`${others} and ${here}`;
  const points = isPointOfContact(asked.countries, asked.topics, now);
  const first = asked.urgent ? sql`${isDutyDesk} desc, ${points}` : points;
  const all = await selectContacts(looking, condition, first, MOST_CONTACTS + 1);
  const ids = all.slice(0, MOST_CONTACTS);
  if (asked.now && ids.length === 0)
    return { ...(await selected(looking, { ...asked, now: false }, filter)), notNow: true, clear: false };
  if (asked.available && ids.length === 0)
    return { ...(await selected(looking, { ...asked, available: false }, filter)), notHere: true, clear: false };
  return { ...answeredBy(ids, asked), cut: all.length > ids.length };
}

async function ranked(looking: ContactLooking, asked: AskedContacts, filter: ContactFilter): Promise<ContactsFound> {
  if (asked.now) {
    const there = await strictlyLookedUp(looking, asked, await atWorkNow(looking));
    if (there.hits.length > 0) return found(looking, asked, there);
    return { ...(await ranked(looking, { ...asked, now: false }, filter)), notNow: true, clear: false };
  }
  if (asked.available) return whoIsHere(looking, asked, filter);
  if (!asked.poc) return found(looking, asked, await lookedUp(looking, asked));
  const points = await pointsLookedUp(looking, asked);
  if (points.hits.length > 0 || filter.poc === true) return found(looking, asked, points);
  return { ...(await found(looking, asked, await lookedUp(looking, asked))), noPoc: true, clear: false };
}

/** Who is not away today and has not left, deputies in the place of points of contact that are or have; where nobody is there, who it would be. */
async function whoIsHere(looking: ContactLooking, asked: AskedContacts, filter: ContactFilter): Promise<ContactsFound> {
  const away = await awayNow(looking.db, looking.community, looking.now);
  const there = await strictlyLookedUp(looking, asked, sql`c.left_at is null and not (${away})`);
  const instead = await standIns(looking, asked);
  if (there.hits.length + instead.length === 0)
    return { ...(await ranked(looking, { ...asked, available: false }, filter)), notHere: true, clear: false };
  const result = await found(looking, asked, there);
  if (instead.length === 0) return result;
  const facts = await factsOf(looking, result.answers, asked);
  const points = result.answers.filter((id) => facts.get(id)?.point === true);
  const answers = [...new Set([...points, ...instead.map(({ id }) => id)])];
  const ids = [...new Set([...answers, ...result.ids])];
  return { ...result, ids, answers, standIns: instead, clear: answers.length === 1, partial: false };
}

async function found(looking: ContactLooking, asked: AskedContacts, result: ContactsLookedUp): Promise<ContactsFound> {
  const gone = result.dropped.flatMap(labelsOf);
  // A city's country may have been left out after it.
  const dropped = result.dropped.filter((one) => asked.conditions.includes(one));
  const countries = asked.countries.filter((code) => !gone.includes(`country:${code}`));
  const topics = asked.topics.filter((topic) => !gone.includes(`topic:${topic}`));
  const hits = result.hits.slice(0, MOST_CONTACTS);
  const ids = hits.map(({ doc }) => doc);
  const facts = await factsOf(looking, ids, { countries, topics });
  const chosen = answersTo({ hits, facts }, { ...asked, countries, topics });
  const away = asked.countries.length > 0 && countries.length === 0;
  const around = dropped.length > 0 && dropped.every((one) => widened(one) !== undefined);
  const near = away
    ? nearest(chosen.answers, facts, asked.countries)
    : { ids: chosen.answers, countries: around ? countriesOf(chosen.answers, facts) : [] };
  const there = away ? (await inTheCountries(looking, asked)).hits.map(({ doc }) => doc) : chosen.ids;
  const desks = await dutyDesks(looking, asked, near.ids);
  const answers = [...new Set([...desks, ...near.ids])];
  const missing = chosen.missing.map(({ typed }) => typed);
  const sure = dropped.length === 0 && (missing.length === 0 || chosen.mandate) && asked.each.length < 2;
  const met = asked.question.conditions.filter((one) => !dropped.includes(one));
  const first = hits.find(({ doc }) => doc === answers[0]);
  const had = asked.telling.filter(({ folded }) => first !== undefined && has(first, folded)).length;
  return {
    ids: [...new Set([...answers, ...there])],
    answers,
    clear: answers.length === 1 && sure && !chosen.initialled && isAskedFor(asked, first),
    fit: Math.max(1, met.reduce((sum, one) => sum + wordsOfCondition(one), 0) + had),
    corrected: result.corrected,
    missing,
    nobodyIn: away || asked.each.length < 2 ? [] : asked.each.filter((code) => !covers(near.ids, facts, code)),
    dropped,
    elsewhere: near.countries,
    partial: chosen.partial,
    noPoc: false,
    ...(desks.length > 0 ? { desks: true } : {}),
    cut: result.hits.length > hits.length,
    asked,
  };
}

/** Whether a question asks for somebody: one word that merely stands in somebody's post ("numbers") opens nobody's card. */
const isAskedFor = ({ conditions, telling }: AskedContacts, hit: Hit | undefined): boolean =>
  conditions.length > 0 || telling.length > 1 || hit?.why.some(({ fields }) => fields.includes("name")) === true;

const countriesOf = (ids: readonly string[], facts: ReadonlyMap<string, Facts>): string[] => [
  ...new Set(ids.flatMap((id) => facts.get(id)?.country ?? [])),
];

const covers = (ids: readonly string[], facts: ReadonlyMap<string, Facts>, code: string): boolean =>
  ids.some((id) => facts.get(id)?.country === code);

// More countries than these are no neighbours any more, and no line that is read at a glance.
const MOST_COUNTRIES = 3;

/** Of contacts of other countries than those that were asked for, those of the nearest: where a country has points of contact, these. */
function nearest(ids: readonly string[], facts: ReadonlyMap<string, Facts>, asked: readonly string[]) {
  const byCountry = groupBy(ids, (id) => facts.get(id)?.country ?? "");
  const countries = [...byCountry.keys()]
    .sort((a, b) => distance(a, asked) - distance(b, asked))
    .slice(0, MOST_COUNTRIES);
  const near = countries.flatMap((code) => {
    const own = byCountry.get(code) ?? [];
    const points = own.filter((id) => facts.get(id)?.point === true);
    return points.length > 0 ? points : own;
  });
  return { ids: near, countries };
}
