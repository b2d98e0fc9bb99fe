import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { SHARING } from "../../kernel/access/sharing.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { ROLES } from "../../kernel/access/role.ts";
import { isZone } from "../../kernel/time/zones.ts";
import type { Import } from "../imports/imports.ts";
import { taxonomyFile } from "../taxonomy/default-taxonomy.ts";

/** The files that a demo community is made of, by name: of what is imported, as much as there is; `life.json` says what has happened in it before its installation. */
export type DemoFiles = Readonly<Record<"community.json" | "topics.csv", Uint8Array>> &
  Readonly<Partial<Record<"life.json", Uint8Array>>> &
  Readonly<Partial<Record<`${Import}.csv`, Uint8Array>>>;

// src/core/services/demo and dist/core/services/demo are equally deep, so the same path leads to prisma/ from both.
const SHIPPED = new URL("../../../../prisma/demo/", import.meta.url);

/** The demo files that come with the product; its taxonomy is the default one. */
export function readDemoFiles(): DemoFiles {
  const read = (name: string) => new Uint8Array(readFileSync(new URL(name, SHIPPED)));
  const tables = readdirSync(SHIPPED).filter((name) => name.endsWith(".csv"));
  return {
    ...Object.fromEntries(tables.map((name) => [name, read(name)])),
    "community.json": read("community.json"),
    "life.json": read("life.json"),
    "topics.csv": taxonomyFile(),
  };
}

const zone = z.string().refine(isZone, "not an IANA zone");
const word = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

const channel = z.object({ id: word, clearance: z.enum(SHARING).optional() });

const communitySchema = z.object({
  slug: word,
  name: z.string().min(1),
  language: z.enum(LANGUAGES),
  zone,
  channels: z.array(z.union([channel, word.transform((id): z.output<typeof channel> => ({ id }))])).min(1),
  people: z.array(
    z.object({
      handle: word,
      name: z.string().min(1),
      role: z.enum(ROLES),
      language: z.enum(LANGUAGES),
      zone,
      country: z.string().length(2),
    }),
  ),
});

/** The community, its channels and its console personas. */
export type DemoCommunity = z.output<typeof communitySchema>;

/** Reads community.json. Throws for one that is not as it should be. */
export function readDemoCommunity(files: DemoFiles): DemoCommunity {
  return communitySchema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(files["community.json"])));
}
