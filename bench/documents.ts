import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Rapporteur } from "../src/app/assemble.ts";
import { makeDocument } from "../src/core/services/documents/make-document.ts";
import { saveResources } from "../src/core/features/resources/saving/save-resources.ts";
import { atMost, type Figure, plain, quantile } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";
import { resources, seeded, word } from "./synthetic.ts";

/** Seconds; and how much longer others may wait meanwhile. */
const MOST = 10;
const SLOWER = 1.2;
const PAGES = 200;
const PAUSE_MS = 20;
const ASKED = 75;
/** Before each of them as many questions are asked as while it is filed, about: a library with its articles costs more to ask. */
const LAWS = 4;

/** From `resource attach` of a law of two hundred pages to its answer; and how long a question takes meanwhile, against before. */
export async function documents(admin: string, { small }: { readonly small: boolean }): Promise<Figure[]> {
  const { product, pool, close } = await opened(admin, "documents", { now: () => NOW });
  await product.store.asCommunity("c1", "maintenance", (db) =>
    saveResources(db, { community: "c1", now: NOW, ids: product.ids }, resources(small ? 100 : 2_000, seeded(7))),
  );
  await product.store.refreshStatistics();
  const { rows } = await pool.query<{ id: string }>(
    `select id from resource where label <= 1 order by id limit ${LAWS}`,
  );
  const laws: (readonly [resource: string, law: Buffer])[] = [];
  for (const [nth, { id }] of rows.entries()) laws.push([id, Buffer.from(await lawOf(small ? 5 : PAGES, nth))]);
  await asked(product, () => false, ASKED);
  const [before, meanwhile, attachings]: [number[], number[], Attached[]] = [[], [], []];
  let still = 0;
  for (const [resource, law] of laws) {
    before.push(...(await asked(product, () => false, ASKED)));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let done = false;
    const attaching = attached(product, resource, law).finally(() => (done = true));
    meanwhile.push(...(await asked(product, () => done)));
    attachings.push(await attaching);
    delay.disable();
    still = Math.max(still, delay.max / 1e6);
  }
  await close();
  const [slowest] = attachings.toSorted((a, b) => b.seconds - a.seconds);
  const [quiet, busy] = [quantile(before, 0.99), quantile(meanwhile, 0.99)];
  return [
    atMost(
      `the slowest of ${LAWS} laws of ${PAGES} pages, from its file to its passages`,
      slowest?.seconds ?? Number.NaN,
      "s",
      MOST,
      slowest?.said,
    ),
    plain("p99 of questions before", quiet, "ms"),
    plain("p99 of questions meanwhile", busy, "ms", `the process stood still for ${still.toFixed(0)} ms at most`),
    atMost("p99 meanwhile against before", busy / quiet, "×", SLOWER),
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Two articles a page. */
async function lawOf(pages: number, nth: number): Promise<Uint8Array> {
  const random = seeded(11 + nth);
  const sentence = () => capital(`${Array.from({ length: 14 }, () => word(Math.floor(random() * 4_000))).join(" ")}.`);
  const article = (n: number) => ({
    kind: "paragraph" as const,
    text: `Artículo ${n}. ${Array.from({ length: 14 }, sentence).join(" ")}`,
  });
  const blocks = Array.from({ length: pages * 2 }, (_, n) => article(n + 1));
  return makeDocument({ title: "Ley", label: "TLP:GREEN", language: "es", asOf: NOW, blocks }, "pdf");
}

interface Attached {
  readonly seconds: number;
  readonly said: string;
}

async function attached(product: Rapporteur, resource: string, content: Buffer): Promise<Attached> {
  const began = performance.now();
  const file = {
    name: "ley.pdf",
    mediaType: "application/pdf",
    size: content.length,
    base64: content.toString("base64"),
  };
  const plan = await product.dispatch({
    ...{ id: `attach ${resource}`, platform: "console", space: "bench", user: "moderator", channel: "general" },
    input: { kind: "values", path: "resource attach", values: { resource, file } },
  });
  if (plan.kind !== "work") throw new Error(JSON.stringify(plan));
  const view = await plan.run();
  if (view.tone !== "good") throw new Error(JSON.stringify(view));
  const said = JSON.stringify(view.blocks[0]).match(/\d+ passages?/)?.[0] ?? "";
  return { seconds: (performance.now() - began) / 1_000, said: `${said}, ${(content.length / 1e6).toFixed(1)} MB` };
}

let questions = 0;

/** How long questions take, one after the other with a pause, so many or until it is over. */
async function asked(product: Rapporteur, over: () => boolean, most = Number.POSITIVE_INFINITY): Promise<number[]> {
  const times: number[] = [];
  while (times.length < most && !(times.length > 0 && over())) {
    questions += 1;
    const began = performance.now();
    const plan = await product.dispatch({
      ...{ id: `question ${questions}`, platform: "console", space: "bench", user: "moderator", channel: "general" },
      input: { kind: "values", path: "resource find", values: { words: word(questions % 900) } },
    });
    if (plan.kind === "work") await plan.run();
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return times;
}
