import type { Context } from "../../../kernel/commands/command.ts";
import { ownAccounts } from "../own-accounts.ts";
import type { Choices } from "../../preferences/change.ts";
import { ownChoices } from "../../preferences/own.ts";
import type { Person } from "../../store/rows.ts";

/** What a person has and would bring to another: accounts as "slack: U0123", own choices, and how many of each thing are theirs. */
export interface Portrait {
  readonly name: string;
  readonly role: string;
  readonly accounts: readonly string[];
  readonly choices: Choices;
  readonly meetings: number;
  readonly conclusions: number;
  readonly resources: number;
  /** Digests that they scheduled and that nobody stopped. */
  readonly digests: number;
}

/** Gathers it. */
export async function portraitOf(where: Pick<Context, "db" | "community">, { id, name, role }: Person): Promise<Portrait> {
  const { db, community } = where;
  const communityId = community.id;
  return {
    name,
    role,
    accounts: await ownAccounts(where, id),
    choices: await ownChoices(where, id),
    meetings: await db.meeting.count({ where: { communityId, organiserId: id } }),
    conclusions: await db.conclusion.count({ where: { communityId, authorId: id } }),
    resources: await db.resource.count({ where: { communityId, submittedById: id } }),
    digests: await db.digest.count({ where: { communityId, madeById: id, stoppedAt: null } }),
  };
}
