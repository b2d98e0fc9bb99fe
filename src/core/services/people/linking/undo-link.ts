import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import type { AuditEntry } from "../../../kernel/ports/audit-entry.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import type { DeliveryPlanning } from "../../delivery/planning/plan.ts";
import type { Link, Person } from "../../store/rows.ts";
import { heldLink } from "./confirm-link.ts";
import { canBeUndone, isJoined, UNDO_DAYS } from "./link.ts";
import { partPersons } from "./part-persons.ts";

/** A link of somebody else's accounts that can be undone, its person held; else why it cannot be. */
export async function undoable(at: DeliveryPlanning, id: string): Promise<Link | Problem> {
  const link = await heldLink(at, id);
  if (!link || !isJoined(link)) return problem("person.links.gone");
  return canBeUndone(link, at.now)
    ? link
    : problem("person.part.late", { days: UNDO_DAYS, command: commandLine("me unlink") });
}

/** Undoes a link for an administrator or the operator. Returns who is parted and what is to be audited, or why it cannot be. */
export async function undoLink(
  at: DeliveryPlanning & { readonly catalogue: Features; readonly seal: Seal },
  id: string,
): Promise<{ readonly parted: Person; readonly entry: AuditEntry } | Problem> {
  const link = await undoable(at, id);
  return "code" in link ? link : partPersons(at, link, "person.part");
}
