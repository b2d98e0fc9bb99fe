import { digests } from "../../core/features/digests/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { digestBegin } from "./digest-begin.ts";
import { digestEdit } from "./digest-edit.ts";
import { digestList } from "./digest-list.ts";
import { digestManage } from "./digest-manage.ts";
import { digestNow } from "./digest-now.ts";
import { digestPause } from "./digest-pause.ts";
import { digestPost } from "./digest-post.ts";
import { digestPreview } from "./digest-preview.ts";
import { digestRemove } from "./digest-remove.ts";
import { digestResume } from "./digest-resume.ts";
import { digestSchedule } from "./digest-schedule.ts";
import { digestStop } from "./digest-stop.ts";

export const digestsWithCommands = withCommands(digests, (product) => [
  ...[digestSchedule(product), digestNow, digestList, digestEdit(product), digestPreview, digestPause, digestResume],
  ...[digestRemove, digestBegin, digestPost, digestManage, digestStop],
]);
