import type { ConclusionInput } from "./conclusion.ts";
import { dayOf } from "./conclusion-entries.ts";
import type { NotedChange } from "./life/history.ts";
import { keysOf } from "./owners/save-owners.ts";
import type { Stored } from "./stored-conclusions.ts";

/** What a conclusion that is given again changes of what is stored, for its history. */
export function whatChanged(
  stored: Pick<Stored, "kind" | "status" | "text" | "dueOn" | "owners">,
  { kind, status, text, dueOn, owners }: Pick<ConclusionInput, "kind" | "status" | "text" | "dueOn" | "owners">,
): NotedChange[] {
  const due = stored.dueOn === null ? undefined : dayOf(stored.dueOn);
  return [
    ...change("kind", stored.kind, kind),
    ...change("status", stored.status, status),
    ...change("text", stored.text, text),
    ...change("due", due, dueOn),
    ...change("owners", keysOf(stored.owners), owners && keysOf(owners)),
  ];
}

const change = (what: NotedChange["what"], from: string | undefined, to: string | undefined): NotedChange[] =>
  to === undefined || to === (from ?? "") ? [] : [{ what, ...(from ? { from } : {}), ...(to === "" ? {} : { to }) }];
