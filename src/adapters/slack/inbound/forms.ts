import type { App } from "@slack/bolt";
import type { PlainTextOption } from "@slack/types";
import { suggestedInTime } from "../../kit/suggest.ts";
import { optionsOf } from "../forms/choices.ts";
import { suggestionPayload, submissionPayload, teamOf } from "./payload.ts";
import { questionOf } from "../forms/question.ts";
import { clientIn, type AdapterContext } from "../adapter-context.ts";
import { submitter } from "./submitted.ts";

/** Forms: what is wrong is said at its field, with everything typed kept; what is right is a command. */
export function registerForms(app: App, adapter: AdapterContext): void {
  const submit = submitter(adapter);
  app.view(/.*/, async ({ body, ack, context }) => {
    const payload = submissionPayload.safeParse(body);
    if (!payload.success) return void (await ack());
    adapter.after(() => submit(payload.data, context, (response) => ack(response)));
  });

  app.options(/.*/, async ({ body, ack, context }) => {
    const trouble = { id: "suggest", log: adapter.deps.log };
    adapter.after(async () =>
      ack({ options: [...(await suggestedInTime(trouble, () => suggested(adapter, body, context)))] }),
    );
  });
}

/** The options of a search field, for what is typed into it. */
async function suggested(
  adapter: AdapterContext,
  body: unknown,
  context: Parameters<typeof clientIn>[1],
): Promise<PlainTextOption[]> {
  const { tokens } = adapter.deps;
  const payload = suggestionPayload.safeParse(body);
  const team = payload.success ? teamOf(payload.data) : "";
  const question = await questionOf(body, { team, open: (token) => tokens.open(token) });
  if (!payload.success || !question) return [];
  const { command: path, option, typed: text, values } = question;
  const happened = { id: "suggest", client: await clientIn(adapter, context), team, user: payload.data.user.id };
  const { plan } = await adapter.dispatchEvent(happened, { kind: "suggest", path, option, text, values });
  return plan.kind === "suggest" ? optionsOf(plan.choices, (text) => tokens.keep(text)) : [];
}
