import type pg from "pg";
import type { ContactInput } from "../src/core/features/contacts/saving/save-contacts.ts";
import type { ResourceInput } from "../src/core/features/resources/saving/save-resources.ts";
import { fold, foldedWords } from "../src/core/kernel/text/fold.ts";
import type { Worded } from "./search-classes.ts";
import { inChild } from "./search-minisearch.ts";

/** The usual ways to search, on the same things: each answers a question, forgets it, and says how long that took, in ms. */
export type Beside = Readonly<Record<"ILIKE" | "ts_rank" | "minisearch", (asked: Worded) => Promise<number>>>;

// As many as the product's lists lead through.
const MOST = 200;

/** What is searched of a thing. */
export interface Row {
  readonly id: number;
  readonly country: string;
  readonly said: string;
}

/** What a row says, for searching: all its words in one text, folded. */
export const contactRow = ({ name, organisation, post, country }: ContactInput, id: number): Row => ({
  id,
  country,
  said: fold(`${name} ${organisation} ${post}`),
});
export const resourceRow = ({ title, summary = "", country = "" }: ResourceInput, id: number): Row => ({
  id,
  country,
  said: fold(`${title} ${summary}`),
});

/**
 * All words anywhere (ILIKE, under a trigram index), all words as lexemes ranked by ts_rank_cd (under a GIN index), and any of the
 * words with slips forgiven (MiniSearch, in a process of its own: its heap of gigabytes would be cleaned up in the middle of the product's
 * answers). Also says how large the table of the first two is, in MB.
 */
export async function besideSearch(
  pool: pg.Pool,
  table: string,
  rows: readonly Row[],
): Promise<{ beside: Beside; megabytes: number; close: () => void }> {
  await pool.query("create schema if not exists beside");
  await pool.query(`create table beside.${table} (id int primary key, country text, said text, lexemes tsvector)`);
  for (let at = 0; at < rows.length; at += 10_000)
    await pool.query(
      `insert into beside.${table} select id, country, said, to_tsvector('simple', said) from jsonb_to_recordset($1) r (id int, country text, said text)`,
      [JSON.stringify(rows.slice(at, at + 10_000))],
    );
  await pool.query(`create index on beside.${table} using gin (lexemes)`);
  await pool.query(`create index on beside.${table} using gin (said gin_trgm_ops)`);
  await pool.query(`vacuum analyze beside.${table}`);
  const size = await pool.query<{ bytes: string }>(`select pg_total_relation_size('beside.${table}') as bytes`);
  const mini = await inChild(rows);
  const inCountry = ({ options }: Worded) => options?.country ?? null;
  const took = async (text: string, values: readonly unknown[]): Promise<number> => {
    const began = performance.now();
    await pool.query(text, [...values]);
    return performance.now() - began;
  };
  const beside: Beside = {
    ILIKE: (asked) =>
      took(`select id from beside.${table} where said ilike all($1) and ($2::text is null or country = $2) limit $3`, [
        foldedWords(asked.words).map((word) => `%${word}%`),
        inCountry(asked),
        MOST,
      ]),
    ts_rank: (asked) =>
      took(
        `select id from beside.${table}, websearch_to_tsquery('simple', $1) asked where lexemes @@ asked and ($2::text is null or country = $2)
          order by ts_rank_cd(lexemes, asked) desc limit $3`,
        [fold(asked.words), inCountry(asked), MOST],
      ),
    minisearch: (asked) => mini.took(fold(asked.words), asked.options?.country),
  };
  return { beside, megabytes: Number(size.rows[0]?.bytes ?? 0) / 2 ** 20, close: () => mini.close() };
}
