import { preferences } from "../../core/services/preferences/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { settings } from "./settings.ts";
import { settingsEdit } from "./settings-edit.ts";
import { settingsRole } from "./settings-role.ts";

export const preferencesWithCommands = withCommands(preferences, [settings, settingsEdit, settingsRole]);
