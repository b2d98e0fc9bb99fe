import { shapeProblems } from "../test/support/discord/validate/body.ts";
import { checkMessage } from "../test/support/discord/validate/message.ts";

type Json = Record<string, unknown>;

const EPHEMERAL = 64;
const valid = new Set<string>();

/** Throws for an answer that Discord would refuse as an acknowledgement, or that is none. */
export function checkAcknowledged(answer: Json): void {
  const data = answer["data"] as Json | undefined;
  if (answer["type"] !== 4 || data === undefined)
    throw new Error(`answered with ${JSON.stringify(answer).slice(0, 200)}`);
  check("messageCallback", answer, () => checkMessage(data, { of: "interaction", attachments: [] }));
}

/** The same for one that says that the bot is thinking, and for the answer that takes its place. */
export function checkChanged(acknowledged: Json, changed: Json): void {
  if (acknowledged["type"] !== 5) throw new Error(`acknowledged with ${JSON.stringify(acknowledged).slice(0, 200)}`);
  const existing = { flags: EPHEMERAL, content: "", embeds: [], components: [] };
  check("followUpEdit", changed, () => checkMessage(changed, { of: "interaction", existing, attachments: [] }));
}

/** The same words again are looked at once. */
function check(kind: Parameters<typeof shapeProblems>[0], body: Json, more: () => readonly unknown[]): void {
  const text = JSON.stringify(body);
  if (valid.has(`${kind} ${text}`)) return;
  const problems = [...shapeProblems(kind, body), ...more()];
  if (problems.length > 0) throw new Error(`Discord would refuse this: ${JSON.stringify(problems)}`);
  valid.add(`${kind} ${text}`);
}
