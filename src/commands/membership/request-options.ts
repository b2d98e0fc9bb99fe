import { emailOption } from "../../core/features/membership/domains/address-options.ts";
import { AGENCY_MAX, NAME_MAX, REASON_MAX } from "../../core/features/membership/requests/request.ts";
import { opt } from "../../core/kernel/options/options.ts";

/** Who somebody says they are. */
export const WHO = {
  name: opt.text("membership.name", NAME_MAX),
  agency: opt.text("membership.agency", AGENCY_MAX),
  country: opt.country("membership.country"),
};

/** What of it is sealed. */
export const SEALED = {
  email: emailOption("membership.email"),
  reason: opt.long("membership.reason", REASON_MAX),
};

/** The same where it was said before. */
export const KEPT = {
  email: emailOption("membership.email.kept").optional(),
  reason: opt.long("membership.reason.kept", REASON_MAX).optional(),
};
