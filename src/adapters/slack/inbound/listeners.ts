import type { App } from "@slack/bolt";
import type { AdapterContext } from "../adapter-context.ts";
import { registerButtons } from "./buttons.ts";
import { registerChannelLife } from "./channel-life.ts";
import { registerClosedForms } from "./closed-form.ts";
import { registerCommands } from "./commands.ts";
import { registerEvents } from "./events.ts";
import { registerForms } from "./forms.ts";
import { registerHome } from "./home.ts";
import { registerMessages } from "./messages-to-bot.ts";
import { registerPicks } from "./picks.ts";
import { registerShortcuts } from "./shortcuts.ts";
import { registerSteps } from "./steps.ts";
import { registerFolds } from "./unfold.ts";

/** Everything that listens to Slack beside an uninstalled app, in the order in which it is asked. */
export const LISTENERS: readonly ((app: App, adapter: AdapterContext) => void)[] = [
  registerClosedForms,
  registerCommands,
  registerButtons,
  registerForms,
  registerPicks,
  registerFolds,
  registerShortcuts,
  registerMessages,
  registerHome,
  registerEvents,
  registerChannelLife,
  registerSteps,
];
