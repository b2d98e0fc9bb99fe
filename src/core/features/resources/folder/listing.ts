import { problem } from "../../../kernel/errors/errors.ts";
import { LARGE_FILE_BYTES } from "../../../kernel/options/values.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { nearest } from "../../../kernel/text/nearest.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { CellRead } from "../../../services/imports/cell-reader.ts";
import type { ListedFile } from "../../../services/imports/folder-import.ts";

/** Reads which file a row means: one of those that are listed, which none outside of the folder is. */
export function fileReader(listing: readonly ListedFile[]): (typed: string) => CellRead<string> {
  // One system takes letters with accents apart, another does not: the very name counts more than one that reads the same.
  const known = new Map([
    ...listing.map((one) => [one.name.normalize("NFC"), one] as const),
    ...listing.map((one) => [one.name, one] as const),
  ]);
  return (typed) => {
    const path = truncate(typed, 200);
    if (leaves(typed)) return { problem: problem("resource.folder.outside", { path }) };
    const found = known.get(plain(typed)) ?? known.get(plain(typed).normalize("NFC"));
    if (!found) return absent(path, typed, listing);
    if (found.kind !== "file") return { problem: problem(`resource.folder.${found.kind}`, { path }) };
    if (found.size <= LARGE_FILE_BYTES) return { value: found.name };
    const [megabytes, most] = [found.size, LARGE_FILE_BYTES].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    return { problem: problem("resource.folder.large", { path, megabytes: megabytes ?? 0, most: most ?? 0 }) };
  };
}

/** Whether a path may lead out of the folder that it is said in, on any system. */
const leaves = (path: string): boolean =>
  /^[/~]|^[a-z]:|[\\\u0000]/i.test(path) || path.split("/").some((part) => part.trim() === "..");

const plain = (path: string): string => path.replace(/^(?:\.\/+)+/, "");

function absent(path: string, typed: string, listing: readonly ListedFile[]): CellRead<string> {
  const near = nearest(
    fold(typed),
    listing.map(({ name }) => fold(name)),
  );
  const meant = near === undefined ? undefined : listing.find(({ name }) => fold(name) === near)?.name;
  return { problem: problem("resource.folder.absent", { path }), ...(meant === undefined ? {} : { near: meant }) };
}
