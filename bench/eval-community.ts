import type { Rapporteur } from "../src/app/assemble.ts";
import { saveResources } from "../src/core/features/resources/saving/save-resources.ts";
import type { Language } from "../src/core/kernel/language/language.ts";
import { optionsOf } from "../src/core/kernel/options/options.ts";
import { addTerms } from "../src/core/services/taxonomy/add-terms.ts";
import { defaultTaxonomy } from "../src/core/services/taxonomy/default-taxonomy.ts";
import { batches } from "../src/core/services/store/saving.ts";
import { actionsIn } from "../src/core/kernel/views/contents.ts";
import type { View } from "../src/core/kernel/views/model.ts";
import { CATALOGUE } from "../src/features.ts";
import type { Collection } from "./eval-collection.ts";
import { DEPTH, type System } from "./eval-systems.ts";
import { NOW, opened } from "./ledger-stage.ts";
import { viewsOfAnswer } from "./walk-answer.ts";

const AT_ONCE = 2_000;
const FIND = "resource find";

/** A scratch community with the default taxonomy, whose library is a collection. */
export async function openEvalCommunity(admin: string, { docs }: Collection, languages: readonly Language[]) {
  const { product, pool, close } = await opened(admin, "search_eval", { now: () => NOW });
  await pool.query("delete from topic where community_id = 'c1'");
  await product.store.system((db) => addTerms(db, "c1", defaultTaxonomy()));
  const began = performance.now();
  const entries = docs.map(({ id, title, text }, n) => ({
    title: `${title}${mark(n)}`,
    url: `https://example.org/${encodeURIComponent(id)}`,
    kind: "study" as const,
    topics: [],
    language: languages[n] ?? "en",
    ...(text === "" ? {} : { summary: text }),
    sharing: "clear" as const,
  }));
  const saving = { community: "c1", now: NOW, ids: product.ids };
  for (const batch of batches(entries, AT_ONCE))
    await product.store.asCommunity("c1", "importing", (db) => saveResources(db, saving, batch));
  await product.store.refreshStatistics();
  const seconds = (performance.now() - began) / 1_000;
  const { rows } = await pool.query<{ id: string; title: string; url: string }>("select id, title, url from resource");
  const names = rows.map(({ id, title, url: at }) => ({
    id,
    title,
    doc: decodeURIComponent(at.split("/").at(-1) ?? ""),
  }));
  if (names.length !== docs.length) throw new Error(`${docs.length} documents became ${names.length} resources`);
  return { product, pool, seconds, close, asking: (language: Language) => asking(product, names, language) };
}

/** Resources with the same title are the same one. Punctuation tells them apart, which nobody finds anything by: a number in dots and commas. */
const mark = (n: number) => ` ${n.toString(2).replaceAll("0", ".").replaceAll("1", ",")}`;

interface Named {
  readonly id: string;
  readonly title: string;
  readonly doc: string;
}

/** The product as somebody asks it who reads that language: by its own command, in pages. What the command does not take is cut off. */
function asking(product: Rapporteur, names: readonly Named[], language: Language) {
  const docs = docsIn(names);
  const longest = longestQuestion();
  const asker = { product, space: "bench", language };
  const system: System = async ({ text, grades }) => {
    const input = { kind: "values", path: FIND, values: { words: text.slice(0, longest) }, mode: "run" } as const;
    const ranked = new Set<string>();
    const began = performance.now();
    let ms = 0;
    for await (const view of viewsOfAnswer(asker, input)) {
      ms ||= performance.now() - began;
      for (const doc of docs(view)) ranked.add(doc);
      if (ranked.size >= DEPTH || [...grades.keys()].every((doc) => ranked.has(doc))) break;
    }
    return { ranked: [...ranked], ms };
  };
  return { system, longest };
}

function longestQuestion(): number {
  const input = CATALOGUE.commands.find(({ path }) => path === FIND)?.input;
  const words = input && optionsOf(input).find(({ name }) => name === "words");
  return words?.kind.max ?? Number.POSITIVE_INFINITY;
}

/** The documents that a view shows: the one whose card it is, then the entries of its lists. */
function docsIn(names: readonly Named[]): (view: View) => string[] {
  const byId = new Map(names.map(({ id, doc }) => [id, doc]));
  const byTitle = new Map(names.map(({ title, doc }) => [title, doc]));
  return (view) => [
    ...[byTitle.get(view.title ?? "")].filter((doc) => doc !== undefined),
    ...actionsIn(view).flatMap((action) =>
      action.kind === "open" ? [] : (byId.get(String(action.input["resource"])) ?? []),
    ),
  ];
}
