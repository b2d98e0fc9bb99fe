import { reports } from "../../core/features/reports/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { communityActivity } from "./community-activity.ts";
import { conclusionReport } from "./conclusion-report.ts";

export const reportsWithCommands = withCommands(reports, [conclusionReport, communityActivity]);
