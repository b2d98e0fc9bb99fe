import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { accountIds } from "../own-accounts.ts";
import type { Choices } from "../../preferences/change.ts";
import { ownChoices } from "../../preferences/own.ts";
import type { Person } from "../../store/rows.ts";
import type { Db } from "../../store/store.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";

/** What a person has and would bring to another: accounts as "Console: ana", own choices, and how many of each thing are theirs. */
export interface PersonSummary {
  readonly name: string;
  readonly role: string;
  readonly accounts: readonly string[];
  readonly choices: Choices;
  readonly belongings: readonly { readonly label: Label; readonly count: number }[];
}

/** Things of one kind that are somebody's. */
export interface Belonging {
  readonly label: Label;
  readonly count: (
    at: { readonly db: Db; readonly community: { readonly id: string } },
    person: string,
  ) => Promise<number>;
}

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** What of it is somebody's, and would be another's who becomes one person with them. */
    readonly belongings?: Belonging;
  }
}

/** Gathers it. */
export async function personSummary(
  where: Pick<Context, "db" | "community"> & { readonly catalogue: Features },
  { id, name, role }: Person,
): Promise<PersonSummary> {
  const belongings: { label: Label; count: number }[] = [];
  for (const { label, count } of declared(where.catalogue, "belongings"))
    belongings.push({ label, count: await count(where, id) });
  return {
    name,
    role,
    accounts: await accountIds(where, id),
    choices: await ownChoices(where, id),
    belongings,
  };
}
