import type { Platform } from "../kit/platform.ts";
import { readSlack, SLACK_VARIABLES } from "./operators/read-settings.ts";
import { SLACK, type SlackSettings } from "./settings.ts";

/** Slack, as the product knows it. */
export const slack: Platform<SlackSettings> = {
  name: SLACK,
  variables: SLACK_VARIABLES,
  read: readSlack,
  connect: async (parts, settings) => (await import("./slack.ts")).slack({ ...parts, settings }),
  way: ({ appToken }, t) => t("slack.way", { way: appToken === undefined ? "http" : "socket" }),
  examine: async (settings, examining) => (await import("./operators/examine.ts")).examineSlack(settings, examining),
  answer: async (parts) => (await import("./installing/installed.ts")).countInstalled(parts),
  verbs: [
    {
      name: "manifest",
      about: "slack.manifest.about",
      examples: [
        "rapporteur manifest slack > manifest.json",
        "rapporteur manifest slack --http https://bot.example.org",
        "rapporteur manifest slack --with steps",
      ],
      options: [
        { flags: "--http <url>", about: "slack.manifest.http" },
        { flags: "--with <what>", about: "slack.manifest.with" },
      ],
      run: async (parts, { http, with: extra }) =>
        (await import("./operators/print-manifest.ts")).printManifest(parts, http, extra),
    },
  ],
};
