import type { AuditEntry } from "../../../kernel/ports/audit-entry.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import type { Link } from "../../store/rows.ts";
import type { DeliveryPlanning } from "../../delivery/planning/plan.ts";
import { holdPersons } from "../receive.ts";
import { limitAccounts } from "./limit-accounts.ts";
import { isJoined, OPERATOR_CONFIRMS } from "./link.ts";
import { tellAccount } from "./tell-link.ts";

/**
 * Confirms a link: the accounts that joined act in the person's role from now on, and both are told. `by` is the administrator,
 * who is another person; undefined for the operator. Returns the link and what is to be audited, or why it cannot be.
 */
export async function confirmLink(
  at: DeliveryPlanning,
  id: string,
  by: string | undefined,
): Promise<{ readonly link: Link; readonly entry: AuditEntry } | Problem> {
  const link = await heldLink(at, id);
  if (!link || !isJoined(link)) return problem("person.links.gone");
  if (link.state === "confirmed") return problem("person.confirm.already");
  if (link.personId === by) return problem("person.confirm.own", { operator: OPERATOR_CONFIRMS });
  const where = { communityId_id: { communityId: at.community.id, id } };
  const confirmed = await at.db.link.update({ where, data: { state: "confirmed" } });
  await limitAccounts(at, [link.personId]);
  for (const side of ["maker", "asker"] as const) await tellAccount(at, confirmed, "confirmed", side);
  const entry = {
    action: "person.link-confirm",
    subject: `person:${link.personId}`,
    detail: { link: id, by: by === undefined ? "operator" : "administrator" },
  };
  return { link: confirmed, entry };
}

/** A link whose person is held until the end of the transaction, as it is then. */
export async function heldLink(at: DeliveryPlanning, id: string): Promise<Link | undefined> {
  const where = { communityId_id: { communityId: at.community.id, id } };
  for (let held: string | undefined; ; ) {
    const link = await at.db.link.findUnique({ where });
    if (!link || link.personId === held) return link ?? undefined;
    await holdPersons(at, [link.personId]);
    held = link.personId;
  }
}
