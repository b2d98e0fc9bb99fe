import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { KeyRing } from "./seal.ts";
import { syncFolder } from "./disk/sync-folder.ts";

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

/** A key ring as it is read. */
export const writeKeys = (ring: KeyRing): string =>
  [...ring].map(([id, key]) => `${id}:${Buffer.from(key).toString("base64url")}`).join(",");

/** The file of the key beside an embedded store's data. */
export const keyFileIn = (directory: string): string => join(directory, FILE);

/** A key file that holds no key. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";
}

/** The keys beside an embedded store's data; undefined where there is no such file. Throws KeyFileError for one that holds none. */
export function keysBeside(directory: string): KeyRing | undefined {
  const path = keyFileIn(directory);
  if (!existsSync(path)) return undefined;
  try {
    const entries = fileSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    return new Map(entries.map(({ id, key }) => [id, keyOf(key)]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") throw error;
    throw new KeyFileError(path, { cause: error });
  }
}

function keyOf(text: string): Uint8Array {
  const key = new Uint8Array(Buffer.from(text, "base64url"));
  if (key.length !== 32) throw new Error(`a key of ${key.length} bytes`);
  return key;
}

/** Makes a key beside an embedded store's data where there is none, under an id that no other has, and returns what is there. */
export function makeKeyBeside(directory: string): KeyRing {
  makeKey(directory, keyFileIn(directory));
  const ring = keysBeside(directory);
  if (!ring) throw new Error("a key was made and is not there");
  return ring;
}

/** Puts keys beside an embedded store's data, in place of what is there: a crash leaves either. */
export function putKeysBeside(directory: string, ring: KeyRing): void {
  const path = keyFileIn(directory);
  const draft = draftOf(path, ring);
  renameSync(draft, path);
  syncFolder(directory);
}

/** An id for a new key, so that it can stand beside older ones on a ring. */
export const newKeyId = (): string => `k${randomBytes(3).toString("hex")}`;

/** A new random key under such an id. */
export const newEntry = (): readonly [string, Uint8Array] => [newKeyId(), new Uint8Array(randomBytes(32))];

/** A new random key as text, for RAPPORTEUR_KEY. */
export function newKey(): string {
  return randomBytes(32).toString("base64url");
}

// Written whole and then linked into place: a crash leaves no half key, and a race has one winner.
function makeKey(directory: string, path: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = draftOf(path, new Map([newEntry()]));
  try {
    linkSync(draft, path);
    syncFolder(directory);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** A file beside `path` with these keys, on disk. */
function draftOf(path: string, ring: KeyRing): string {
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const entries = [...ring].map(([id, key]) => ({ id, key: Buffer.from(key).toString("base64url") }));
  const file = openSync(draft, "wx", 0o600);
  writeSync(file, `${JSON.stringify(entries, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  return draft;
}
