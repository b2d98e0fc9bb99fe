import { plainText } from "./card-text.ts";
import type { VCardProperty } from "./property.ts";

/** A cell of a card's row: its text, and the line of the property that has it. */
export interface VCardCell {
  readonly text: string;
  readonly line?: number;
}

/** What a card has of each property, by its name: those that are preferred first. */
export interface VCardValues {
  values(name: string): readonly Value[];
}

/** A value of a property, still escaped. */
export interface Value {
  readonly text: string;
  readonly line: number;
  readonly types: readonly string[];
  readonly property: VCardProperty;
}

/** A property that a card has not. */
export const NONE: VCardCell = { text: "" };
const LEAST_PREFERRED = 101;

/** 1 is preferred most (RFC 6350 §5.3); version 3 has a type for it. */
export function preference({ types, property }: Value): number {
  if (types.includes("pref")) return 1;
  return Number(property.params.get("PREF")?.[0] ?? LEAST_PREFERRED) || LEAST_PREFERRED;
}

/** The values of properties as a list. */
export const cell = (values: readonly Value[], text: (value: Value) => readonly string[]): VCardCell => {
  const found = values.map((value) => ({ value, texts: text(value).filter((one) => one.trim() !== "") }));
  const [first] = found.filter(({ texts }) => texts.length > 0);
  return first
    ? { text: found.flatMap(({ texts }) => texts.map(withoutBars)).join(" | "), line: first.value.line }
    : NONE;
};

/** A "|" parts the values of a cell. */
const withoutBars = (text: string): string => text.replaceAll("|", " ").trim();

/** The first of the cells that holds something. */
export const firstOf = (...cells: readonly (() => VCardCell)[]): VCardCell => {
  for (const one of cells) {
    const found = one();
    if (found.text.trim() !== "") return found;
  }
  return NONE;
};

/** What one property says, parts and all. */
export const whole = (values: readonly Value[], text: (value: Value) => string): VCardCell => {
  const found = values.find((value) => text(value).trim() !== "");
  return found ? { text: text(found), line: found.line } : NONE;
};

/** Parts that hold something, together. */
export const joined = (parts: readonly string[], by: string): string =>
  parts
    .map((part) => plainText(part).trim())
    .filter((part) => part !== "")
    .join(by);
