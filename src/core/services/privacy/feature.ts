import { feature } from "../../kernel/catalogue/feature.ts";
import { run } from "../../kernel/views/build.ts";
import { plainly } from "../delivery/describing.ts";
import { audited } from "./audited.ts";
import { elsewhere } from "./elsewhere.ts";
import { erasing } from "./erasing/erasing-chore.ts";
import { eraseReminder } from "./erasing/reminder.ts";
import { privacyJobs } from "./jobs.ts";
import { messages } from "./messages/index.ts";

declare module "../delivery/notices/notice-about.ts" {
  interface NoticeSubjects {
    /** That somebody will be erased, as they asked. */
    erasing: "asks";
  }
}

/** What people are told of what is held about them, and their ways to it. */
export const privacy = feature({
  name: "privacy",
  audited,
  messages,
  jobs: privacyJobs,
  mentions: elsewhere,
  mine: { blocks: eraseReminder, actions: ({ t }) => [run(t("me.held"), "me held", {})] },
  home: [{ rank: 1, build: eraseReminder }],
  notices: {
    erasing: {
      describe: plainly("deliveries.what.notice.erasing"),
      lead: (_person, t) => run(t("me.erase.keep"), "me erase", { keep: true }),
    },
  },
  chores: [erasing],
});
