import { conclusions } from "../../core/features/conclusions/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { conclusionAccept } from "./conclusion-accept.ts";
import { conclusionAdd } from "./conclusion-add.ts";
import { conclusionAdopt } from "./conclusion-adopt.ts";
import { conclusionAgree } from "./conclusion-agree.ts";
import { conclusionAmend } from "./conclusion-amend.ts";
import { conclusionAskCountries } from "./conclusion-ask-countries.ts";
import { conclusionAssign } from "./conclusion-assign.ts";
import { conclusionDrop } from "./conclusion-drop.ts";
import { conclusionEdit } from "./conclusion-edit.ts";
import { conclusionExposed } from "./conclusion-exposed.ts";
import { conclusionFind } from "./conclusion-find.ts";
import { conclusionHistory } from "./conclusion-history.ts";
import { conclusionLink } from "./conclusion-link.ts";
import { conclusionList } from "./conclusion-list.ts";
import { conclusionMoreTime } from "./conclusion-more-time.ts";
import { conclusionNeedHelp } from "./conclusion-need-help.ts";
import { conclusionProgress } from "./conclusion-progress.ts";
import { conclusionProposeAgain } from "./conclusion-propose-again.ts";
import { conclusionPropose } from "./conclusion-propose.ts";
import { conclusionReturn } from "./conclusion-return.ts";
import { conclusionSeen } from "./conclusion-seen.ts";
import { conclusionShow } from "./conclusion-show.ts";
import { conclusionSupersede } from "./conclusion-supersede.ts";
import { conclusionTrack } from "./conclusion-track.ts";
import { conclusionTracking } from "./conclusion-tracking.ts";
import { conclusionUndo } from "./conclusion-undo.ts";
import { conclusionVersion } from "./conclusion-version.ts";
import { conclusionWithdraw } from "./conclusion-withdraw.ts";

export const conclusionsWithCommands = withCommands(conclusions, [
  ...[conclusionAdd, conclusionFind, conclusionList, conclusionShow, conclusionEdit],
  // What the buttons of its card do.
  ...[conclusionAssign, conclusionProgress, conclusionAmend, conclusionDrop, conclusionSupersede, conclusionLink],
  ...[conclusionVersion, conclusionPropose, conclusionHistory, conclusionUndo, conclusionWithdraw],
  // What the buttons of a list do.
  ...[conclusionAdopt, conclusionProposeAgain],
  // What those answer to whom something falls, and how far countries are.
  ...[conclusionAccept, conclusionReturn, conclusionMoreTime, conclusionAgree, conclusionNeedHelp],
  ...[conclusionTracking, conclusionTrack, conclusionAskCountries],
  ...[conclusionExposed, conclusionSeen],
]);
