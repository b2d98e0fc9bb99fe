import type { App, ViewResponseAction } from "@slack/bolt";
import { defined } from "../../core/kernel/values/defined.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { optionsOf } from "./choices.ts";
import { fetchFile } from "./files.ts";
import { modalOf } from "./form.ts";
import { handlesOf, pickedIn } from "./mentioned.ts";
import { formContextOf, resultModal, waitingModal } from "./modal.ts";
import { type SubmissionPayload, submissionPayload, suggestionPayload, teamOf } from "./payload.ts";
import { pickedView } from "./pick.ts";
import { questionOf } from "./question.ts";
import { clientIn, type AdapterContext } from "./adapter-context.ts";
import { type ModalMetadata, modalMetadataSchema, type ReplyTarget } from "./reply-target.ts";
import { fieldErrors, mending, readSubmission, type Submission } from "./submission.ts";
import { inBlocks, readerOf } from "./in-blocks.ts";
import { type Respond, finish, inTheView, worded } from "./form-answer.ts";

type Ack = (response?: ViewResponseAction) => Promise<void>;

/** Forms: what is wrong is said at its field, with everything typed kept; what is right is a command. */
export function registerForms(app: App, adapter: AdapterContext): void {
  app.view(/.*/, async ({ body, ack, context }) => {
    const payload = submissionPayload.safeParse(body);
    if (!payload.success) return void (await ack());
    await submitted(adapter, payload.data, clientIn(adapter, context), context.botToken ?? "", (response) =>
      ack(response),
    );
  });

  app.options(/.*/, async ({ body, ack, context }) => {
    const payload = suggestionPayload.safeParse(body);
    const team = payload.success ? teamOf(payload.data) : "";
    const question = await questionOf(body, { team, open: (token) => adapter.deps.tokens.open(token) });
    if (!payload.success || !question) return void (await ack({ options: [] }));
    const happened = { id: "suggest", client: clientIn(adapter, context), team, user: payload.data.user.id };
    const { plan } = await adapter.dispatchEvent(happened, {
      kind: "suggest",
      path: question.command,
      option: question.option,
      text: question.typed,
      values: question.values,
    });
    const choices = plan.kind === "suggest" ? plan.choices : [];
    await ack({ options: await optionsOf(choices, (payload) => adapter.deps.tokens.keep(payload)) });
  });

  // A moment picked in a form is written into its text field, where words are understood too.
  app.action(/^pick\./, async ({ body, action, ack, context }) => {
    await ack();
    const view = "view" in body ? pickedView(body.view, action) : undefined;
    if (view && "view" in body)
      adapter.after(
        async () =>
          void (await clientIn(adapter, context).views.update({
            view_id: body.view?.id ?? "",
            hash: body.view?.hash ?? "",
            view,
          })),
      );
  });
}

async function submitted(
  adapter: AdapterContext,
  payload: SubmissionPayload,
  client: ReplyTarget["client"],
  token: string,
  ack: Ack,
): Promise<void> {
  const { deps } = adapter;
  const team = teamOf(payload);
  const [channels, handles] = await Promise.all([
    namesIn(adapter, payload, client, team),
    handlesOf(
      adapter.profiles,
      client,
      { team, ...defined({ enterprise: payload.enterprise?.id }) },
      pickedIn(payload.view.state),
    ),
  ]);
  const read = await readSubmission(payload.view, { team, open: (kept) => deps.tokens.open(kept), channels, handles });
  const carried = modalMetadataSchema.safeParse(read ? JSON.parse(read.carry) : undefined).data;
  if (!read || !carried) {
    const reader = readerOf(await adapter.profiles.of(client, { team }, payload.user.id));
    return void (await ack({
      response_action: "update",
      view: await worded(adapter, translator(reader.language)("platform.expired.form"), reader, team),
    }));
  }
  const target: ReplyTarget = {
    client,
    team,
    user: payload.user.id,
    ...defined({
      channel: carried.channel,
      thread: carried.thread,
      responseUrl: carried.responseUrl,
      message: carried.message,
    }),
  };
  if (Object.keys(read.files).length > 0) {
    // Fetching a file takes longer than Slack waits for an answer.
    const reader = readerOf(await adapter.profiles.of(client, { team }, payload.user.id));
    await ack({
      response_action: "update",
      view: waitingModal(translator(reader.language)("platform.answer"), reader),
    });
    return void adapter.after(async () => {
      const values = { ...read.values, ...(await fetched(client, token, read)) };
      // The submitted view is gone: what is wrong comes with the form anew, and the answer into the one that waits.
      const waiting: ReplyTarget = { ...target, view: { id: payload.view.id, type: "modal" } };
      await proceed(
        adapter,
        { ...payload, view: { ...payload.view, blocks: [] } },
        { ...read, values },
        carried,
        waiting,
        (response) => inTheView(client, payload.view.id, response),
      );
    });
  }
  await proceed(adapter, payload, read, carried, target, async (response) => void (await ack(response)));
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

async function proceed(
  adapter: AdapterContext,
  payload: SubmissionPayload,
  read: Submission,
  metadata: ModalMetadata,
  target: ReplyTarget,
  respond: Respond,
): Promise<void> {
  const { deps } = adapter;
  const { client, team, user, channel } = target;
  const happened = {
    id: payload.trigger_id ?? payload.view.id,
    client,
    team,
    user,
    ...defined({ channel, enterprise: payload.enterprise?.id }),
  };
  const { plan, who } = await adapter.dispatchEvent(happened, {
    kind: "values",
    path: read.command,
    values: read.values,
    mode: read.last ? "run" : "ask",
    ...defined({ place: metadata.place }),
  });
  const reader = ("reader" in plan ? plan.reader : undefined) ?? readerOf(who);
  const context = formContextOf(deps, metadata, reader);
  switch (plan.kind) {
    case "form": {
      if (read.last) return respond(await mending(payload.view, plan.form, plan.errors, context));
      const here = fieldErrors(payload.view, plan.form, plan.errors, context);
      if (Object.keys(here).length > 0) return respond({ response_action: "errors", errors: here });
      return respond({
        response_action: "update",
        view: await modalOf(plan.form, undefined, { ...context, step: read.step + 1 }),
      });
    }
    case "answer":
      return respond({
        response_action: "update",
        view: resultModal(
          (await inBlocks(deps, plan.view, reader, team)).flatMap((m) => [...m.blocks]),
          plan.view.title,
          reader,
        ),
      });
    case "work":
      return finish(adapter, payload, plan, metadata, target, reader, respond);
    case "ignore":
    case "suggest":
      return respond();
  }
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
