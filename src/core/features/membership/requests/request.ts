import type { Context } from "../../../kernel/commands/command.ts";
import type { MembershipRequest } from "../../../services/store/rows.ts";

/** What somebody says of themselves who asks to become a member. */
export interface RequestInput {
  readonly name: string;
  readonly agency: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly reason: string;
  readonly email: string;
}

/** Longest name, agency and reason that somebody gives of themselves, in characters. */
export const NAME_MAX = 100;
export const AGENCY_MAX = 120;
export const REASON_MAX = 500;

type In = Pick<Context, "db"> & { readonly community: { readonly id: string } };

/** A person's request, decided or not, as the reader may see it. */
export async function requestOf({ db, community }: In, personId: string): Promise<MembershipRequest | undefined> {
  const where = { communityId_personId: { communityId: community.id, personId } };
  return (await db.membershipRequest.findUnique({ where })) ?? undefined;
}

/** A request by its id, as the reader may see it. */
export async function requestById({ db, community }: In, id: string): Promise<MembershipRequest | undefined> {
  const where = { communityId_id: { communityId: community.id, id } };
  return (await db.membershipRequest.findUnique({ where })) ?? undefined;
}
