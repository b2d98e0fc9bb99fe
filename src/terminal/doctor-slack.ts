import type { SlackSettings } from "../adapters/slack/settings.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import { type Check, fail, ok, warn } from "./check.ts";
import { stderrLog } from "./log.ts";

/** Whether Slack knows the tokens of the configuration and lets them do what is needed. */
export async function checkSlack(settings: SlackSettings, t: Translate): Promise<Check[]> {
  const { examineSlack } = await import("../adapters/slack/examine.ts");
  return (await examineSlack(settings, stderrLog("silent"))).map((found): Check => {
    switch (found.kind) {
      case "ok":
        return ok("slack", t("terminal.doctor.slack.ok", { team: found.team }));
      case "token":
        return fail("slack", t("terminal.doctor.slack.token", { reason: found.reason }));
      case "unreachable":
        return fail("slack", t("terminal.doctor.slack.unreachable", { reason: found.reason }));
      case "scopes":
        return warn("slack-scopes", t("terminal.doctor.slack.scopes", { scopes: found.missing.join(", ") }));
      case "socket":
        return fail("slack-socket", t("terminal.doctor.slack.socket", { reason: found.reason }));
      case "socket-ok":
        return ok("slack-socket", t("terminal.doctor.slack.socket.ok"));
    }
  });
}
