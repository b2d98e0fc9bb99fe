import MiniSearch from "minisearch";
import type pg from "pg";
import type { Language } from "../src/core/kernel/language/language.ts";
import { fold } from "../src/core/kernel/text/fold.ts";
import type { Collection } from "./eval-collection.ts";
import { DEPTH, type System } from "./eval-systems.ts";

const CONFIGURATION: Readonly<Record<Language, string>> = {
  en: "english",
  es: "spanish",
  pt: "portuguese",
  fr: "french",
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * MiniSearch (https://lucaong.github.io/minisearch) with the stemmer and stop words of the collection's language, accents
 * removed, any of the words, title and text as its two fields; no prefixes and no fuzziness, which cost it more than they bring.
 */
export async function miniSearch({ docs, queries }: Collection, pool: pg.Pool, language: Language): Promise<System> {
  const words = new Set([
    ...docs.flatMap(({ title, text }) => wordsOf(`${title} ${text}`)),
    ...queries.flatMap(({ text }) => wordsOf(text)),
  ]);
  const { rows } = await pool.query<{ word: string; stem: string | null }>(
    `select word, (ts_lexize($2, word))[1] as stem from unnest($1::text[]) word`,
    [[...words], `${CONFIGURATION[language]}_stem`],
  );
  const stems = new Map(rows.map(({ word, stem }) => [word, stem === null ? null : fold(stem)]));
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ["title", "text"],
    tokenize: wordsOf,
    processTerm: (word) => stems.get(word) ?? null,
    searchOptions: { combineWith: "OR" },
  });
  index.addAll(docs);
  return async ({ text }) => {
    const began = performance.now();
    const found = index.search(text);
    const ms = performance.now() - began;
    return { ranked: found.slice(0, DEPTH).map(({ id }) => String(id)), ms };
  };
}

/** PostgreSQL's own: any of the lexemes, ranked by ts_rank_cd over the logarithm of the length, under a GIN index. */
export async function tsRank(
  { docs }: Collection,
  pool: pg.Pool,
  languages: readonly Language[],
  asked: Language,
): Promise<System> {
  await pool.query("create schema if not exists eval");
  await pool.query("create table eval.doc (id text primary key, lexemes tsvector)");
  await pool.query(
    `insert into eval.doc select id, to_tsvector(configuration::regconfig, text)
       from unnest($1::text[], $2::text[], $3::text[]) doc (id, configuration, text)`,
    [
      docs.map(({ id }) => id),
      languages.map((one) => CONFIGURATION[one]),
      docs.map(({ title, text }) => `${title}\n${text}`),
    ],
  );
  await pool.query("create index on eval.doc using gin (lexemes)");
  await pool.query("vacuum analyze eval.doc");
  return async ({ text }) => {
    const began = performance.now();
    const { rows } = await pool.query<{ id: string }>(
      `with asked as (
         select string_agg(quote_literal(lexeme), ' | ')::tsquery as any_of from unnest(to_tsvector($1::regconfig, $2))
       )
       select id from eval.doc, asked where lexemes @@ any_of order by ts_rank_cd(lexemes, any_of, 1) desc, id limit $3`,
      [CONFIGURATION[asked], text, DEPTH],
    );
    return { ranked: rows.map(({ id }) => id), ms: performance.now() - began };
  };
}
