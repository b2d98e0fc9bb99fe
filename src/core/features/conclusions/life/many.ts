/** How many conclusions one press may be about, as many as one page of a list shows at most. */
const MOST = 50;
/** Longest text that names so many changes, in characters: an id, a stroke, a number. */
export const MANY_MAX = 1_200;

/** Ids that a button carries, each once. */
export const idsOf = (typed: string): string[] => [...new Set(typed.split(/[\s,]+/u).filter(Boolean))].slice(0, MOST);

/** Conclusions as a button carries them, each with what was shown of it. */
export const typedShown = (shown: readonly { readonly id: string; readonly shown: string }[]): string =>
  shown.map((one) => `${one.id}/${one.shown}`).join(" ");

/** The same, read again: by id what was shown, "" where that is not known. */
export const shownChosen = (typed: string): ReadonlyMap<string, string> =>
  new Map(
    idsOf(typed).map((one) => {
      const [id = "", shown = ""] = one.split("/");
      return [id, shown];
    }),
  );

/** Changes of conclusions as a button carries them. */
export const typedChanges = (changes: readonly { readonly id: string; readonly change: number }[]): string =>
  changes.map(({ id, change }) => `${id}/${change}`).join(" ");

/** The same, read again; what is none is left out. */
export const changesOf = (typed: string): { readonly id: string; readonly change: number }[] =>
  idsOf(typed).flatMap((one) => {
    const [, id, change] = /^([^/]+)\/(\d{1,6})$/u.exec(one) ?? [];
    return id === undefined ? [] : [{ id, change: Number(change) }];
  });
