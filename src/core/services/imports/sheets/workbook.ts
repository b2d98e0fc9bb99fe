import type { Archive } from "./archive.ts";
import { readXml } from "./xml.ts";

/** Where a workbook (ECMA-376, Part 1, §18) has what is read of it, and how it counts days. */
export interface Workbook {
  /** The part that is its first sheet. */
  readonly sheet: string;
  readonly strings: string;
  readonly styles: string;
  /** Its days are counted from 1904. */
  readonly from1904: boolean;
}

const FOLDER = "xl/";

/** Reads how a workbook is laid out; undefined for an archive that is none. */
export async function readWorkbook(archive: Archive): Promise<Workbook | undefined> {
  if (!archive.has(`${FOLDER}workbook.xml`)) return undefined;
  let first: string | undefined;
  let from1904 = false;
  await readXml(archive.unpack(`${FOLDER}workbook.xml`), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (name === "sheet") first ??= Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
    },
  });
  const parts = new Map<string, string>();
  const kinds = new Map<string, string>();
  await readXml(archive.unpack(`${FOLDER}_rels/workbook.xml.rels`), {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name !== "Relationship") return;
      const path = Target.startsWith("/") ? Target.slice(1) : `${FOLDER}${Target}`;
      parts.set(Id, path);
      kinds.set(Type.slice(Type.lastIndexOf("/") + 1), path);
    },
  });
  const sheet = first === undefined ? undefined : parts.get(first);
  if (sheet === undefined) return undefined;
  const part = (kind: string, usual: string) => kinds.get(kind) ?? `${FOLDER}${usual}`;
  return { sheet, strings: part("sharedStrings", "sharedStrings.xml"), styles: part("styles", "styles.xml"), from1904 };
}
