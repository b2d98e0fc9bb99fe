import type { Db } from "./store.ts";

/** Stands for the community's data where no option needs it; touching it is a bug. */
export function noStore(): Db {
  return new Proxy(
    {},
    {
      get(_target, name) {
        throw new Error(`an option's kind reads the store (${String(name)}) without saying so`);
      },
    },
  ) as Db;
}
