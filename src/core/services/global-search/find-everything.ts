import type { Context } from "../../kernel/commands/command.ts";
import type { AskingEverything } from "./asking.ts";
import type { KindGroup } from "./group.ts";
import type { GroupName } from "./group-name.ts";
import { groupsOf, mayUse } from "./groups.ts";
import { understand } from "./understand.ts";

/** What was found of all kinds, the best first. */
export interface Everything {
  readonly groups: readonly KindGroup[];
  /** Words of the question, as they were typed, that nothing has which the caller may see. */
  readonly missing: readonly string[];
  /** The kind that is asked for, where one is. */
  readonly kind?: GroupName;
}

/**
 * Looks a question up in everything that the caller may see. The kind that it asks for comes first, then those of which
 * the best has the most of its words; a kind with less than half as many is left out. A question that only names a kind
 * is about the newest or next of it.
 */
export async function findEverything(context: Context, words: string, only?: GroupName): Promise<Everything> {
  const asking = await understand(context, words);
  const groups = groupsOf(context.catalogue).filter(
    ({ name, shownBy }) => mayUse(context, shownBy) && (only === undefined ? isMeant(asking, name) : only === name),
  );
  const found: KindGroup[] = [];
  for (const { find } of groups) {
    const group = await find(context, asking);
    if (group) found.push(group);
  }
  const most = Math.max(0, ...found.map(({ fit }) => fit));
  // Of equals, the order of the kinds is kept.
  const place = ({ name, fit }: KindGroup) => [Number(name !== asking.hint), -fit] as const;
  const shown = found
    .filter(({ name, fit }) => name === asking.hint || fit * 2 >= most)
    .sort((a, b) => {
      const [one, other] = [place(a), place(b)];
      return one[0] - other[0] || one[1] - other[1];
    });
  const kind = only ?? asking.hint;
  return { groups: shown, missing: missingIn(found), ...(kind === undefined ? {} : { kind }) };
}

/** What nothing of any kind has. */
function missingIn([first, ...others]: readonly KindGroup[]): readonly string[] {
  const missing = first?.missing ?? [];
  return missing.filter((word) => others.every((group) => group.missing?.includes(word) === true));
}

const isMeant = ({ onlyKind, hint }: AskingEverything, name: GroupName) => !onlyKind || hint === name;
