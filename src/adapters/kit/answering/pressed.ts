import { decodeButton, openPayload } from "../../../core/kernel/commands/button-payload.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import type { AskedByPost } from "./answer-posts.ts";
import { openedDraft, readDraft, sentDraft } from "../forms/draft.ts";

/** What a pressed button asks for: a command, the step of a form, or all of a form. */
export async function pressed(
  value: string,
  open: (token: string) => Promise<string | undefined>,
): Promise<Omit<AskedByPost, "about">> {
  const read = decodeButton(value);
  const kept = read && "token" in read ? await open(read.token) : undefined;
  const draft = kept === undefined ? undefined : readDraft(kept);
  if (draft) return draft.done ? { input: sentDraft(draft), sent: draft } : { input: openedDraft(draft), opens: draft };
  const payload = await openPayload(read, async () => kept);
  if (!payload) return { input: undefined };
  const { command: path, input: values, kind: mode, place } = payload;
  return { input: { kind: "values", path, values, mode, ...defined({ place }) } };
}
