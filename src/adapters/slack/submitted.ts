import { translator } from "../../core/kernel/language/translate.ts";
import { say } from "../../core/kernel/views/build.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { sentDraft } from "../kit/draft.ts";
import { respond } from "../kit/respond.ts";
import { readerOf } from "../kit/wording.ts";
import { fetchFile } from "./files.ts";
import { handlesOf, pickedIn } from "./mentioned.ts";
import { type SubmissionPayload, teamOf } from "./payload.ts";
import type { AdapterContext } from "./adapter-context.ts";
import type { Arrived, Meet } from "./answer.ts";
import { modalMetadataSchema, type ReplyTarget } from "./reply-target.ts";
import { type Acknowledge, submissionSurface, type Submitted } from "./submission-surface.ts";
import { readSubmission, type Submission } from "./submission.ts";

/** With what Slack is spoken to where a form was sent. */
interface By {
  readonly client: ReplyTarget["client"];
  readonly token: string;
}

/** A form that was sent: what is wrong is said at its fields, the next step follows, or the command runs. */
export async function submitted(
  adapter: AdapterContext,
  payload: SubmissionPayload,
  by: By,
  acknowledge: Acknowledge,
): Promise<void> {
  const form: Submitted = {
    payload,
    target: { client: by.client, team: teamOf(payload), user: payload.user.id },
    reader: readerOf({}),
  };
  const surface = submissionSurface(adapter.deps, form, acknowledge);
  await respond(async () => {
    const { plan } = await arrived(adapter, by, form, {
      meet: (who) => (form.reader = readerOf(who)),
      takesLong: () => surface.patience.expect(undefined, form.reader),
    });
    return plan.kind === "suggest" ? { kind: "ignore" } : plan;
  }, surface);
}

/** Reads the form and begins its command. */
async function arrived(
  adapter: AdapterContext,
  { client, token }: By,
  form: Submitted,
  { meet, takesLong }: { readonly meet: Meet; readonly takesLong: () => Promise<void> },
): Promise<Arrived> {
  const { payload, target } = form;
  const { team, user } = target;
  const enterprise = payload.enterprise?.id;
  const who = adapter.profiles.of(client, { team, ...defined({ enterprise }) }, user);
  meet(await who);
  const [channels, handles] = await Promise.all([
    namesIn(adapter, payload, client, team),
    handlesOf(adapter.profiles, client, { team, ...defined({ enterprise }) }, pickedIn(payload.view.state)),
  ]);
  const open = (kept: string) => adapter.deps.tokens.open(kept);
  const read = await readSubmission(payload.view, { team, open, channels, handles });
  const carried = modalMetadataSchema.safeParse(read ? JSON.parse(read.carry) : undefined).data;
  if (!read || !carried) {
    const sentence = translator(readerOf(await who).language)("platform.expired.form");
    const view = { ...say(sentence, "warning"), refusal: "platform.expired" };
    return { plan: { kind: "answer", view }, who: await who };
  }
  const { channel, thread, responseUrl, message } = carried;
  form.target = { ...target, ...defined({ channel, thread, responseUrl, message }) };
  form.read = { ...read, carried };
  // Fetching a file takes longer than Slack waits for an answer.
  if (Object.keys(read.files).length > 0) await takesLong();
  const values = { ...read.values, ...(await fetched(client, token, read)) };
  return adapter.dispatchEvent(
    { id: payload.trigger_id ?? payload.view.id, client, team, user, ...defined({ channel, enterprise }) },
    sentDraft({ ...read, values }),
    meet,
  );
}

/** Names of the channels that were picked in a form. */
async function namesIn(
  { channels }: AdapterContext,
  { view }: SubmissionPayload,
  client: ReplyTarget["client"],
  team: string,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [, id = ""] of JSON.stringify(view.state ?? {}).matchAll(/"selected_conversation":"([A-Z0-9]+)"/g)) {
    const name = await channels.name(client, team, id);
    if (name !== undefined) names.set(id, name);
  }
  return names;
}

async function fetched(
  client: ReplyTarget["client"],
  token: string,
  { files }: Submission,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [option, id] of Object.entries(files)) values[option] = await fetchFile(client, token, id);
  return values;
}
