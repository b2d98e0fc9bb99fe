import { resources } from "../../core/features/resources/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { resourceAccept } from "./channel-questions/resource-accept.ts";
import { resourceAdd } from "./resource-add.ts";
import { resourceAnswer } from "./channel-questions/resource-answer.ts";
import { resourceArrange } from "./resource-arrange.ts";
import { resourceAsk } from "./channel-questions/resource-ask.ts";
import { resourceAttach } from "./resource-attach.ts";
import { resourceCitations } from "./resource-citations.ts";
import { resourceCite } from "./resource-cite.ts";
import { resourceCollect } from "./resource-collect.ts";
import { resourceCollections } from "./resource-collections.ts";
import { resourceAsked } from "./channel-questions/resource-asked.ts";
import { resourceDecline } from "./channel-questions/resource-decline.ts";
import { resourceEdit } from "./resource-edit.ts";
import { resourceExport } from "./resource-export.ts";
import { resourceFile } from "./resource-file.ts";
import { resourceFind } from "./resource-find.ts";
import { resourceFlag } from "./resource-flag.ts";
import { resourceFlags } from "./resource-flags.ts";
import { resourceHistory } from "./resource-history.ts";
import { resourceImport } from "./resource-import.ts";
import { resourceList } from "./resource-list.ts";
import { resourcePassage } from "./resource-passage.ts";
import { resourcePropose } from "./resource-propose.ts";
import { resourceQuestions } from "./channel-questions/resource-questions.ts";
import { resourceReadingList } from "./resource-reading-list.ts";
import { resourceRelated } from "./resource-related.ts";
import { resourceReplace } from "./resource-replace.ts";
import { resourceRetitle } from "./resource-retitle.ts";
import { resourceRevise } from "./resource-revise.ts";
import { resourceRight } from "./resource-right.ts";
import { resourceShow } from "./resource-show.ts";
import { resourceStale } from "./resource-stale.ts";
import { resourceSubscribe } from "./resource-subscribe.ts";
import { resourceSubscriptions } from "./resource-subscriptions.ts";
import { resourceTitle } from "./resource-title.ts";
import { resourceUseful } from "./resource-useful.ts";
import { resourceVerify } from "./resource-verify.ts";
import { resourceWait } from "./channel-questions/resource-wait.ts";
import { resourceWithdraw } from "./channel-questions/resource-withdraw.ts";
import { settingsLibrary } from "./settings-library.ts";

export const resourcesWithCommands = withCommands(resources, [
  ...[resourceFind, resourceList, resourceShow, resourceAdd, resourceEdit, resourceTitle, resourceReplace],
  ...[resourceHistory, resourceRevise, resourceRetitle, resourcePropose],
  ...[resourcePassage, resourceFile, resourceAttach],
  ...[resourceVerify, resourceFlag, resourceFlags, resourceRight, resourceStale],
  ...[resourceRelated, resourceCitations, resourceCite, resourceUseful],
  ...[resourceCollect, resourceCollections, resourceArrange, resourceReadingList],
  ...[resourceSubscribe, resourceSubscriptions],
  ...[resourceAsk, resourceQuestions, resourceAsked, resourceAnswer, resourceWait],
  ...[resourceAccept, resourceDecline, resourceWithdraw],
  ...[resourceImport, resourceExport, settingsLibrary],
]);
