import { createHash } from "node:crypto";
import type { APIMessage, APIMessageTopLevelComponent } from "discord.js";

/**
 * Under which of the ledger's keys a message was said, and which part of it. It stands in the message's first component as its
 * `id`, a number of 31 bits that nobody sees and that comes back when the message is read
 * (https://discord.com/developers/docs/components/reference#anatomy-of-a-component): Discord remembers a nonce for minutes only.
 */
export interface Mark {
  readonly key: string;
  /** From 0. */
  readonly part: number;
  /** Whether no part follows. */
  readonly last: boolean;
}

/** The first component's id: one of 2^31 for each key and part. */
export function markId({ key, part, last }: Mark): number {
  // Zero is taken for "no id".
  return digest(`${key} ${part}${last ? " last" : ""}`).readUInt32BE(0) & 0x7fffffff || 1;
}

/** 25 characters by which Discord recognises a message sent twice within minutes (https://discord.com/developers/docs/resources/message#create-message). */
export function nonceOf({ key, part }: Pick<Mark, "key" | "part">): string {
  return digest(`nonce ${key} ${part}`).toString("base64url").slice(0, 25);
}

/** A message's components with the mark; ids of the others are Discord's to give. */
export function marked(components: readonly APIMessageTopLevelComponent[], mark: Mark): APIMessageTopLevelComponent[] {
  return components.map((component, i) => (i === 0 ? { ...component, id: markId(mark) } : component));
}

/** A message and the mark that it bears, whosever that is. */
export interface MarkedMessage {
  readonly id: string;
  readonly mark: number | undefined;
}

/** The mark of a message. */
export const markOn = ({ id, components }: APIMessage): MarkedMessage => ({ id, mark: components?.[0]?.id });

/** The part of what was said under a key, among messages of the bot's own, and whether it is the last. */
export function findPart(
  messages: readonly MarkedMessage[],
  key: string,
  part: number,
): { readonly id: string; readonly last: boolean } | undefined {
  for (const last of [true, false]) {
    const mark = markId({ key, part, last });
    const found = messages.find((m) => m.mark === mark);
    if (found) return { id: found.id, last };
  }
  return undefined;
}

const digest = (text: string) => createHash("sha256").update(text).digest();
