import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Rapporteur } from "../src/app/assemble.ts";
import { addConclusion, CONCLUSION_KINDS, CONCLUSION_STATUSES } from "../src/core/features/conclusions/feature.ts";
import { openFile } from "../src/core/services/files/generated-files.ts";
import { type Figure, atMost, plain } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";
import { seeded, zipf } from "./synthetic.ts";

const SIZES = [30, 300, 1_000];
const PROMISED = 300;
/** Seconds. */
const MOST = 3;
const COUNTRIES = ["PY", "AR", "BR", "UY", "BO", "CL", "PE", "CO", "EC", "MX", "GT", "CR", "PA", "HT", "DO", "HN"];

/** From `conclusion report` to its file, as each kind of file; how long the process did nothing else meanwhile. */
export async function report(admin: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const { product, close } = await opened(admin, `report_${size}`, { now: () => NOW });
    const random = seeded(size);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    await product.store.asCommunity("c1", "maintenance", async (db) => {
      for (let n = 0; n < size; n += 1)
        await addConclusion(db, { community: "c1", now: NOW, ids: product.ids }, undefined, {
          ...{ text: Array.from({ length: 35 }, () => zipf(random)).join(" "), language: "en", sharing: "green" },
          ...{ kind: pick(CONCLUSION_KINDS), status: pick(CONCLUSION_STATUSES), output: pick([1, 2, 3, 4] as const) },
          ...{ countries: [pick(COUNTRIES)], dueOn: "2027-05-01", concludedAt: NOW },
          owners: [{ kind: "country", value: pick(COUNTRIES) }],
        });
    });
    await product.store.refreshStatistics();
    await made(product, "pdf");
    for (const format of ["pdf", "docx", "md", "csv"]) {
      const { seconds, kilobytes, stoodMs } = await made(product, format);
      const what = `${size} conclusions as ${format.toUpperCase()}`;
      const note = `${kilobytes.toFixed(0)} kB; the process stood still for ${stoodMs.toFixed(0)} ms at most`;
      figures.push(size === PROMISED ? atMost(what, seconds, "s", MOST, note) : plain(what, seconds, "s", note));
    }
    await close();
  }
  return figures;
}

let asked = 0;

async function made(product: Rapporteur, format: string) {
  asked += 1;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const plan = await product.dispatch({
    ...{ id: `report ${asked}`, platform: "console", space: "bench", user: "moderator", channel: "general" },
    input: { kind: "values", path: "conclusion report", values: { format } },
  });
  if (plan.kind !== "work") throw new Error(JSON.stringify(plan));
  const { blocks } = await plan.run();
  const seconds = (performance.now() - began) / 1_000;
  delay.disable();
  const block = blocks.find(({ kind }) => kind === "file");
  const file = block?.kind === "file" ? await openFile(product.tokens, block.token, "c1") : undefined;
  if (!file) throw new Error(`no file: ${JSON.stringify(blocks)}`);
  return { seconds, kilobytes: file.size / 1_000, stoodMs: delay.max / 1e6 };
}
