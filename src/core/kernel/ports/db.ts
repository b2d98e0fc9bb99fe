/**
 * A community's rows in one transaction, as far as whoever asks may see and change them. What can be done with them is the
 * store's to say: it merges its client's type into this one.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- the store merges its own into it
export interface Db {}

/** Stands for the community's rows where nothing needs them; touching it is a bug. */
export function noDb(): Db {
  return new Proxy(
    {},
    {
      get(_target, name) {
        throw new Error(`an option's kind reads the store (${String(name)}) without saying so`);
      },
    },
  ) as Db;
}
