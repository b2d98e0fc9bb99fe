import type { Rapporteur } from "../src/app/assemble.ts";
import type { Passage } from "../src/core/features/resources/passages/passage.ts";
import { savePassages } from "../src/core/features/resources/passages/save-passages.ts";
import type { ResourceEntry } from "../src/core/features/resources/resource.ts";
import type { ResourceInput } from "../src/core/features/resources/saving/save-resources.ts";
import { loadResources } from "../src/core/features/resources/select-resources.ts";
import { LANGUAGES } from "../src/core/kernel/language/language.ts";
import { searchMerges } from "../src/core/services/search/index/merge-chore.ts";
import { batches } from "../src/core/services/store/saving.ts";
import { defaultTaxonomy } from "../src/core/services/taxonomy/default-taxonomy.ts";
import { atMost, type Figure, plain, quantile } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";
import { CLASSES, type Material, type Worded } from "./search-classes.ts";
import { works } from "./search-library.ts";
import { saveAll, wholeTaxonomy } from "./search-stage.ts";
import { words } from "./search-vocabulary.ts";
import { seeded } from "./synthetic.ts";
import { answerTo } from "./walk-answer.ts";

/** How many documents of ten articles there are, and what is promised of questions for them (p95, in ms). */
interface Size {
  readonly count: number;
  readonly samples: number;
  readonly limit?: number;
}

const SIZES: readonly Size[] = [
  { count: 1_000, samples: 40 },
  { count: 10_000, samples: 40, limit: 30 },
  { count: 100_000, samples: 40, limit: 60 },
];
const SMALL: readonly Size[] = [{ count: 100, samples: 3 }];
const ARTICLES = 10;
const WORDS = 50;
const WARM = 3;
const DOCUMENTS_AT_ONCE = 500;
const MERGED_EACH = 20;
const SAVED_AT_ONCE = 5_000;
const MOST_ASKED = 10_000;

/** Finding resources whose documents are searched, too; beside the same questions to the same library before it had any. */
export async function passages(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of small ? SMALL : SIZES) {
    const stage = await opened(admin, `passages_${size.count}`, { now: () => NOW });
    try {
      figures.push(...(await measured(stage, size)));
    } finally {
      await stage.close();
    }
  }
  return figures;
}

async function measured({ product, pool }: Awaited<ReturnType<typeof opened>>, { count, samples, limit }: Size) {
  const topics = defaultTaxonomy().filter(({ kind }) => kind === "topic");
  await wholeTaxonomy(product, pool);
  const resources = await filled(
    product,
    count,
    topics.map(({ key }) => key),
  );
  const settled = async () => {
    await searchMerges.run(product);
    await pool.query("vacuum analyze");
    await pool.query("checkpoint");
  };
  await settled();
  const material: Material = { contacts: [], resources, topics };
  const before = await questions(product, material, samples);
  const began = performance.now();
  await withArticles(product);
  const loading = (performance.now() - began) / 1_000;
  await settled();
  const after = await questions(product, material, samples);
  const tag = `${count.toLocaleString("en")} documents of ${ARTICLES} articles`;
  return [
    plain(`${tag}: loading the articles`, loading, "s"),
    plain(`${tag}: memory of the process, at most so far`, process.resourceUsage().maxRSS / 1_024, "MB"),
    ...[...after].map(([name, took]) => {
      const p95 = quantile(took, 0.95);
      const bare = before.get(name) ?? [];
      const note = `p50 ${quantile(took, 0.5).toFixed(1)}; without articles p50 ${quantile(bare, 0.5).toFixed(1)}, p95 ${quantile(bare, 0.95).toFixed(1)}`;
      const what = `${tag}, ${name}: p95`;
      return limit === undefined ? plain(what, p95, "ms", note) : atMost(what, p95, "ms", limit, note);
    }),
  ];
}

/** Fills the library, some documents at a time, so that memory does not grow with it; returns as many as questions are made of. */
async function filled(product: Rapporteur, count: number, topics: readonly string[]): Promise<ResourceInput[]> {
  const random = seeded(count);
  const asked: ResourceInput[] = [];
  const each = Math.max(1, Math.ceil(count / MOST_ASKED));
  for (let from = 0; from < count; from += SAVED_AT_ONCE) {
    const some = works(Math.min(SAVED_AT_ONCE, count - from), topics, random, from);
    await saveAll(product, [], some);
    asked.push(...some.filter((_, nth) => (from + nth) % each === 0));
  }
  return asked;
}

/** Gives every document its articles, some documents at a time, as an import does, and merges their index now and then, as the chore of each minute does. */
async function withArticles(product: Rapporteur): Promise<void> {
  const { store } = product;
  const random = seeded(5);
  const ids = await store.asCommunity("c1", "maintenance", async (db) =>
    (await db.resource.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id),
  );
  for (const [nth, some] of [...batches(ids, DOCUMENTS_AT_ONCE)].entries()) {
    if (nth > 0 && nth % MERGED_EACH === 0) await searchMerges.run(product);
    await store.asCommunity("c1", "maintenance", async (db) => {
      const resources = await loadResources(db, "c1", some);
      await savePassages(
        db,
        "c1",
        resources.map((resource) => ({ resource, passages: articlesOf(resource, random) })),
      );
    });
  }
  await store.refreshStatistics();
}

function articlesOf({ language: code }: ResourceEntry, random: () => number): Passage[] {
  const language = LANGUAGES.find((one) => one === code) ?? "en";
  return Array.from({ length: ARTICLES }, (_, n) => ({
    ...{ number: `Art. ${n + 1}`, heading: words(language, random, 3), language },
    text: words(language, random, WORDS),
  }));
}

/** Classes take turns, so that none has the machine's better minutes. */
async function questions(
  product: Rapporteur,
  material: Material,
  samples: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const classes = Object.entries(CLASSES).map(([name, make]) => ({
    name,
    make,
    random: seeded(11),
    took: [] as number[],
  }));
  for (let n = -WARM; n < samples; n += 1)
    for (const { make, random, took } of classes) {
      const { words: asked, language, options }: Worded = make(material, "resources", random);
      const began = performance.now();
      await answerTo(
        { product, space: "bench", language },
        { kind: "values", path: "resource find", values: { words: asked, ...options }, mode: "run" },
      );
      if (n >= 0) took.push(performance.now() - began);
    }
  return new Map(classes.map(({ name, took }) => [name, took]));
}
