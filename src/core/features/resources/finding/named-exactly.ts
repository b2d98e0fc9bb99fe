import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { Hit } from "../../../services/search/search.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { wordsOf } from "../../../services/questions/reading/words.ts";
import { bodiesIn } from "../asked/bodies.ts";
import { resourceKinds } from "../kind-names.ts";
import type { Holding } from "./in-force-first.ts";

/** What a hit is called, whether it holds, and what took its place. */
interface Called extends Holding {
  readonly id: string;
  readonly replacedBy: string | null;
  readonly language: string;
  readonly title: string;
  readonly citation: string | null;
  readonly caseNumber: string | null;
  readonly titles: readonly string[];
}

// Whoever asks for something by its name finds it among these.
const FIRST = 50;

/** What a question calls something, and in which languages it asks for it. */
interface Asked {
  readonly words: string;
  readonly languages: readonly string[];
  /** The words as they were meant, where some are slips: by those it is no name, and may stand in one. */
  readonly meant: string;
  /** Whether what holds no more is asked for. */
  readonly asksForOver: boolean;
  /** Ids of what was found otherwise, of which it is to be known whether it holds, too. */
  readonly beside: readonly string[];
}

/** Hits in their order, but that what took the place of another goes before it; and that one, if any, which the words are the name of. */
interface Named {
  readonly hits: readonly Hit[];
  /** Id of the one that is asked for by its title, in any language, its citation or its number. */
  readonly exact?: string;
  /** Of the first of all that was found. */
  readonly holdings: ReadonlyMap<string, Holding>;
}

/**
 * Tells the one that is meant by its name, among those found, and puts what is in force before what it replaced, and what was written in a
 * language that is asked for before what can be read in it, too.
 */
export async function namedAmong(
  db: Pick<Db, "$queryRaw">,
  community: string,
  hits: readonly Hit[],
  { words, meant: spelt, asksForOver, languages, beside }: Asked,
): Promise<Named> {
  const found = hits.slice(0, FIRST).map(({ doc }) => doc);
  const read = [...new Set([...found, ...beside.slice(0, FIRST)])];
  if (read.length === 0) return { hits, holdings: new Map() };
  const all = await db.$queryRaw<Called[]>(sql`
    select r.id, r.kind, r.language, r.country, r.replaced_by_id as "replacedBy", r.legal_status as "legalStatus", r.title, r.citation, r.case_number as "caseNumber",
      array(select t.title from resource_title t where t.community_id = r.community_id and t.resource_id = r.id) as titles
    from resource r where r.community_id = ${community} and r.id = any(${read}::text[])`);
  const called = all.filter(({ id }) => found.includes(id));
  const holdings = new Map(all.map((one) => [one.id, one]));
  const own = new Set(called.filter(({ language }) => languages.includes(language)).map(({ id }) => id));
  const written = hits.toSorted((a, b) => Number(own.has(b.doc)) - Number(own.has(a.doc)));
  const replacedBy = new Map(called.map((one) => [one.id, one.replacedBy]));
  const ordered = asksForOver ? written : successorsFirst(written, replacedBy);
  const asked = nameWords(words);
  const meant = new Set(called.filter((one) => isCalled(one, asked)).map(({ id }) => id));
  // A treaty is that treaty before a country's publication of it is.
  const common = new Set(called.filter(({ country }) => country === null).map(({ id }) => id));
  const so = ordered.filter(({ doc }) => meant.has(doc));
  const first = so.find(({ doc }) => common.has(doc)) ?? so[0];
  if (first === undefined) return { hits: saidInNames(ordered, called, nameWords(spelt)), holdings };
  return { hits: [first, ...ordered.filter((hit) => hit !== first)], exact: first.doc, holdings };
}

// Fewer stand in many names.
const SAID_WHOLE = 3;

