import pg from "pg";
import { inject } from "vitest";
import type { Ids } from "../../src/core/kernel/values/ids.ts";
import { CONSOLE } from "../../src/core/services/posts/posts.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import { sql, type Store } from "../../src/core/services/store/store.ts";
import { pooledEmbedded } from "./embedded-pool.ts";
import { pooledServer } from "./server-pool.ts";

/** Both databases, for what could differ between them: `describe.each(stores)`. */
export const stores = ["embedded", "server"] as const;

let databases = 0;

/** A fresh store of that kind: migrated and empty. On a server its database is a copy of its own, and whoever asked for it drops it. */
export async function freshStore(kind: (typeof stores)[number] = "embedded"): Promise<{ store: Store; url?: string }> {
  if (kind === "embedded") return { store: await pooledEmbedded() };
  const url = await copiedDatabase();
  return { store: openServer(throughSocket(url)), url };
}

/** The same of a database that many tests share, one after the other, until `giveBack`. */
export async function sharedStore(kind: (typeof stores)[number]): Promise<{ store: Store; url?: string }> {
  if (kind === "embedded") return { store: await pooledEmbedded() };
  return pooledServer(copiedDatabase, throughSocket);
}

/** The same database through the server's Unix socket (https://github.com/brianc/node-postgres/tree/master/packages/pg-connection-string). */
function throughSocket(url: string): string {
  return `${url}?host=${encodeURIComponent(inject("socket"))}`;
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

const PEOPLE = ["guest", "member", "moderator", "admin"];

/** Adds a community with its console space, channel "general", the four personas and a small taxonomy; in one statement, since nearly every test begins with it. */
export async function addCommunity(store: Store, id: string, slug: string, now: Date): Promise<void> {
  const topics = TOPICS.map(([key, kind, en, es, pt, fr]) => ({ key, kind, labels: { en, es, pt, fr } }));
  await store.system((db) =>
    db.$executeRaw(sql`
      with community as (
        insert into community (id, slug, name, language, zone, demo, created_at)
        values (${id}, ${slug}, ${`Community ${slug}`}, 'en', 'America/Mexico_City', true, ${now})
      ), space as (
        insert into space (community_id, id, platform, external_id) values (${id}, ${`${id}s`}, ${CONSOLE}, ${slug})
      ), channel as (
        insert into channel (community_id, id, space_id, external_id, name)
        values (${id}, ${`${id}c`}, ${`${id}s`}, 'general', 'general')
      ), person as (
        insert into person (community_id, id, name, role, created_at)
        select ${id}, ${id} || p, 'The ' || p, p, ${now} from unnest(${PEOPLE}::text[]) p
      ), handle as (
        insert into handle (community_id, platform, external_id, person_id)
        select ${id}, ${CONSOLE}, p, ${id} || p from unnest(${PEOPLE}::text[]) p
      )
      insert into topic (community_id, key, kind, labels, also)
      select ${id}, t.key, t.kind, t.labels, '{}' from jsonb_to_recordset(${JSON.stringify(topics)}::jsonb) t (key text, kind text, labels jsonb)`),
  );
}
