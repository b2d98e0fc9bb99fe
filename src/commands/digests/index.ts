import { digests } from "../../core/features/digests/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { digestManage } from "./digest-manage.ts";
import { digestNow } from "./digest-now.ts";
import { digestSchedule } from "./digest-schedule.ts";
import { digestStop } from "./digest-stop.ts";

export const digestsWithCommands = withCommands(digests, [digestSchedule, digestNow, digestManage, digestStop]);