/** What has all words of a question in its name, one after the other, before what has them anywhere: "regulamento do Estatuto do Desarmamento". */
function saidInNames(hits: readonly Hit[], called: readonly Called[], asked: readonly string[]): readonly Hit[] {
  if (asked.length < SAID_WHOLE) return hits;
  const whole = ` ${asked.join(" ")} `;
  const isSaid = ({ title, titles }: Called) =>
    [title, ...titles].some((name) => ` ${nameWords(name).join(" ")} `.includes(whole));
  const said = new Set(called.filter(isSaid).map(({ id }) => id));
  return hits.toSorted((a, b) => Number(said.has(b.doc)) - Number(said.has(a.doc)));
}

/** Each that took the place of another directly before that, where it came after it. */
function successorsFirst(hits: readonly Hit[], replacedBy: ReadonlyMap<string, string | null>): readonly Hit[] {
  const byId = new Map(hits.map((hit) => [hit.doc, hit]));
  const placed = new Set<Hit>();
  const place = (hit: Hit): void => {
    if (placed.has(hit)) return;
    // One that is being placed already is not waited for: what replaces each other is a circle.
    const line: Hit[] = [];
    for (let next: Hit | undefined = hit; next !== undefined && !placed.has(next) && !line.includes(next); ) {
      line.push(next);
      next = byId.get(replacedBy.get(next.doc) ?? "");
    }
    for (const one of line.toReversed()) placed.add(one);
  };
  for (const hit of hits) place(hit);
  return [...placed];
}

// "(CIFTA, 1997)", and not "(Caracas, 1981)" or "(Supreme Court of Canada, 2015)": a place, a court and who wrote it are nobody's name.
const SHORT_OF_YEAR = /^(\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*)[,;]?\s+(?:1[89]|20)\d\d$/u;
// "(Convención de Palermo, 2000)": what begins with a kind of law is a name, too.
const LONG_OF_YEAR = /^(\S+ .+?)[,;]?\s+(?:1[89]|20)\d\d$/u;
const NUMBER = new Set(["no", "n", "nr", "nro", "num", "numero", "number"]);

/** The words of a name that tell it from others: "Ley N.º 20.429" and "ley 20429" are one. */
const nameWords = (text: string): readonly string[] =>
  foldedWords(text.replaceAll(/(?<=\d)[.,](?=\d{3}(?!\d))/g, "")).filter(
    (word) => !onlyJoins(word) && !NUMBER.has(word),
  );

/** What the parentheses behind a title call it in short, beside what stands in them; a ruling's say which court's it is. */
function shortNames(alias: string, kind: string): string[] {
  const [, short] = SHORT_OF_YEAR.exec(alias) ?? [];
  const [, long = ""] = LONG_OF_YEAR.exec(alias) ?? [];
  const name = short ?? (resourceKinds(wordsOf(long)).some(({ from }) => from === 0) ? long : undefined);
  return name === undefined || kind === "ruling" || bodiesIn(name).length > 0 ? [] : [name];
}

function isCalled({ kind, title, titles, citation, caseNumber }: Called, asked: readonly string[]): boolean {
  if (asked.length === 0) return false;
  const whole = [title, ...titles, citation, caseNumber].filter((name) => name !== null);
  const aliases = whole.flatMap((name) => [...name.matchAll(/\(([^()]+)\)/gu)].map(([, alias = ""]) => alias));
  const short = aliases.flatMap((alias) => [alias, ...shortNames(alias, kind)]);
  const bare = whole.map((name) => name.replaceAll(/\s*\([^()]*\)/gu, ""));
  const same = [...new Set([...whole, ...short, ...bare])].some(
    (name) => nameWords(name).join(" ") === asked.join(" "),
  );
  // Who says a number says which it is: "ley 4036" is what is called "Ley 4036/2010 de armas".
  return same || (hasNumber(asked) && [...whole, ...short].some((name) => begins(nameWords(name), asked)));
}

const hasNumber = (words: readonly string[]): boolean =>
  words.length > 1 && words.some((word) => /^\d{3,}$/.test(word));
const begins = (name: readonly string[], asked: readonly string[]): boolean =>
  asked.every((word, at) => name[at] === word);
