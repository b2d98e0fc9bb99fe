import { CATALOGUE } from "../src/features.ts";
import type { Rapporteur } from "../src/app/assemble.ts";
import type { Caller } from "../src/core/kernel/access/caller.ts";
import { suggest } from "../src/core/kernel/commands/complete.ts";
import { declared } from "../src/core/kernel/catalogue/catalogue.ts";
import { indexDocuments } from "../src/core/services/search/search.ts";
import { translator } from "../src/core/kernel/language/translate.ts";
import { loadTerms, type Term } from "../src/core/services/taxonomy/taxonomy.ts";
import { type Figure, plain, quantile } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";
import { seeded } from "./synthetic.ts";
import { fillLibrary } from "./visibility-library.ts";
import { fillAnswers, fillMeetings, MEMBERS_OWN, OWN_PRIVATE, PRIVATE_WORD } from "./visibility-meetings.ts";
import { COMMUNITY, contextOf, persona, readAs } from "./visibility-reader.ts";
import { fillConclusions, fillDeliveries, fillPersons, fillPolls } from "./visibility-rest.ts";
import { type Question, QUESTIONS } from "./visibility-questions.ts";
import { FULL, type Sizes, SMALL } from "./visibility-sizes.ts";

const WARM = 3;

/**
 * What people read of a large community, each in the transaction in which its command runs, as those who see different parts
 * of it. It stays as it is when the store comes to know its reader, so that it can be run before and after (compare.ts).
 */
export async function visibility(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  const { loading, measured, close } = await filledCommunity(admin, small ? SMALL : FULL);
  try {
    return [loading, ...(await measured())];
  } finally {
    await close();
  }
}

/** A community of that size, which can be read again and again. */
export async function filledCommunity(admin: string, sizes: Sizes) {
  const { product, pool, close } = await opened(admin, "visibility", { now: () => NOW });
  const began = performance.now();
  await pool.query("update person set country = $1, topics = $2 where id = $3", [
    MEMBERS_OWN.country,
    [MEMBERS_OWN.topic],
    persona("member").personId,
  ]);
  const persons = await fillPersons(pool, sizes);
  await fillLibrary(product, pool, sizes, persons);
  await fillMeetings(pool, sizes, persons);
  await fillAnswers(pool, sizes, persons);
  const { rows } = await pool.query<{ id: string }>("select id from meeting order by id");
  const meetings = rows.map(({ id }) => id);
  await fillConclusions(pool, sizes, meetings, persons);
  await fillPolls(pool, sizes, persons);
  await fillDeliveries(pool, sizes, meetings, persons);
  await fileDocuments(product);
  const loading = plain("loading it", (performance.now() - began) / 1_000, "s");
  await pool.query("vacuum analyze");
  await pool.query("checkpoint");
  return { loading, measured: () => measure(product, sizes), close };
}

/** How many documents are filed in a transaction. */
const AT_ONCE = 10_000;

/** What stands in tables is filed for search. */
async function fileDocuments({ store }: Rapporteur): Promise<void> {
  for (const { kind, documents } of declared(CATALOGUE, "documents")) {
    const rows = await store.system((db) => db.$queryRawUnsafe<{ id: string }[]>(`select id from ${kind} order by id`));
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await store.asCommunity(COMMUNITY.id, "maintenance", async (db) => {
        const ids = rows.slice(at, at + AT_ONCE).map(({ id }) => id);
        await indexDocuments(db, COMMUNITY.id, kind, await documents(db, COMMUNITY.id, ids));
      });
  }
}

/** Questions take turns, so that none has the machine's better minutes. */
async function measure(product: Rapporteur, sizes: Sizes): Promise<Figure[]> {
  const terms = await readAs(product.store, persona("member"), loadTerms);
  await seesOwn(product, terms);
  const asked = QUESTIONS.flatMap((question) =>
    question.roles.map((role) => ({ question, caller: persona(role), random: seeded(7), took: [] as number[] })),
  );
  for (let n = -WARM; n < sizes.samples; n += 1) {
    for (const { question, caller, random, took } of asked) {
      const work = asking(product, question, caller, { random, sizes, terms });
      const began = performance.now();
      await work();
      if (n >= 0) took.push(performance.now() - began);
    }
  }
  return asked.flatMap(({ question, caller, took }) =>
    ([0.5, 0.95] as const).map((share) =>
      plain(`${question.name}, ${caller.role}: p${share * 100}`, quantile(took, share), "ms"),
    ),
  );
}

interface Asking {
  readonly random: () => number;
  readonly sizes: Sizes;
  readonly terms: readonly Term[];
}

/** One question with some words, ready to be asked. */
function asking(
  product: Rapporteur,
  question: Question,
  caller: Caller,
  { random, sizes, terms }: Asking,
): () => Promise<unknown> {
  const { path, option } = question;
  if (option === undefined) {
    const values = question.values?.(random, sizes) ?? {};
    return () => answer(product, caller, path, values, terms);
  }
  const typed = { kind: "suggest", path, option, text: question.typed?.(random) ?? "", values: {} } as const;
  return () =>
    suggest(CATALOGUE.commands, typed, { caller }, (work) =>
      readAs(product.store, caller, (db) =>
        work({ ...contextOf(product, caller, db, terms), zone: caller.zone, references: CATALOGUE.references }),
      ),
    );
}

async function answer(
  product: Rapporteur,
  caller: Caller,
  path: string,
  values: Readonly<Record<string, unknown>>,
  terms: readonly Term[],
) {
  const command = CATALOGUE.commands.find((c) => c.path === path);
  if (!command) throw new Error(`there is no command ${path}`);
  return readAs(product.store, caller, (db) => command.run(contextOf(product, caller, db, terms), values));
}

/** Figures of a community in which the member sees too much or too little would be worth nothing. */
async function seesOwn(product: Rapporteur, terms: readonly Term[]): Promise<void> {
  const { title } = await answer(product, persona("member"), "meeting find", { words: PRIVATE_WORD, page: 1 }, terms);
  const expected = translator("en")("meeting.list.title", { count: OWN_PRIVATE });
  if (title !== expected) throw new Error(`the member's private meetings: "${title ?? ""}" instead of "${expected}"`);
}
