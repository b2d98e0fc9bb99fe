import type { Seal, SealPlace } from "../../../kernel/ports/seal.ts";
import type { LostWithKey } from "../../../services/store/lost-with-key.ts";
import type { MembershipRequest } from "../../../services/store/rows.ts";
import type { SealedColumn } from "../../../services/store/sealed-column.ts";
import { sql } from "../../../services/store/store.ts";
import type { RequestInput } from "./request.ts";

const place = (community: string, row: string, field: string): SealPlace => ({
  ...{ community, table: "membership_request", row, field },
});

/** Seals the address and the reason of a request, each to its own row and field. */
export async function sealRequest(
  seal: Seal,
  community: string,
  id: string,
  { email, reason }: Pick<RequestInput, "email" | "reason">,
): Promise<Pick<MembershipRequest, "sealedEmail" | "sealedReason">> {
  return {
    sealedEmail: await seal.seal(email, place(community, id, "email")),
    sealedReason: await seal.seal(reason, place(community, id, "reason")),
  };
}

/** The address of a request; undefined where no key opens it any more. */
export const emailIn = (
  seal: Seal,
  { communityId, id, sealedEmail }: Pick<MembershipRequest, "communityId" | "id" | "sealedEmail">,
): Promise<string | undefined> => opened(seal, sealedEmail, place(communityId, id, "email"));

/** The reason of a request; undefined where no key opens it any more. */
export const reasonIn = (
  seal: Seal,
  { communityId, id, sealedReason }: Pick<MembershipRequest, "communityId" | "id" | "sealedReason">,
): Promise<string | undefined> => opened(seal, sealedReason, place(communityId, id, "reason"));

async function opened(seal: Seal, sealed: string | null, where: SealPlace): Promise<string | undefined> {
  return sealed === null ? undefined : seal.open(sealed, where).catch(() => undefined);
}

/** Where both are kept. */
export const requestColumns: readonly SealedColumn[] = ["email", "reason"].map((field) => ({
  table: "membership_request",
  column: `sealed_${field}`,
  key: ["community_id", "id"],
  place: ({ community_id: community = "", id = "" }) => place(community, id, field),
}));

/** Without the key a request is asked about again by whoever reviews it. */
export const lostRequests: LostWithKey = {
  async forget(store) {
    await store.statement(sql`
      update membership_request set sealed_email = null, sealed_reason = null
      where sealed_email is not null or sealed_reason is not null returning 1`);
  },
};
