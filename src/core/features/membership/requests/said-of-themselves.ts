import type { CommandScope } from "../../../kernel/commands/command.ts";
import type { SaidOfThemselves } from "../../contacts/feature.ts";
import { requestOf } from "./request.ts";
import { emailIn } from "./sealed-fields.ts";

/** What the caller said when they asked to become a member, as long as that is kept. */
export async function saidOfThemselves(scope: CommandScope): Promise<SaidOfThemselves | undefined> {
  const { caller, seal } = scope;
  const request = caller.personId === undefined ? undefined : await requestOf(scope, caller.personId);
  if (!request) return undefined;
  const { name, agency: organisation, country } = request;
  return { name, organisation, country, email: await emailIn(seal, request) };
}
