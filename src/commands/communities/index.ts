import { communities } from "../../core/services/communities/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { communityDelete } from "./community-delete.ts";
import { communityDisconnect } from "./community-disconnect.ts";
import { communityErase } from "./community-erase.ts";
import { communityInvite } from "./community-invite.ts";
import { communityLeave } from "./community-leave.ts";
import { communityRename } from "./community-rename.ts";
import { communityShow } from "./community-show.ts";
import { settingsBoard } from "./settings-board.ts";
import { settingsClearance } from "./settings-clearance.ts";
import { settingsLanguage } from "./settings-language.ts";
import { settingsLogo } from "./settings-logo.ts";
import { setup } from "./setup.ts";

export const communitiesWithCommands = withCommands(communities, [
  settingsClearance,
  settingsLanguage,
  settingsLogo,
  settingsBoard,
  communityShow,
  communityInvite,
  communityRename,
  communityDisconnect,
  communityLeave,
  communityDelete,
  communityErase,
  setup,
]);
