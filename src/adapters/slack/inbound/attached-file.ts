import { readUrl } from "../../../core/kernel/text/read-url.ts";
import type { WebClient } from "@slack/web-api";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { type FileValue, fileValue } from "../../kit/given-file.ts";
import { SLACK } from "../settings.ts";

/**
 * A file that somebody attached to a form, as the option's raw value; undefined where Slack does not give it. The bot's token goes
 * along, so it is fetched from Slack's own hosts only, and no redirect is followed: to whoever may not read a file Slack shows its
 * sign-in page, and the address of one that is kept elsewhere is somebody else's
 * (https://docs.slack.dev/reference/objects/file-object).
 */
export async function attachedFile(
  client: WebClient,
  token: string,
  id: string,
  log: Log,
): Promise<FileValue | undefined> {
  const { file } = await client.files.info({ file: id });
  const address = file?.url_private_download ?? file?.url_private;
  if (file === undefined || address === undefined) return undefined;
  if (!isSlacks(address, client.slackApiUrl)) {
    log.warn({ platform: SLACK, file: id }, "a file is not kept by Slack, and is not fetched");
    return undefined;
  }
  const facts = { name: file.name ?? id, mediaType: file.mimetype ?? "application/octet-stream", size: file.size ?? 0 };
  const authorization = `Bearer ${token}`;
  return fileValue(facts, (signal) => fetch(address, { headers: { authorization }, redirect: "manual", signal }), {
    ...{ log, platform: SLACK },
  });
}

/**
 * Whether a file is kept where Slack keeps them: at "files." before the Web API's own host, which is slack.com, or slack-gov.com
 * (https://api.slack-gov.com/gov-slack/about), and encrypted; or where the Web API itself is, which the token goes to with every call.
 */
export function isSlacks(address: string, apiUrl: string): boolean {
  const [file, api] = [readUrl(address), readUrl(apiUrl)];
  if (file === undefined || api === undefined) return false;
  return file.origin === api.origin || (file.protocol === "https:" && file.host === `files.${api.host}`);
}
