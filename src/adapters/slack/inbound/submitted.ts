import type { AllMiddlewareArgs, ViewResponseAction } from "@slack/bolt";
import type { Plan } from "../../../core/kernel/commands/platform.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { say } from "../../../core/kernel/views/build.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { sentDraft } from "../../kit/forms/draft.ts";
import { releaseFiles } from "../../../core/kernel/values/given-file.ts";
import { respond } from "../../kit/answering/respond.ts";
import { ownReader } from "../../kit/own-reader.ts";
import { readerOf } from "../../kit/wording.ts";
import { attachedFile } from "./attached-file.ts";
import { codeOf } from "../delivery/delivery-failure.ts";
import { filledForm } from "./filled-form.ts";
import { type SubmissionPayload, teamOf } from "./payload.ts";
import type { AdapterContext } from "../adapter-context.ts";
import type { Arrived } from "../answering/answer.ts";
import { grantedIn } from "../installing/granted.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";
import { type Acknowledge, submissionSurface, type Submitted } from "./submission-surface.ts";
import type { Submission } from "../forms/submission.ts";
import { SLACK } from "../settings.ts";
import type { SlackUserProfile } from "../user-profiles.ts";

/** Answers a form that was sent. */
export type Submit = (
  payload: SubmissionPayload,
  context: AllMiddlewareArgs["context"],
  acknowledge: Acknowledge,
) => Promise<void>;

/**
 * Forms that are sent: what is wrong is said at its fields, the next step follows, or the command runs. One that is sent again
 * while it is under way is acknowledged as it was the first time.
 */
export function submitter(adapter: AdapterContext): Submit {
  const underWay = new Map<string, Promise<ViewResponseAction | undefined>>();
  return async (payload, context, acknowledge) => {
    const form = formOf(payload);
    const first = underWay.get(form);
    if (first) return acknowledge(await first);
    const press = { isAnswered: false };
    let tell: (response?: ViewResponseAction) => void = () => undefined;
    underWay.set(form, new Promise((done) => (tell = done)));
    const answered = async (response?: ViewResponseAction) => {
      press.isAnswered = true;
      tell(response);
      await acknowledge(response);
    };
    try {
      await submitted(adapter, payload, context, answered);
      // It was done before, and there is nothing to say.
      if (!press.isAnswered) await answered();
    } finally {
      underWay.delete(form);
      tell();
    }
  };
}

/** What a form is known by that is sent again: the view as it stood when it was sent. */
const formOf = ({ view }: SubmissionPayload): string => `${view.id} ${view.hash}`;

async function submitted(
  adapter: AdapterContext,
  payload: SubmissionPayload,
  context: AllMiddlewareArgs["context"],
  acknowledge: Acknowledge,
): Promise<void> {
  const form: Submitted = { form: formOf(payload), payload, reader: readerOf({}), files: {} };
  const surface = submissionSurface(adapter.deps, form, acknowledge);
  try {
    await respond(async () => {
      const { plan } = await arrived(adapter, form, context, () => surface.patience.expect(undefined, form.reader));
      return plan.kind === "suggest" ? { kind: "ignore" } : plan;
    }, surface);
  } finally {
    releaseFiles(form.files);
  }
}

/** Reads the form and begins its command. */
async function arrived(
  adapter: AdapterContext,
  form: Submitted,
  context: AllMiddlewareArgs["context"],
  takesLong: () => Promise<void>,
): Promise<Arrived> {
  const { token } = await grantedIn(context);
  const client = adapter.clients.answering(token);
  const { payload } = form;
  const by = { client, team: teamOf(payload), user: payload.user.id };
  form.target = by;
  const where = { team: by.team, ...defined({ enterprise: payload.enterprise?.id }) };
  const meet = (who: SlackUserProfile) => (form.reader = readerOf(who));
  const [who, read] = await Promise.all([
    adapter.profiles.of(client, where, by.user).then((known) => {
      meet(known);
      return known;
    }),
    filledForm(adapter, client, where, payload.view),
  ]);
  if (!read) return { plan: await refused(adapter, by.team, who, "platform.expired.form"), who };
  const { channel, thread, responseUrl, message } = read.carried;
  form.target = { ...by, ...defined({ channel, thread, responseUrl, message }) };
  form.read = read;
  // Fetching a file takes longer than Slack waits for an answer.
  if (Object.keys(read.files).length > 0) await takesLong();
  const isRead = await fetched(adapter, client, token, { files: read.files, into: form.files });
  if (!isRead) return { plan: await refused(adapter, by.team, who, "slack.scope.files.read"), who };
  const values = { ...read.values, ...form.files };
  const id = payload.trigger_id ?? payload.view.id;
  const happened = { id, form: form.form, ...by, ...where, ...defined({ channel }) };
  return adapter.dispatchEvent(happened, sentDraft({ ...read, values }), meet);
}

/** The answer to a form that cannot be read any more, or whose file may not be. */
async function refused(
  { deps }: AdapterContext,
  space: string,
  who: SlackUserProfile,
  why: "platform.expired.form" | "slack.scope.files.read",
): Promise<Plan> {
  const reader = await ownReader(deps, { platform: SLACK, space, user: who.handle }, who);
  return { kind: "answer", view: { ...say(translator(reader.language)(why), "warning"), refusal: why }, reader };
}

/** Fetches the files of a form; false where whoever installed the bot lets it read none. */
async function fetched(
  { deps: { log } }: AdapterContext,
  client: ReplyTarget["client"],
  token: string,
  { files, into }: Pick<Submission, "files"> & { readonly into: Submitted["files"] },
): Promise<boolean> {
  try {
    for (const [option, id] of Object.entries(files)) into[option] = await attachedFile(client, token, id, log);
  } catch (error) {
    if (codeOf(error) !== "missing_scope") throw error;
    return false;
  }
  return true;
}
