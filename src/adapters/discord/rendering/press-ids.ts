import { LIMITS } from "../limits.ts";

// Ids stay readable when a later release writes others: the number is their version.
const PRESS = "p1:";
const CONFIRM = "c1:";

const CHOOSE = "s1:";

/** What a "No" sends: the question goes away. */
export const DISMISS_ID = "n1:";

/** The longest value that a button carries, in characters: its id also tells what it is and where it stands in its view. */
export const PRESS_MAX = LIMITS.CUSTOM_ID - PRESS.length - "zzzz:".length;

/** The id of a button that acts at once; `index` is its position in its view, so that no two ids of a message are the same. */
export const pressId = (index: number, value: string): string => within(`${PRESS}${index.toString(36)}:${value}`);

/** The id of a button that asks first: Discord itself never asks "are you sure?". */
export const confirmId = (index: number, value: string): string => within(`${CONFIRM}${index.toString(36)}:${value}`);

/** The id of a menu whose options' values are ids of buttons; `index` is the position of the first in its view. */
export const chooseId = (index: number): string => within(`${CHOOSE}${index.toString(36)}`);

/** What was pressed. */
export type PressId = { readonly kind: "press" | "confirm"; readonly value: string } | { readonly kind: "dismiss" };

/** Reads a button's id; undefined for what is no button of a view. */
export function readPressId(customId: string): PressId | undefined {
  if (customId === DISMISS_ID) return { kind: "dismiss" };
  const [, kind, value] = /^(p1|c1):[0-9a-z]+:([^]+)$/.exec(customId) ?? [];
  return kind === undefined || value === undefined ? undefined : { kind: kind === "p1" ? "press" : "confirm", value };
}

/** What a button that acts at once carries; undefined for any other. */
export function pressOf(customId: string): string | undefined {
  const read = readPressId(customId);
  return read?.kind === "press" ? read.value : undefined;
}

function within(id: string): string {
  if (id.length > LIMITS.CUSTOM_ID) throw new RangeError(`a button's id has ${id.length} characters`);
  return id;
}
