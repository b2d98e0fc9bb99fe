import { conclusions } from "../../core/features/conclusions/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { conclusionAdd } from "./conclusion-add.ts";
import { conclusionAmend } from "./conclusion-amend.ts";
import { conclusionAssign } from "./conclusion-assign.ts";
import { conclusionDrop } from "./conclusion-drop.ts";
import { conclusionEdit } from "./conclusion-edit.ts";
import { conclusionExposed } from "./conclusion-exposed.ts";
import { conclusionFind } from "./conclusion-find.ts";
import { conclusionHistory } from "./conclusion-history.ts";
import { conclusionLink } from "./conclusion-link.ts";
import { conclusionList } from "./conclusion-list.ts";
import { conclusionProgress } from "./conclusion-progress.ts";
import { conclusionSeen } from "./conclusion-seen.ts";
import { conclusionShow } from "./conclusion-show.ts";
import { conclusionSupersede } from "./conclusion-supersede.ts";
import { conclusionUndo } from "./conclusion-undo.ts";
import { conclusionVersion } from "./conclusion-version.ts";
import { conclusionWithdraw } from "./conclusion-withdraw.ts";

export const conclusionsWithCommands = withCommands(conclusions, [
  ...[conclusionAdd, conclusionFind, conclusionList, conclusionShow, conclusionEdit],
  // What the buttons of its card do.
  ...[conclusionAssign, conclusionProgress, conclusionAmend, conclusionDrop, conclusionSupersede, conclusionLink],
  ...[conclusionVersion, conclusionHistory, conclusionUndo, conclusionWithdraw],
  ...[conclusionExposed, conclusionSeen],
]);
