import type { Installation, InstallationQuery, InstallationStore } from "@slack/oauth";
import type { Installations } from "../../../core/services/installations/installations.ts";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { renewable } from "./renewal.ts";

/**
 * Slack's installations in the product's store, tokens sealed: a workspace's under its id, an organisation's under the
 * organisation's. `wall` is the time of day in milliseconds, by which Slack's tokens expire.
 */
export function installationStore(
  installations: Installations,
  log: Log,
  installed: (installation: Installation) => Promise<void>,
  wall: () => number = Date.now,
): InstallationStore {
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall === true ? installation.enterprise?.id : installation.team?.id;
      if (id === undefined) throw new Error("Slack named neither a workspace nor an organisation");
      const known = (await installations.find(id)) !== undefined;
      await installations.save(id, JSON.stringify(installation));
      // Rotated tokens are stored the same way: only somebody who installs the bot is greeted.
      if (!known)
        await installed(installation as Installation).catch((error: unknown) =>
          log.warn({ platform: "slack", error }, "whoever installed the bot could not be greeted"),
        );
    },
    async fetchInstallation(query) {
      for (const id of idsOf(query)) {
        const found = await installations.find(id);
        if (found !== undefined) return renewable(id, JSON.parse(found) as Installation, installations, wall());
      }
      throw new Error(`the bot is not installed in ${idsOf(query).join(", ")}`);
    },
    async deleteInstallation(query) {
      const [id] = idsOf(query);
      if (id !== undefined) await installations.remove(id);
    },
  };
}

/** Where an installation may be kept, likeliest first. */
function idsOf({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>): string[] {
  const ids = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
  return ids.filter((id) => id !== undefined);
}
