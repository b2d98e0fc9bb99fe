import { fold } from "../../../../kernel/text/fold.ts";

const FOLDER = "documents";
// What some file system takes for something else, or does not take; what is not seen goes out of names where they are given.
const UNFIT = /[\u0000-\u001f\u007f<>:"/\\|?*]/gu;
// What Windows takes for a device, whatever follows; and what a folder is called here.
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
const FOLDERS = /^\d+$/u;
// Bytes that a name may have on most systems, with room for what a system writes before it.
const BYTES = 200;

/**
 * A path in a folder for each document that is called so: its name as it is, as far as every file system takes it. Of those of one name,
 * the second stands in a folder "2", and so on: names that differ in case or accents alone are one on some systems.
 */
export function pathsIn(names: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return names.map((name) => {
    const fit = fitName(name);
    const nth = (taken.get(fold(fit)) ?? 0) + 1;
    taken.set(fold(fit), nth);
    return nth === 1 ? `${FOLDER}/${fit}` : `${FOLDER}/${nth}/${fit}`;
  });
}

function fitName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replaceAll(UNFIT, "_")
    .replace(/[. ]+$/u, "")
    .trim();
  const [, stem = "", ending = ""] = /^(.*?)(\.\w{1,10})?$/su.exec(plain) ?? [];
  // What begins with a full stop is passed over where a folder is read.
  const isOther = stem === "" || stem.startsWith(".") || DEVICES.test(stem) || (ending === "" && FOLDERS.test(stem));
  const begun = isOther ? `_${stem}` : stem;
  let letters = Array.from(begun);
  while (Buffer.byteLength(letters.join("")) > BYTES) letters = letters.slice(0, -1);
  return `${letters.join("").trimEnd()}${ending}`;
}
