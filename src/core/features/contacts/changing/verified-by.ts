import type { Context } from "../../../kernel/commands/command.ts";
import type { OpenedContact } from "./patch.ts";

/** A contact of which the caller says now that it is right. */
export const verifiedBy = (
  { caller, now }: Pick<Context, "caller" | "now">,
  { whole, fields }: OpenedContact,
): OpenedContact => ({
  whole: { ...whole, verifiedById: caller.personId ?? null, verifiedAt: now.toISOString(), leftAt: null },
  fields,
});
