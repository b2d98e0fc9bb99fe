import { assemble, type Rapporteur } from "../src/app/assemble.ts";
import { fixedClock } from "../src/core/kernel/time/clock.ts";
import { randomIds } from "../src/core/kernel/values/ids.ts";
import { readDemoFiles } from "../src/core/services/demo/files.ts";
import { installDemo } from "../src/core/services/demo/install.ts";
import { openEmbedded } from "../src/core/services/store/embedded.ts";
import { sealWith } from "../src/core/services/store/seal.ts";
import { CATALOGUE } from "../src/features.ts";
import { LOG } from "./ledger-stage.ts";
import { type AskedKind, RESOURCE_NAMES } from "./question-sets.ts";

/** Of one kind of thing in the demo: what its rows are called in the questions, by id and by what its card says. */
export interface Named {
  readonly byId: ReadonlyMap<string, string>;
  readonly byText: ReadonlyMap<string, string>;
}

/** The demo community on the product as it is, in memory, and what things are called in the questions. */
export interface Demo {
  readonly product: Rapporteur;
  readonly names: Readonly<Record<AskedKind, Named>>;
  close(): Promise<void>;
}

// Between the last conclusion of the demo and the next meetings.
const NOW = new Date("2026-11-24T15:00:00Z");

/** Installs the demo as the product does. */
export async function openDemo(): Promise<Demo> {
  const store = await openEmbedded(undefined);
  const services = {
    store,
    clock: fixedClock(NOW),
    ids: randomIds((count) => crypto.getRandomValues(new Uint8Array(count))),
    seal: sealWith(new Map([["k1", new Uint8Array(32).fill(7)]])),
    catalogue: CATALOGUE,
  };
  // What the questions are graded for: without what is said to have happened lately.
  const { "life.json": _, ...files } = readDemoFiles();
  const { community } = await installDemo(services, files);
  const product = assemble({ ...services, log: LOG, worker: "questions", limitSettings: "off" });
  const names = await store.asCommunity(community, "maintenance", async (db) => ({
    contact: named((await db.contact.findMany()).map(({ id, reference, name }) => [id, name, reference])),
    resource: named(
      (await db.resource.findMany({ include: { titles: true } })).flatMap(({ id, title, titles }) =>
        [title, ...titles.map((one) => one.title)].map((said) => [id, said, RESOURCE_NAMES.get(title)] as const),
      ),
    ),
    conclusion: named((await db.conclusion.findMany()).map(({ id, reference, text }) => [id, text, reference])),
    meeting: named((await db.meeting.findMany()).map(({ id, title }) => [id, title, title])),
  }));
  return { product, names, close: () => store.close() };
}

function named(rows: readonly (readonly [id: string, text: string, name: string | null | undefined])[]): Named {
  const known = rows.map(([id, text, name]) => [id, text, name ?? id] as const);
  return {
    byId: new Map(known.map(([id, , name]) => [id, name])),
    byText: new Map(known.map(([, text, name]) => [text, name])),
  };
}
