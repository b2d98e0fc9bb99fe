import { conclusions } from "../../core/features/conclusions/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { conclusionAdd } from "./conclusion-add.ts";
import { conclusionExposed } from "./conclusion-exposed.ts";
import { conclusionList } from "./conclusion-list.ts";
import { conclusionSeen } from "./conclusion-seen.ts";
import { conclusionShow } from "./conclusion-show.ts";
import { conclusionWithdraw } from "./conclusion-withdraw.ts";

export const conclusionsWithCommands = withCommands(conclusions, [
  conclusionAdd,
  conclusionList,
  conclusionShow,
  conclusionWithdraw,
  conclusionExposed,
  conclusionSeen,
]);
