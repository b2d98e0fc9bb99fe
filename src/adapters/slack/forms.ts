import type { App } from "@slack/bolt";
import { optionsOf } from "./choices.ts";
import { suggestionPayload, submissionPayload, teamOf } from "./payload.ts";
import { pickedView } from "./pick.ts";
import { questionOf } from "./question.ts";
import { clientIn, type AdapterContext } from "./adapter-context.ts";
import { submitted } from "./submitted.ts";

/** Forms: what is wrong is said at its field, with everything typed kept; what is right is a command. */
export function registerForms(app: App, adapter: AdapterContext): void {
  app.view(/.*/, async ({ body, ack, context }) => {
    const payload = submissionPayload.safeParse(body);
    if (!payload.success) return void (await ack());
    const by = { client: clientIn(adapter, context), token: context.botToken ?? "" };
    adapter.after(() => submitted(adapter, payload.data, by, (response) => ack(response)));
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
