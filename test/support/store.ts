import pg from "pg";
import { inject } from "vitest";
import type { Ids } from "../../src/core/kernel/values/ids.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import type { Store } from "../../src/core/services/store/store.ts";
import { pooledEmbedded } from "./embedded-pool.ts";
import { pooledServer } from "./server-pool.ts";

/** Both databases, for what could differ between them: `describe.each(stores)`. */
export const stores = ["embedded", "server"] as const;

let databases = 0;

/** A fresh store of that kind: migrated and empty. On a server its database is a copy of its own, and whoever asked for it drops it. */
export async function freshStore(kind: (typeof stores)[number] = "embedded"): Promise<{ store: Store; url?: string }> {
  if (kind === "embedded") return { store: await pooledEmbedded() };
  const url = await copiedDatabase();
  return { store: openServer(url), url };
}

/** The same of a database that many tests share, one after the other, until `giveBack`. */
export async function sharedStore(kind: (typeof stores)[number]): Promise<{ store: Store; url?: string }> {
  if (kind === "embedded") return { store: await pooledEmbedded() };
  return pooledServer(copiedDatabase);
}

async function copiedDatabase(): Promise<string> {
  databases += 1;
  const name = `test_${process.pid}_${databases}`;
  const client = new pg.Client({ connectionString: inject("server") });
  await client.connect();
  // Cloning a template needs it unused for the moment: workers take turns.
  await client.query("select pg_advisory_lock(1)");
  await client.query(`create database ${name} template template`);
  await client.end();
  return inject("server").replace(/postgres$/, name);
}

/** Takes away the database of a store that was closed. */
export async function dropDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("server") });
  await client.connect();
  await client.query(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
  await client.end();
}

/** Predictable identifiers: "0000000001", "0000000002", … */
export function countedIds(prefix = ""): Ids {
  let n = 0;
  return {
    next: () => {
      n += 1;
      return prefix + String(n).padStart(10 - prefix.length, "0");
    },
  };
}

const TOPICS = [
  ["tracing", "topic", "Tracing", "Rastreo", "Rastreamento", "Traçage"],
  ["marking", "topic", "Marking", "Marcación", "Marcação", "Marquage"],
  ["ballistics", "topic", "Ballistics", "Balística", "Balística", "Balistique"],
  ["customs", "topic", "Customs detection", "Detección aduanera", "Detecção aduaneira", "Détection douanière"],
  [
    "cooperation",
    "pillar",
    "International cooperation",
    "Cooperación internacional",
    "Cooperação internacional",
    "Coopération internationale",
  ],
  ["knowledge", "pillar", "Knowledge", "Conocimiento", "Conhecimento", "Connaissances"],
] as const;

/** Adds a community with its console space, channel "general", the four personas and a small taxonomy. */
export async function addCommunity(store: Store, id: string, slug: string, now: Date): Promise<void> {
  await store.system(async (db) => {
    await db.community.create({
      data: {
        id,
        slug,
        name: `Community ${slug}`,
        language: "en",
        zone: "America/Mexico_City",
        demo: true,
        createdAt: now,
      },
    });
    await db.space.create({ data: { communityId: id, id: `${id}s`, platform: CONSOLE, externalId: slug } });
    await db.channel.create({
      data: { communityId: id, id: `${id}c`, spaceId: `${id}s`, externalId: "general", name: "general" },
    });
    const people = ["guest", "member", "moderator", "admin"];
    await db.person.createMany({
      data: people.map((p) => ({ communityId: id, id: `${id}${p}`, name: `The ${p}`, role: p, createdAt: now })),
    });
    await db.handle.createMany({
      data: people.map((p) => ({ communityId: id, platform: CONSOLE, externalId: p, personId: `${id}${p}` })),
    });
    await db.topic.createMany({
      data: TOPICS.map(([key, kind, en, es, pt, fr]) => ({
        communityId: id,
        key,
        kind,
        labels: { en, es, pt, fr },
        also: [],
      })),
    });
  });
}
