import type { Ids } from "./ids.ts";

/** Identifiers for something that is done twice: `again` makes those that `first` made, in the same order, and then new ones. */
export function replayed(ids: Ids): { readonly first: Ids; readonly again: Ids } {
  const made: string[] = [];
  return {
    first: {
      next() {
        const id = ids.next();
        made.push(id);
        return id;
      },
    },
    again: { next: () => made.shift() ?? ids.next() },
  };
}
