import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import QuickLRU from "quick-lru";
import { z } from "zod";
import { type AdapterContext, clientIn } from "../adapter-context.ts";
import { codeOf } from "../delivery/delivery-failure.ts";
import { pickedView } from "../forms/pick.ts";
import { SLACK } from "../settings.ts";
import { HOUR_MS } from "../../../core/kernel/time/units.ts";

/** A form as Slack has it. */
const formSchema = z.object({ id: z.string(), hash: z.string() }).loose();
type Form = z.output<typeof formSchema>;

// As many forms as are open at once, as long as somebody fills one in.
const KNOWN = { maxSize: 500, maxAge: HOUR_MS };

/**
 * A moment picked in a form is written into its text field, where words are understood too. Who picks another before that is done picks
 * in the form as it was; each is written in its turn, into the form as it is by then: the last one stands.
 */
export function registerPicks(app: App, adapter: AdapterContext): void {
  const written = new QuickLRU<string, Form>(KNOWN);
  const turns = new Map<string, Promise<void>>();
  app.action(/^pick\./, async ({ body, action, ack, context }) => {
    await ack();
    const shown = "view" in body ? formSchema.safeParse(body.view).data : undefined;
    if (!shown) return;
    const before = turns.get(shown.id);
    const turn = (async () => {
      await before?.catch(() => undefined);
      await write(adapter, await clientIn(adapter, context), [shown, written], action);
    })();
    turns.set(shown.id, turn);
    adapter.after(() => turn.finally(() => turns.get(shown.id) === turn && turns.delete(shown.id)));
  });
}

/** Writes it into the form as it was when it was picked, or as it was written last. */
async function write(
  { deps: { log } }: AdapterContext,
  client: WebClient,
  [shown, written]: readonly [Form, QuickLRU<string, Form>],
  action: unknown,
): Promise<void> {
  for (const form of [shown, written.get(shown.id)]) {
    const view = form && pickedView(form, action);
    if (!form || !view) return;
    try {
      const { view: now } = await client.views.update({ view_id: form.id, hash: form.hash, view });
      const read = formSchema.safeParse(now).data;
      if (read) written.set(read.id, read);
      return;
    } catch (error) {
      // Closed meanwhile.
      if (codeOf(error) === "not_found") return;
      if (codeOf(error) !== "hash_conflict") throw error;
    }
  }
  log.warn({ platform: SLACK }, "a picked moment could not be written into its form");
}
