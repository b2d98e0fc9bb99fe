/** The id of the thing that an entry is about, where that begins the entry's own: "r1.es.k2" is about "r1". */
export const thingOf = (id: string): string => id.split(".")[0] ?? "";

/** What is known of things, by the ids of entries about them; of those about which nothing is known, nothing. */
export const byThing = <T>(
  known: ReadonlyMap<string, T> | undefined,
  ids: readonly string[],
  thing: (id: string) => string = thingOf,
): ReadonlyMap<string, T> =>
  new Map(
    ids.flatMap((id) => {
      const one = known?.get(thing(id));
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
