import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { KeyRing } from "./seal.ts";

const FILE = "key.json";
const fileSchema = z.array(z.object({ id: z.string().min(1), key: z.base64url() })).min(1);

/** Reads a key ring written as `id:base64url`, several separated by commas, the sealing one first. */
export function readKeys(text: string): KeyRing {
  const ring = new Map<string, Uint8Array>();
  for (const part of text.split(",")) {
    const match = /^\s*([\w.-]+):([\w-]{43}=?)\s*$/.exec(part);
    if (!match?.[1] || !match[2])
      throw new Error("a key is written as ID:KEY, where KEY is 32 random bytes in base64url");
    if (ring.has(match[1])) throw new Error(`the key id "${match[1]}" is given twice`);
    ring.set(match[1], new Uint8Array(Buffer.from(match[2], "base64url")));
  }
  return ring;
}

/** The key beside an embedded store's data, made on first use; `made` tells whether that was now. */
export function keysBeside(directory: string): { ring: KeyRing; path: string; made: boolean } {
  const path = join(directory, FILE);
  const made = !existsSync(path) && makeKey(directory, path);
  const entries = fileSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  return { ring: new Map(entries.map((e) => [e.id, new Uint8Array(Buffer.from(e.key, "base64url"))])), path, made };
}

/** A new random key as text, for RAPPORTEUR_KEY. */
export function newKey(): string {
  return randomBytes(32).toString("base64url");
}

// Written whole and then linked into place: a crash leaves no half key, and a race has one winner.
function makeKey(directory: string, path: string): boolean {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const file = openSync(draft, "wx", 0o600);
  writeSync(file, `${JSON.stringify([{ id: "k1", key: newKey() }], null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (existsSync(path)) return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}
