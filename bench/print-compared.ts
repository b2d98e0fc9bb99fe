import type { comparePairs } from "./comparison.ts";

/** Prints what two checkouts were held against each other for, a line a figure. */
export function printCompared({ compared, absent }: ReturnType<typeof comparePairs>): void {
  const wide = Math.max(...compared.map(({ what }) => what.length));
  const number = (value: number) => String(Math.round(value * 100) / 100).padStart(9);
  console.log(
    `\n${"".padEnd(wide)} ${"before".padStart(9)} ${"after".padStart(9)}     ${"× worse".padStart(9)}  (least–most)`,
  );
  for (const { what, unit, before, after, ratio, least, most, limit, exceeded } of compared) {
    const spread = `(${least.toFixed(2)}–${most.toFixed(2)})`;
    console.log(
      `${what.padEnd(wide)} ${number(before)} ${number(after)} ${unit.padEnd(3)} ${number(ratio)}  ${spread}${exceeded ? `  MORE THAN ${limit} ×` : ""}`,
    );
  }
  const many = compared.filter(({ exceeded }) => exceeded).length;
  console.log(`\n${many === 0 ? "None" : String(many)} of ${compared.length} figures exceed what they may.`);
  if (absent.length > 0) console.log(`\nNot in every run:\n${absent.map((what) => `  ${what}`).join("\n")}`);
}
