import { feature } from "../../kernel/catalogue/feature.ts";
import { messages } from "./messages/index.ts";
import { installationColumn, lostInstallations } from "./installations.ts";

/** Where the bot is installed, and with which tokens. */
export const installations = feature({
  name: "installations",
  messages,
  sealedColumns: [installationColumn],
  lostWithKey: lostInstallations,
});
