import { groupBy } from "../../kernel/values/group-by.ts";
import { isOfAgency, ofAgency } from "../../services/questions/agencies/of-agency.ts";
import { initialsFit } from "../../services/questions/names/initials.ts";
import type { Condition } from "../../services/questions/reading/condition.ts";
import type { Word } from "../../services/questions/reading/words.ts";
import type { Hit, SearchResult } from "../../services/search/search.ts";
import { wordsHad } from "../../services/search/words-had.ts";
import type { MatchedAddresses } from "./addresses/match-addresses.ts";
import type { AskedContacts } from "./asked.ts";
import type { Facts } from "./facts.ts";
import type { StandIn } from "./available/stand-ins.ts";

/** Contacts that answer a question, best first; at most MOST_CONTACTS. */
export interface ContactsFound {
  readonly ids: readonly string[];
  /** Those among them that answer all of the question, where somebody does: others meet its conditions, and have some of its words only. */
  readonly answers: readonly string[];
  /** Whether the only answer is clearly the contact that is asked for. */
  readonly clear: boolean;
  /** How many of its words the first answer has, but for words of every day. */
  readonly fit: number;
  readonly corrected: SearchResult["corrected"];
  /** Words that name something, as they were typed, and that nobody has who is found. */
  readonly missing: readonly string[];
  /** ISO codes of those of several countries named in which nobody is. */
  readonly nobodyIn: readonly string[];
  /** What nobody meets besides the rest, and whoever is found does not. */
  readonly dropped: readonly Condition[];
  /** Where those are who are found, the nearest first, where they are not in the countries that were asked for. */
  readonly elsewhere: readonly string[];
  /** Whether nobody has all the words that somebody has. */
  readonly partial: boolean;
  /** Whether the words ask for a point of contact and there is none that fits, so that these are others. */
  readonly noPoc: boolean;
  /** Whether there are more. */
  readonly cut: boolean;
  readonly asked: AskedContacts;
  /** Whether nobody who fits is at work now, so that these are others. */
  readonly notNow?: true;
  /** Whether everybody who fits is away today, so that these are. */
  readonly notHere?: true;
  /** Points of contact that are away today, and who answers in their place. */
  readonly standIns?: readonly StandIn[];
  /** Whether it was urgent, and desks that answer at any hour stand first. */
  readonly desks?: boolean;
  /** Where it was asked by address or telephone number: these, and who has them. */
  readonly matched?: MatchedAddresses;
}

/** Whoever was found, and what is known of them. */
export interface FoundContacts {
  readonly hits: readonly Hit[];
  readonly facts: ReadonlyMap<string, Facts>;
}

/** Who among those that were found answers a question, and which of its words nobody there has. */
export interface Answers {
  readonly ids: readonly string[];
  readonly answers: readonly string[];
  readonly missing: readonly Word[];
  readonly partial: boolean;
  /** Whether it asks for whoever does that in a country, and not for somebody by name: a word that nobody has makes no difference. */
  readonly mandate: boolean;
  /** Whether they are known by initials only. */
  readonly initialled: boolean;
}

/** Chooses who answers: the point of contact for the country and topic that are named, else whoever has all words that somebody has, else who has most. */
export function answersTo({ hits, facts }: FoundContacts, question: AskedContacts): Answers {
  const asked = withoutAbbreviations(hits, question);
  const all = ofAgency(byFit(hits, facts, asked), asked.conditions);
  const called = asked.initials.length === 0 ? [] : all.filter((hit) => initialled(hit, facts, asked) > 0);
  const ranked = called.length > 0 ? called : all;
  const had = asked.telling.filter((word) => ranked.some((hit) => has(hit, word.folded)));
  const missing = [
    ...(called.length > 0 ? [] : asked.initials),
    ...asked.telling.filter((word) => !had.includes(word)),
  ];
  const countryOf = ({ doc }: Hit) => facts.get(doc)?.country ?? "";
  const whole = ranked.filter((hit) => had.every((word) => has(hit, word.folded)));
  const chosen = whole.length > 0 ? whole : fullest(ranked, had);
  const mandate = namesMandate(asked) && !callsSomebody(hits, asked, missing);
  const points = mandate ? ranked.filter(isPoint(facts)) : [];
  const covered = new Set(points.map(countryOf));
  // Of several countries, those that have no point of contact are answered by whoever else is there.
  const answers =
    points.length === 0
      ? chosen
      : [...points, ...chosen.filter((hit) => asked.each.length > 1 && !covered.has(countryOf(hit)))];
  return {
    ids: ranked.map(({ doc }) => doc),
    answers: answers.map(({ doc }) => doc),
    missing,
    partial: whole.length === 0 && points.length === 0,
    mandate,
    initialled: called.length > 0 && called.every((hit) => initialled(hit, facts, asked) < 1),
  };
}

