import { membership } from "../../core/features/membership/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { membershipChange } from "./membership-change.ts";
import { membershipCodes } from "./membership-codes.ts";
import { membershipDomains } from "./membership-domains.ts";
import { membershipInvite } from "./membership-invite.ts";
import { membershipJoin } from "./membership-join.ts";
import { membershipRequest } from "./membership-request.ts";
import { membershipRevoke } from "./membership-revoke.ts";
import { membershipShow } from "./membership-show.ts";
import { membershipWithdraw } from "./membership-withdraw.ts";

export const membershipWithCommands = withCommands(membership, [
  membershipShow,
  membershipRequest,
  membershipJoin,
  membershipInvite,
  membershipCodes,
  membershipDomains,
  membershipChange,
  membershipWithdraw,
  membershipRevoke,
]);
