import { feature } from "../../kernel/catalogue/feature.ts";
import { run } from "../../kernel/views/build.ts";
import { audited } from "./audited.ts";
import { elsewhere } from "./elsewhere.ts";
import { erasing } from "./erasing/erasing-chore.ts";
import { eraseReminder } from "./erasing/reminder.ts";
import { privacyJobs } from "./jobs.ts";
import { messages } from "./messages/index.ts";

/** What people are told of what is held about them, and their ways to it. */
export const privacy = feature({
  name: "privacy",
  audited,
  messages,
  jobs: privacyJobs,
  mentions: elsewhere,
  mine: { blocks: eraseReminder, actions: ({ t }) => [run(t("me.held"), "me held", {})] },
  home: [{ rank: 1, build: eraseReminder }],
  chores: [erasing],
});
