import { DAY_MS, MINUTE_MS } from "../../../kernel/time/units.ts";
import { readXml } from "./xml.ts";

const MINUTES_A_DAY = 24 * 60;
// Day 0 of the two ways in which workbooks count days; that of 1900 takes 1900 for a leap year, so it is this one from March 1900 on.
const DAY_0 = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
// 31 December 9999, the last day of either.
const LAST = 2_958_465;

// Formats that every workbook has and that show a day or a time (ECMA-376, Part 1, §18.8.30).
const BUILT_IN = [
  [14, 22],
  [45, 47],
] as const;

/** Which styles of cells show their numbers as days or times, by place. */
export async function readDateStyles(pieces: AsyncIterable<Uint8Array>): Promise<readonly boolean[]> {
  const own = new Map<string, string>();
  const styles: string[] = [];
  let within = false;
  await readXml(pieces, {
    open(name, attributes) {
      if (name === "numFmt") own.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "");
      if (name === "cellXfs") within = true;
      if (name === "xf" && within) styles.push(attributes["numFmtId"] ?? "0");
    },
    close(name) {
      if (name === "cellXfs") within = false;
    },
  });
  return styles.map((id) => {
    const code = own.get(id);
    return code === undefined
      ? BUILT_IN.some(([least, most]) => Number(id) >= least && Number(id) <= most)
      : isDate(code);
  });
}

/** Whether a format shows days or times: letters that stand for parts of them, outside of texts, colours and locales. */
const isDate = (code: string): boolean => /[ymdhs]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

/** A number of a workbook as the day it stands for, "2026-11-30", with its time where it has one; or as the time alone, "08:00". */
export function dayOfNumber(days: number, from1904: boolean): string | undefined {
  if (!(days >= 0 && days <= LAST)) return undefined;
  const minutes = Math.round((days % 1) * MINUTES_A_DAY);
  const at = new Date(
    DAY_0[from1904 ? "from1904" : "from1900"] + Math.floor(days) * DAY_MS + minutes * MINUTE_MS,
  ).toISOString();
  if (days < 1) return at.slice(11, 16);
  return minutes === 0 ? at.slice(0, 10) : at.slice(0, 16);
}
