import type { Rapporteur } from "../src/app/assemble.ts";
import { searchMerges } from "../src/core/services/search/index/merge-chore.ts";
import { defaultTaxonomy } from "../src/core/services/taxonomy/default-taxonomy.ts";
import { atMost, type Figure, plain, quantile } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";
import { type Beside, besideSearch, contactRow, resourceRow } from "./search-beside.ts";
import { CLASSES, type Material, type Worded } from "./search-classes.ts";
import { people, works } from "./search-library.ts";
import { importContacts, indexSize, saveAll, wholeTaxonomy } from "./search-stage.ts";
import { writes } from "./search-writes.ts";
import { seeded } from "./synthetic.ts";
import { answerTo } from "./walk-answer.ts";

/** How many contacts and as many resources there are, and what is promised of them (p95, in ms). */
interface Size {
  readonly count: number;
  readonly samples: number;
  readonly limits?: Readonly<Record<Kind, number>>;
}
type Kind = "contacts" | "resources";

const SIZES: readonly Size[] = [
  { count: 1_000, samples: 40 },
  { count: 10_000, samples: 60, limits: { contacts: 25, resources: 30 } },
  { count: 100_000, samples: 40, limits: { contacts: 40, resources: 60 } },
];
const SMALL: readonly Size[] = [
  { count: 100, samples: 3 },
  { count: 300, samples: 3 },
];
const LARGE = 100_000;
const IMPORTED = 50_000;
const IMPORT_SECONDS = 60;
const INDEX_MB = 600;
const WARM = 3;

/** Finding in communities of several sizes, by every kind of question, beside the usual ways; and what it costs to keep that up. */
export async function search(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  const figures: Figure[] = [];
  const bySize: Timed[][] = [];
  for (const size of small ? SMALL : SIZES) {
    const stage = await opened(admin, `search_${size.count}`, { now: () => NOW });
    try {
      const { asked, cost } = await measured(stage, size);
      bySize.push(asked);
      figures.push(...cost, ...asked.map((one) => figureOf(one, size)));
    } finally {
      await stage.close();
    }
  }
  return [...figures, ...growth(bySize)];
}

/** One size: how long questions take, and what loading, the index and writes cost. */
async function measured({ product, pool }: Awaited<ReturnType<typeof opened>>, size: Size) {
  const tag = size.count.toLocaleString("en");
  const random = seeded(size.count);
  const topics = defaultTaxonomy().filter(({ kind }) => kind === "topic");
  const keys = topics.map(({ key }) => key);
  const material = { contacts: people(size.count, keys, random), resources: works(size.count, keys, random), topics };
  await wholeTaxonomy(product, pool);
  const loading = await loaded(product, material, tag);
  await pool.query("vacuum analyze");
  const megabytes = await indexSize(pool);
  // A bot does that within a minute.
  const merging = await timed(() => searchMerges.run(product));
  await pool.query("vacuum analyze");
  await pool.query("checkpoint");
  const merged = await indexSize(pool);
  const contacts = await besideSearch(pool, "contacts", material.contacts.map(contactRow));
  const resources = await besideSearch(pool, "resources", material.resources.map(resourceRow));
  const asked = [
    ...(await questions(product, "contacts", material, size, contacts.beside)),
    ...(await questions(product, "resources", material, size, resources.beside)),
  ];
  contacts.close();
  resources.close();
  const promised = size.count === LARGE;
  const index = `${tag}: index of contacts and resources`;
  const cost = [
    ...loading,
    plain(`${tag}: merging what was loaded`, merging / 1_000, "s"),
    promised ? atMost(index, megabytes, "MB", INDEX_MB) : plain(index, megabytes, "MB"),
    plain(`${index}, merged, with the room that this left free`, merged, "MB"),
    plain(`${tag}: tsvector and trigrams, with the texts`, contacts.megabytes + resources.megabytes, "MB"),
    ...(await writes(product, material.contacts, { samples: size.samples, tag, promised, random })),
  ];
  return { asked, cost };
}

/** Fills the library; of the largest, half of the contacts come from one file. */
async function loaded(product: Rapporteur, { contacts, resources }: Material, tag: string): Promise<Figure[]> {
  if (contacts.length < LARGE) {
    await saveAll(product, contacts, resources);
    return [];
  }
  const seconds = await importContacts(product, contacts.slice(0, IMPORTED));
  await saveAll(product, contacts.slice(IMPORTED), resources);
  return [atMost(`${tag}: importing ${IMPORTED.toLocaleString("en")} contacts`, seconds, "s", IMPORT_SECONDS)];
}

/** How long one kind of question took, and the same question beside it. */
interface Timed {
  readonly kind: Kind;
  readonly name: string;
  readonly took: readonly number[];
  readonly others: ReadonlyMap<string, readonly number[]>;
}

/** Classes take turns, so that none has the machine's better minutes. */
async function questions(
  product: Rapporteur,
  kind: Kind,
  material: Material,
  { samples }: Size,
  beside: Beside,
): Promise<Timed[]> {
  const classes = Object.entries(CLASSES).map(([name, make]) => ({
    ...{ kind, name, make, random: seeded(11), took: [] as number[] },
    others: new Map(Object.keys(beside).map((one) => [one, [] as number[]])),
  }));
  for (let n = -WARM; n < samples; n += 1)
    for (const { make, random, took, others } of classes) {
      const asked = make(material, kind, random);
      const ms = await timed(() => answered(product, kind, asked));
      if (n >= 0) took.push(ms);
      for (const [one, look] of Object.entries(beside)) {
        const other = await look(asked);
        if (n >= 0) others.get(one)?.push(other);
      }
    }
  return classes;
}

function figureOf({ kind, name, took, others }: Timed, { count, limits }: Size): Figure {
  const what = `${count.toLocaleString("en")} ${kind}, ${name}: p95`;
  const compared = [...others].map(([one, all]) => `${one} ${quantile(all, 0.95).toFixed(1)}`).join(", ");
  const note = `p50 ${quantile(took, 0.5).toFixed(1)}; p95 of ${compared}`;
  const p95 = quantile(took, 0.95);
  return limits === undefined ? plain(what, p95, "ms", note) : atMost(what, p95, "ms", limits[kind], note);
}

/** As the command answers: the whole way from the invocation to its view. */
const answered = (product: Rapporteur, kind: Kind, { words, language, options }: Worded) =>
  answerTo(
    { product, space: "bench", language },
    {
      kind: "values",
      path: kind === "contacts" ? "contact find" : "resource find",
      values: { words, ...options },
      mode: "run",
    },
  );

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** How many times as long the largest library takes as the one before it. */
function growth(bySize: readonly (readonly Timed[])[]): Figure[] {
  const [before = [], after = []] = bySize.slice(-2);
  return after.map(({ kind, name, took }) => {
    const smaller = before.find((one) => one.kind === kind && one.name === name);
    const times = quantile(took, 0.5) / quantile(smaller?.took ?? [], 0.5);
    return plain(`${kind}, ${name}: growth of p50 to the largest from the one before it`, times, "×");
  });
}
