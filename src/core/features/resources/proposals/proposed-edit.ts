import type { Context } from "../../../kernel/commands/command.ts";
import { spendOrRefuse } from "../../../kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { addToProposal, ownProposal, propose } from "../../../services/review/proposing/proposals.ts";
import type { SaidByField } from "../../../services/review/subject.ts";
import { asChanged, type ResourceChange, type HowChanged } from "../life/change-resource.ts";
import { mayChange } from "../life/may-change.ts";
import { refuseCircle } from "../life/refuse-circle.ts";
import { textsOf } from "../life/texts.ts";
import type { ResourceEntry } from "../resource.ts";
import { differing } from "./edit-texts.ts";

/** Changes that somebody proposes who may not make them, in the review queue. */
export const EDIT_KIND = "resource-edit";

/** Whether what somebody would change of a resource is proposed to moderators: everybody finds it, and they may not change it. */
export async function proposesEdits(context: Context, resource: ResourceEntry | undefined): Promise<boolean> {
  return resource?.published === true && !(await mayChange(context, resource));
}

/**
 * Proposes changes of a resource to moderators, added to what the caller has proposed of it that awaits them. Returns the id of the entry of
 * the review queue; undefined where the resource says that already.
 */
export async function proposeEdit(
  context: Context,
  resource: ResourceEntry,
  given: ResourceChange,
  { why, seen }: HowChanged,
): Promise<string | undefined> {
  const { caller } = context;
  if (caller.personId === undefined) throw new Error("whoever may propose changes is a person of the community");
  const is = await asChanged(context, resource, given, seen);
  if (is.replacedBy !== resource.replacedBy) await refuseCircle(context, resource.id, is.replacedBy);
  const said: SaidByField = differing(textsOf(resource), textsOf(is));
  if (Object.keys(said).length === 0) return undefined;
  await spendOrRefuse(context, "proposals");
  const all = { ...said, ...(why === undefined ? {} : { why }) };
  const own = await ownProposal(context, EDIT_KIND, resource.id);
  if (own?.asked) return refuse("resource.proposal.asked", { title: resource.title });
  const added = own && (await addToProposal(context, EDIT_KIND, own, all));
  if (added !== undefined) return added;
  return propose(context, EDIT_KIND, `${resource.id}.${context.ids.next()}`, { submitter: caller.personId, said: all });
}
