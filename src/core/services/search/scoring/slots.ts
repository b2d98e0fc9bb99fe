import type { Postings } from "./postings.ts";

/** Documents by small consecutive numbers, so that what is found out about each stands in an array. */
export interface Slots {
  readonly size: number;
  /** By slot. */
  readonly numbers: Float64Array;
  /** The slots of the documents of a list, in its order. */
  of(postings: Postings): Int32Array;
}

// Numbers of a community lie close together, and lists are mostly in their order: a page is found once for many of them.
const PAGE = 1_024;

/** A slot for every document of the lists. */
export function slotsOf(lists: Iterable<Postings>): Slots {
  const all = [...lists];
  const numbers = new Float64Array(all.reduce((sum, list) => sum + list.numbers.length, 0));
  const pages = new Map<number, Int32Array>();
  let size = 0;
  const slotsOfList = (list: Postings): Int32Array => {
    const slots = new Int32Array(list.numbers.length);
    let from = Number.POSITIVE_INFINITY;
    let page: Int32Array = new Int32Array();
    for (let i = 0; i < slots.length; i += 1) {
      const number = list.numbers[i] ?? 0;
      if (number < from || number >= from + PAGE) {
        from = Math.floor(number / PAGE) * PAGE;
        page = pages.get(from) ?? new Int32Array(PAGE);
        pages.set(from, page);
      }
      const at = number - from;
      if (page[at] === 0) {
        numbers[size] = number;
        size += 1;
        page[at] = size;
      }
      slots[i] = (page[at] ?? 0) - 1;
    }
    return slots;
  };
  const places = new Map(all.map((postings) => [postings, slotsOfList(postings)]));
  return { size, numbers: numbers.subarray(0, size), of: (postings) => places.get(postings) ?? new Int32Array() };
}
