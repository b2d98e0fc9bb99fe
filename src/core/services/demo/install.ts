import { importTable, type ImportServices, readImportTable } from "../imports/import-file.ts";
import { type Import, importsOf } from "../imports/imports.ts";
import { type ImportReport, refusal, reportLines } from "../imports/report.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { FileTable } from "../imports/table.ts";
import { defined } from "../../kernel/values/defined.ts";
import { translator } from "../../kernel/language/translate.ts";
import { CONSOLE } from "../posts/posts.ts";
import { type Db, scopeTo } from "../store/store.ts";
import { addTerms } from "../taxonomy/add-terms.ts";
import { readTaxonomy } from "../taxonomy/default-taxonomy.ts";
import { type DemoFiles, readDemoCommunity } from "./files.ts";
import { liveBefore } from "./live.ts";

/** What the installation is at. */
export type DemoPhase = "community" | Import;

/** How many rows of how many are done. It is complete when `done` equals `total`. */
export type DemoProgress = (done: number, total: number, phase: DemoPhase) => void;

// Any constant will do, as long as every replica uses the same.
const LOCK = "rapporteur demo";

/**
 * Makes the demo community, in one transaction: it is there as a whole or not at all, and two processes that start at once
 * make one. Where a community goes by its slug already, nothing is done. Throws for files that are not as they should be.
 */
export async function installDemo(
  services: ImportServices,
  files: DemoFiles,
  onProgress: DemoProgress = () => undefined,
): Promise<{ community: string; installed: boolean }> {
  const { slug } = readDemoCommunity(files);
  const there = await services.store.system((db) => existing(db, slug));
  if (there !== undefined) return { community: there, installed: false };
  const tables: { readonly kind: Import; readonly content: Uint8Array; readonly table: FileTable }[] = [];
  for (const kind of importsOf(services.catalogue).keys()) {
    const content = files[`${kind}.csv`];
    if (content) tables.push({ kind, content, table: await tableOf(services, kind, content) });
  }
  const total = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
  const done = await services.store.system(async (db) => {
    await db.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))) held`;
    const other = await existing(db, slug);
    if (other !== undefined) return { community: other, installed: false };
    onProgress(0, total, "community");
    const community = await addCommunity(db, services, files);
    // From here on as everything else in the community: its rows alone, by the database's own rules.
    const scoped = await scopeTo(db, community);
    let before = 0;
    for (const { kind, content, table } of tables) {
      const rows = table.rows.length;
      const tell = (done: number, phase: "check" | "save") =>
        onProgress(before + (phase === "save" ? done : 0), total, kind);
      const request = {
        community,
        kind,
        content,
        dryRun: false,
        language: "en",
        onProgress: (done: number, _of: number, phase: "check" | "save") => tell(done, phase),
      } as const;
      demand(services.catalogue, kind, await importTable(scoped, services, request, table));
      before += rows;
    }
    const life = files["life.json"];
    if (life) await liveBefore(scoped, services, { ...readDemoCommunity(files), id: community }, life);
    return { community, installed: true };
  });
  await services.store.refreshStatistics();
  return done;
}

async function existing(db: Db, slug: string): Promise<string | undefined> {
  return (await db.community.findUnique({ where: { slug }, select: { id: true } }))?.id;
}

async function addCommunity(db: Db, { clock, ids }: ImportServices, files: DemoFiles): Promise<string> {
  const { slug, name, language, zone, channels, people } = readDemoCommunity(files);
  const communityId = ids.next();
  const spaceId = ids.next();
  const now = clock.now();
  await db.community.create({ data: { id: communityId, slug, name, language, zone, demo: true, createdAt: now } });
  await db.space.create({ data: { communityId, id: spaceId, platform: CONSOLE, externalId: slug } });
  await db.channel.createMany({
    data: channels.map(({ id, ...cleared }) => ({
      communityId,
      id: ids.next(),
      spaceId,
      externalId: id,
      name: id,
      ...defined(cleared),
    })),
  });
  const persons = people.map(({ handle, ...person }) => ({
    handle,
    person: { communityId, id: ids.next(), createdAt: now, ...person },
  }));
  await db.person.createMany({ data: persons.map(({ person }) => person) });
  await db.handle.createMany({
    data: persons.map(({ handle, person }) => ({
      communityId,
      platform: CONSOLE,
      externalId: handle,
      personId: person.id,
    })),
  });
  await addTerms(db, communityId, readTaxonomy(files["topics.csv"]));
  return communityId;
}

async function tableOf({ catalogue }: ImportServices, kind: Import, content: Uint8Array): Promise<FileTable> {
  const table = await readImportTable(catalogue, kind, content);
  if ("fault" in table) throw unfit(catalogue, kind, refusal([table.fault], "en"));
  return table;
}

function demand(product: Features, kind: string, report: ImportReport): void {
  if (!report.ok) throw unfit(product, kind, report);
}

const unfit = (product: Features, kind: string, report: ImportReport) =>
  new Error(`the demo's ${kind}.csv cannot be imported:\n${reportLines(product, report, translator("en")).join("\n")}`);
