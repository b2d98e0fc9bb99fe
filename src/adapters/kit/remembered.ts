import QuickLRU from "quick-lru";

/** Asks for what changes seldom, and again only after `maxAge` milliseconds, or at once where it could not be told. */
export function remembered<Known>(
  ask: (id: string) => Promise<Known>,
  limits: { readonly maxSize: number; readonly maxAge: number },
): (id: string) => Promise<Known> {
  const known = new QuickLRU<string, Promise<Known>>(limits);
  return (id) => {
    const asked = known.get(id) ?? ask(id);
    known.set(id, asked);
    asked.catch(() => known.delete(id));
    return asked;
  };
}
