import type { WebClient } from "@slack/web-api";
import type { AdapterContext } from "../adapter-context.ts";
import { handlesOf, pickedIn } from "./mentioned.ts";
import { type ModalMetadata, modalMetadataSchema } from "../answering/reply-target.ts";
import { readSubmission, type Submission } from "../forms/submission.ts";

/** A form as somebody has filled it in by now, and where it was opened. */
export type FilledForm = Submission & { readonly carried: ModalMetadata };

/** Reads a form that stands in a view; undefined for what is not ours or is not kept any more. */
export async function filledForm(
  { profiles, channels: rooms, deps }: AdapterContext,
  client: WebClient,
  where: { readonly team: string; readonly enterprise?: string },
  view: { readonly state?: unknown },
): Promise<FilledForm | undefined> {
  const { team } = where;
  const [channels, handles] = await Promise.all([
    namesIn(rooms, view.state, client, team),
    handlesOf(profiles, client, where, pickedIn(view.state)),
  ]);
  const read = await readSubmission(view, { team, open: (kept) => deps.tokens.open(kept), channels, handles });
  const carried = modalMetadataSchema.safeParse(read ? JSON.parse(read.carry) : undefined).data;
  return read && carried && { ...read, carried };
}

/** Names of the channels that were picked. */
async function namesIn(
  rooms: AdapterContext["channels"],
  state: unknown,
  client: WebClient,
  team: string,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [, id = ""] of JSON.stringify(state ?? {}).matchAll(/"selected_conversation":"([A-Z0-9]+)"/g)) {
    const name = await rooms.name(client, team, id);
    if (name !== undefined) names.set(id, name);
  }
  return names;
}