/** A question of whose initials those are words that somebody has: "ATT officer". */
function withoutAbbreviations(hits: readonly Hit[], asked: AskedContacts): AskedContacts {
  const words = asked.initials.filter(({ folded }) => folded.length > 1 && hits.some((hit) => has(hit, folded)));
  return {
    ...asked,
    telling: [...words, ...asked.telling],
    initials: asked.initials.filter((word) => !words.includes(word)),
  };
}

const isPoint =
  (facts: ReadonlyMap<string, Facts>) =>
  ({ doc }: Hit): boolean =>
    facts.get(doc)?.point === true;

/** Whether a question names a country and a topic, so that it asks for one point of contact. */
const namesMandate = ({ countries, topics }: AskedContacts): boolean => countries.length > 0 && topics.length > 0;

/** Whether a contact has a folded word of the question in its texts, alone or in a compound. */
export const has = (hit: Pick<Hit, "why">, folded: string): boolean => wordsHad(hit).said.has(folded);

/** Whether a word is a part of what it is called. */
export const isCalled = (hit: Pick<Hit, "why">, { folded }: Word): boolean => wordsHad(hit).named.has(folded);

/** Whether a word is somebody's name, or is written like one and nobody's. */
function callsSomebody(hits: readonly Hit[], { telling }: AskedContacts, missing: readonly Word[]): boolean {
  const likeName = ({ typed }: Word) => /^\p{Lu}\p{Ll}/u.test(typed);
  return telling.some((word) => hits.some((hit) => isCalled(hit, word))) || missing.some(likeName);
}

/** Those with the most words of the question first; of equals points of contact, then what is confirmed, then those whom labels say to fit, then who has the words of these or is called so, then who was verified or confirmed, who is there today, then by rank and name. */
function byFit(hits: readonly Hit[], facts: ReadonlyMap<string, Facts>, asked: AskedContacts): Hit[] {
  const { telling, conditions } = asked;
  const said = conditions.flatMap(({ words }) => words);
  const placed = hits.map((hit) => ({
    hit,
    // What counts more comes first.
    counts: [
      telling.filter((word) => has(hit, word.folded)).length + initialled(hit, facts, asked),
      !namesMandate(asked) && isOfAgency(hit) ? 1 : 0,
      isPoint(facts)(hit) ? 1 : 0,
      facts.get(hit.doc)?.reliable ?? 0,
      hit.met.reduce((sum, labels) => sum + worth(labels), 0),
      said.filter((word) => has(hit, word)).length,
      telling.filter((word) => isCalled(hit, word)).length,
      facts.get(hit.doc)?.sure === true ? 1 : 0,
      facts.get(hit.doc)?.here === true ? 1 : 0,
      hit.score,
    ],
    name: facts.get(hit.doc)?.folded ?? "",
  }));
  const order = (a: readonly number[], b: readonly number[]) =>
    a.map((count, i) => (b[i] ?? 0) - count).find((difference) => difference !== 0);
  return placed.sort((a, b) => order(a.counts, b.counts) ?? (a.name < b.name ? -1 : 1)).map(({ hit }) => hit);
}

/** How well somebody's name has the initials of a question. */
const initialled = ({ doc }: Hit, facts: ReadonlyMap<string, Facts>, { initials, telling }: AskedContacts): number =>
  initials.length === 0
    ? 0
    : initialsFit(
        facts.get(doc)?.folded ?? "",
        initials,
        telling.map(({ folded }) => folded),
      );

/** Who works for the prosecution is nearer to "prosecutor" than who is only filed under prosecution. */
const worth = (labels: readonly string[]): number =>
  labels.reduce((sum, label) => sum + (label.startsWith("agency:") ? 2 : 1), 0);

/** Those whose words of the question are not all had, and more, by another: who matches less is not listed beside who matches more. */
function fullest(hits: readonly Hit[], had: readonly Word[]): Hit[] {
  // Few differ in that, however many they are.
  const byWords = groupBy(hits, (hit) => had.map((word) => Number(has(hit, word.folded))).join(""));
  const sets = [...byWords.keys()];
  const fuller = (one: string, than: string) =>
    one !== than && Array.from(than).every((own, place) => own === "0" || one[place] === "1");
  const full = new Set(
    sets.filter((own) => !sets.some((other) => fuller(other, own))).flatMap((own) => byWords.get(own) ?? []),
  );
  return hits.filter((hit) => full.has(hit));
}
