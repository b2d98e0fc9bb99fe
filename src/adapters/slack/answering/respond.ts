import type { KnownBlock } from "@slack/types";

/** What is sent to a response_url (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
export interface Response {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string;
}

const WAIT_MS = 5_000;

/** Answers through a response_url; false where Slack does not take it any more: half an hour or five answers have passed. Throws where it cannot be known whether it was taken. */
export async function respond(url: string, response: Response): Promise<boolean> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ unfurl_links: false, unfurl_media: false, mrkdwn: false, ...response }),
    signal: AbortSignal.timeout(WAIT_MS),
  });
  const body = await answer.text();
  if (answer.ok && !/"ok"\s*:\s*false/.test(body)) return true;
  if (answer.status === 404 || answer.status === 410 || /expired_url|used_url|invalid_url|no_text/.test(body))
    return false;
  throw new Error(`Slack refuses an answer: ${answer.status} ${body.slice(0, 200)}`);
}
