import type { AllMiddlewareArgs, App } from "@slack/bolt";
import { translator } from "../../../core/kernel/language/translate.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { openedDraft } from "../../kit/forms/draft.ts";
import { leftUnsent } from "../../kit/forms/left-unsent.ts";
import { readerOf } from "../../kit/wording.ts";
import { type AdapterContext, clientIn } from "../adapter-context.ts";
import { wording } from "../answering/answer.ts";
import { type FilledForm, filledForm } from "./filled-form.ts";
import { FORM } from "../forms/form.ts";
import { stateOf, wasTouched } from "../forms/form-state.ts";
import { type HeardForm, type HeardForms, heardForms } from "./heard-forms.ts";
import { type SubmissionPayload, submissionPayload, teamOf } from "./payload.ts";
import { sayPrivately } from "../answering/speak.ts";

/**
 * A form that is closed unsent is offered again where it was opened, with what is known of it. Slack says that it was closed,
 * and nothing of what stood in it (the sample in
 * https://github.com/slackapi/bolt-python/blob/main/tests/slack_bolt/request/test_request.py has an input, and a state
 * without values); so that is as it was when Slack last told of the form.
 */
export function registerClosedForms(app: App, adapter: AdapterContext): void {
  const heard = heardForms();
  app.use(async ({ body, next }) => {
    heard.note(body);
    await next();
  });
  app.view({ callback_id: new RegExp(`^${FORM}`), type: "view_closed" }, async ({ body, ack, context }) => {
    await ack();
    const payload = submissionPayload.safeParse(body);
    if (payload.success) adapter.after(() => closed(adapter, heard, payload.data, context));
  });
}

async function closed(
  adapter: AdapterContext,
  heard: HeardForms,
  { view, user: { id: user }, ...payload }: SubmissionPayload,
  context: AllMiddlewareArgs["context"],
): Promise<void> {
  const client = await clientIn(adapter, context);
  const where = {
    team: teamOf({ user: { id: user }, ...payload }),
    ...defined({ enterprise: payload.enterprise?.id }),
  };
  const known = heard.of(view.id);
  const values = stateOf(view, known?.state);
  const read = await filledForm(adapter, client, where, { ...view, state: { values } });
  if (!read || !isMissed(read, known, wasTouched(view, values))) return;
  const { channel, thread, responseUrl } = read.carried;
  const by = { client, ...where, user, ...defined({ channel }) };
  const given = Object.entries(read.wrong).map(([option, { given: was }]) => [option, was] as const);
  const opened = openedDraft({ ...read, values: { ...read.values, ...Object.fromEntries(given) } });
  const { plan, who } = await adapter.dispatchEvent({ id: `closed ${view.id} ${view.hash}`, ...by }, opened);
  if (plan.kind !== "form") return;
  const reader = plan.reader ?? readerOf(who);
  const offer = leftUnsent(plan.form, read, translator(reader.language));
  if (!offer) return;
  const { messages } = await wording(adapter.deps, by)(offer.view, "private", reader, offer.buttons);
  await sayPrivately({ ...by, ...defined({ thread, responseUrl }) }, messages);
}

/** Whether somebody may look for a form that was closed: something was entered in it, or typed before it. Where there is no conversation, nothing can be said. */
function isMissed(
  { carried: { inside, message } }: FilledForm,
  known: HeardForm | undefined,
  touched: boolean,
): boolean {
  if (inside !== undefined) return false;
  return touched || known?.touched === true || message === undefined;
}
