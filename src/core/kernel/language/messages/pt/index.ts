import type { Messages } from "../../catalogue.ts";
import { app } from "./app.ts";
import { calendar } from "./calendar.ts";
import { clearance } from "./clearance.ts";
import { community } from "./community.ts";
import { conclusion } from "./conclusion.ts";
import { contact } from "./contact.ts";
import { deliveries } from "./deliveries.ts";
import { delivery } from "./delivery.ts";
import { digest } from "./digest.ts";
import { discord } from "./discord.ts";
import { discordNames } from "./discord-names.ts";
import { exposure } from "./exposure.ts";
import { help } from "./help.ts";
import { home } from "./home.ts";
import { me } from "./me.ts";
import { imports } from "./imports.ts";
import { meeting } from "./meeting.ts";
import { meetingEdit } from "./meeting-edit.ts";
import { minutes } from "./minutes.ts";
import { platform } from "./platform.ts";
import { playground } from "./playground.ts";
import { poll } from "./poll.ts";
import { reminders } from "./reminders.ts";
import { resource } from "./resource.ts";
import { review } from "./review.ts";
import { rsvp } from "./rsvp.ts";
import { rule } from "./rule.ts";
import { slack } from "./slack.ts";
import { terminal } from "./terminal.ts";
import { terminalDiscord } from "./terminal-discord.ts";
import { terminalSlack } from "./terminal-slack.ts";

export const pt: Messages = {
  ...app,
  ...help,
  ...contact,
  ...meeting,
  ...meetingEdit,
  ...calendar,
  ...rule,
  ...conclusion,
  ...exposure,
  ...digest,
  ...delivery,
  ...reminders,
  ...deliveries,
  ...resource,
  ...review,
  ...poll,
  ...minutes,
  ...community,
  ...clearance,
  ...home,
  ...me,
  ...imports,
  ...terminal,
  ...terminalDiscord,
  ...terminalSlack,
  ...playground,
  ...platform,
  ...rsvp,
  ...slack,
  ...discord,
  ...discordNames,
};
