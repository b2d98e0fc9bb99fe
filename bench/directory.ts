import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Rapporteur } from "../src/app/assemble.ts";
import { saveContacts } from "../src/core/features/contacts/saving/save-contacts.ts";
import { openFile } from "../src/core/services/files/generated-files.ts";
import { type Figure, atMost, plain } from "./figures.ts";
import { NOW, opened } from "./ledger-stage.ts";
import { contacts, seeded } from "./synthetic.ts";

const SIZES = [100, 1_000, 5_000];
const PROMISED = 1_000;
/** Seconds. */
const MOST = 5;

/** From `contact directory` to its file, and with every phone and e-mail address opened and each look recorded; how long the process did nothing else meanwhile. */
export async function directory(admin: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) {
    const { product, close } = await opened(admin, `directory_${size}`, { now: () => NOW });
    await product.store.asCommunity("c1", "maintenance", (db) =>
      saveContacts(
        db,
        { community: "c1", now: NOW, ids: product.ids, seal: product.seal },
        contacts(size, seeded(size)),
      ),
    );
    await product.store.refreshStatistics();
    await printed(product, { format: "pdf", phones: false });
    for (const format of ["pdf", "docx"])
      for (const phones of [false, true]) {
        const { seconds, kilobytes, stoodMs } = await printed(product, { format, phones });
        const what = `${size} contacts as ${format.toUpperCase()}${phones ? ", with phones" : ""}`;
        const note = `${kilobytes.toFixed(0)} kB; the process stood still for ${stoodMs.toFixed(0)} ms at most`;
        figures.push(size === PROMISED ? atMost(what, seconds, "s", MOST, note) : plain(what, seconds, "s", note));
      }
    await close();
  }
  return figures;
}

let asked = 0;

async function printed(product: Rapporteur, values: { readonly format: string; readonly phones: boolean }) {
  asked += 1;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const plan = await product.dispatch({
    ...{ id: `directory ${asked}`, platform: "console", space: "bench", user: "moderator", channel: "general" },
    input: { kind: "values", path: "contact directory", values },
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
