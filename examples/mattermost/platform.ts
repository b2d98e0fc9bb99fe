import { type Environment, wrongAbsence, wrongAddress } from "../../src/adapters/kit/environment.ts";
import type { Platform } from "../../src/adapters/kit/platform.ts";
import type { MattermostSettings } from "./mattermost.ts";

const NEEDED = ["MATTERMOST_TOKEN", "MATTERMOST_COMMAND_TOKEN", "PUBLIC_URL"];

/** Mattermost, as the product knows platforms. */
export const mattermost: Platform<MattermostSettings> = {
  name: "mattermost",
  variables: ["MATTERMOST_URL", ...NEEDED],
  read(given: Environment) {
    const { MATTERMOST_URL: url, MATTERMOST_TOKEN: token = "", MATTERMOST_COMMAND_TOKEN: commandToken = "" } = given;
    if (!url) return { problems: [] };
    const problems = [...wrongAbsence(given, NEEDED), ...wrongAddress("MATTERMOST_URL", url)];
    const hook = `${given["PUBLIC_URL"]?.replace(/\/+$/, "")}/mattermost`;
    return problems.length > 0 ? { problems } : { problems, settings: { url, token, commandToken, hook } };
  },
  connect: async (parts, settings) => (await import("./mattermost.ts")).connection(parts, settings),
};
