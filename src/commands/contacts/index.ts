import { contacts } from "../../core/features/contacts/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { contactAccept } from "./contact-accept.ts";
import { contactAdd } from "./contact-add.ts";
import { contactAllow } from "./contact-allow.ts";
import { contactAsked } from "./contact-asked.ts";
import { contactBecause } from "./contact-because.ts";
import { contactAnswer } from "./joining/contact-answer.ts";
import { contactClaim } from "./joining/contact-claim.ts";
import { contactConfirm } from "./contact-confirm.ts";
import { contactCorrespondent } from "./contact-correspondent.ts";
import { contactCoverage } from "./contact-coverage.ts";
import { contactDecline } from "./contact-decline.ts";
import { contactDirectory } from "./contact-directory.ts";
import { contactDuplicates } from "./contact-duplicates.ts";
import { contactEdit } from "./contact-edit.ts";
import { contactExport } from "./contact-export.ts";
import { contactFind } from "./contact-find.ts";
import { contactFollow } from "./contact-follow.ts";
import { contactImport } from "./contact-import.ts";
import { contactJoin } from "./joining/contact-join.ts";
import { contactMandate } from "./contact-mandate.ts";
import { contactMe } from "./contact-me.ts";
import { contactMerge } from "./contact-merge.ts";
import { contactMoved } from "./contact-moved.ts";
import { contactNamed } from "./contact-named.ts";
import { contactPropose } from "./put-right/contact-propose.ts";
import { contactRemove } from "./contact-remove.ts";
import { contactReports } from "./put-right/contact-reports.ts";
import { contactRequest } from "./contact-request.ts";
import { contactRight } from "./put-right/contact-right.ts";
import { contactSaid } from "./contact-said.ts";
import { contactShow } from "./contact-show.ts";
import { contactStale } from "./contact-stale.ts";
import { contactTold } from "./contact-told.ts";
import { contactUndo } from "./contact-undo.ts";
import { contactVerify } from "./contact-verify.ts";
import { contactWhy } from "./contact-why.ts";
import { contactWithdraw } from "./contact-withdraw.ts";
import { contactWrong } from "./contact-wrong.ts";

export const contactsWithCommands = withCommands(contacts, [
  contactFind,
  contactShow,
  contactMe,
  contactJoin,
  contactClaim,
  contactAnswer,
  contactWrong,
  contactPropose,
  contactRequest,
  contactAsked,
  contactConfirm,
  contactMoved,
  contactFollow,
  contactAdd,
  contactEdit,
  contactVerify,
  contactMandate,
  contactNamed,
  contactCorrespondent,
  contactStale,
  contactMerge,
  contactDuplicates,
  contactRemove,
  contactUndo,
  contactCoverage,
  contactDirectory,
  contactSaid,
  contactAccept,
  contactDecline,
  contactAllow,
  contactWhy,
  contactBecause,
  contactWithdraw,
  contactTold,
  contactImport,
  contactExport,
  contactReports,
  contactRight,
]);
