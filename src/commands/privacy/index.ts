import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { privacy } from "../../core/services/privacy/feature.ts";
import { meErase } from "./me-erase.ts";
import { meExport } from "./me-export.ts";
import { meHeld } from "./me-held.ts";
import { meSeen } from "./me-seen.ts";

export const privacyWithCommands = withCommands(privacy, [meHeld, meExport, meSeen, meErase]);
