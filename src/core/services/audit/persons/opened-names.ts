import type { Seal } from "../../../kernel/ports/seal.ts";
import { type NamedPerson, openName, type OpenedName } from "./pseudonym.ts";

/** Names that were opened lately, so that not each entry opens them anew. Whoever is erased is asked for no more, because what is sealed is gone. */
const OPENED = 2_000;

type Open = (community: string, named: Pick<NamedPerson, "named" | "sealed">) => Promise<OpenedName | undefined>;

const openers = new WeakMap<Seal, Open>();

/** Opens what names persons, each once as long as it is remembered: by the sealed text, so that it is believed only as it is now. */
export function openerOf(seal: Seal): Open {
  const opener = openers.get(seal) ?? remembering(seal);
  openers.set(seal, opener);
  return opener;
}

function remembering(seal: Seal): Open {
  const opened = new Map<string, OpenedName>();
  return async (community, named) => {
    const key = `${community} ${named.named} ${named.sealed}`;
    const known = opened.get(key);
    if (known !== undefined) return known;
    const name = await openName(seal, community, named);
    if (name === undefined) return undefined;
    if (opened.size >= OPENED) opened.clear();
    opened.set(key, name);
    return name;
  };
}
