import type { Context } from "../../kernel/commands/command.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { type Asking, understand } from "./asking.ts";
import { conclusionsGroup } from "./conclusions.ts";
import { contactsGroup } from "./contacts.ts";
import type { FindGroup, Group } from "./group.ts";
import { type GroupName, GROUPS } from "./hint.ts";
import { meetingsGroup } from "./meetings.ts";
import { resourcesGroup } from "./resources.ts";

const FIND: Readonly<Record<GroupName, FindGroup>> = {
  contacts: contactsGroup,
  resources: resourcesGroup,
  conclusions: conclusionsGroup,
  meetings: meetingsGroup,
};

// Who may be shown a kind of thing by its own command may be shown it here.
const SHOWN_BY: Readonly<Record<GroupName, string>> = {
  contacts: "contact show",
  resources: "resource show",
  conclusions: "conclusion list",
  meetings: "meeting show",
};

/**
 * Looks a question up in everything that the caller may see. The kind that it asks for comes first, then those of which
 * the best has the most of its words; a kind with less than half as many is left out. A question that only names a kind
 * is about the newest or next of it.
 */
export async function findEverything(context: Context, words: string, only?: GroupName): Promise<readonly Group[]> {
  const asking = await understand(context, words);
  const wanted = GROUPS.filter((name) => isOpen(context, name) && (only === undefined ? isMeant(asking, name) : only === name));
  const found: Group[] = [];
  for (const name of wanted) {
    const group = await FIND[name](context, asking);
    if (group) found.push(group);
  }
  const most = Math.max(0, ...found.map(({ fit }) => fit));
  const place = ({ name, fit }: Group) => [Number(name !== asking.hint), -fit, GROUPS.indexOf(name)] as const;
  return found
    .filter(({ name, fit }) => name === asking.hint || fit * 2 >= most)
    .sort((a, b) => {
      const [one, other] = [place(a), place(b)];
      return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
    });
}

const isMeant = ({ looked, hint }: Asking, name: GroupName) => looked.length > 0 || hint === name;

function isOpen({ catalogue, caller }: Pick<Context, "catalogue" | "caller">, name: GroupName): boolean {
  return catalogue.commands.some((c) => c.path === SHOWN_BY[name] && atLeast(caller.role, c.allow));
}
