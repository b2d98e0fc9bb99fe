import { platformName } from "../../kernel/access/target.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { isMadeId } from "../../kernel/text/made-id.ts";

/** An account, and what its platform last called the person. */
interface Account {
  readonly platform: string;
  readonly externalId: string;
  readonly name: string | null;
}

type In = Pick<Context, "db" | "community">;

/** The accounts by which chat platforms know a person, as they know them, such as "Console: ana"; sorted, without those that have left. */
export async function ownAccounts(where: In, personId: string | undefined): Promise<string[]> {
  return (await accountsOf(where, personId)).map(accountCalled);
}

/** The same by the platforms' ids, such as "Console: c01": where accounts are to be told apart a name says nothing, it can be anybody's. */
export async function accountIds(where: In, personId: string | undefined): Promise<string[]> {
  return (await accountsOf(where, personId)).map(
    ({ platform, externalId }) => `${platformName(platform)}: ${externalId}`,
  );
}

async function accountsOf({ db, community }: In, personId: string | undefined): Promise<Account[]> {
  if (personId === undefined) return [];
  return db.handle.findMany({
    where: { communityId: community.id, personId, leftAt: null },
    orderBy: [{ platform: "asc" }, { externalId: "asc" }],
    select: { platform: true, externalId: true, name: true },
  });
}

/** An account by the platform and what they are called there: an id that is made says nothing to people. */
function accountCalled({ platform, externalId, name }: Account): string {
  const called = isMadeId(externalId) ? name : externalId;
  return called === null ? platformName(platform) : `${platformName(platform)}: ${called}`;
}
