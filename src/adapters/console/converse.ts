import type { FieldErrors, Form } from "../../core/kernel/forms/form.ts";
import type { Choice } from "../../core/kernel/values/choice.ts";
import type { Dispatch, Invocation, InvocationInput } from "../../core/kernel/commands/platform.ts";
import { CONSOLE, type Posts } from "../../core/services/posts/posts.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import type { View } from "../../core/kernel/views/model.ts";
import type { TerminalSession } from "./terminal-session.ts";

/** What came back, as JSON: a view (`refusal` in it where the bot refuses), a form, choices, or nothing for what was seen before. */
export type Reply =
  | { readonly plan: "answer" | "work"; readonly audience: "caller" | "channel"; readonly view: View }
  | { readonly plan: "form"; readonly form: Form; readonly errors: FieldErrors }
  | { readonly plan: "suggest"; readonly choices: readonly Choice[] }
  | { readonly plan: "ignore" };

/** What a conversation needs of the product. */
export interface Talk {
  readonly dispatch: Dispatch;
  readonly posts: Posts;
  readonly clock: Clock;
}

/**
 * One turn: begins the invocation, runs what it leads to, and adds a reply meant for the channel to the channel's posts,
 * under the invocation's id, so that others see it. `id` is unique for what the person did.
 */
export async function converse(
  talk: Talk,
  session: TerminalSession,
  input: InvocationInput,
  id: string,
): Promise<Reply> {
  const invocation: Invocation = {
    id,
    platform: CONSOLE,
    space: session.space,
    user: session.user,
    channel: session.channel,
    ...session.said,
    input,
  };
  const plan = await talk.dispatch(invocation);
  switch (plan.kind) {
    case "ignore":
      return { plan: "ignore" };
    case "suggest":
      return { plan: "suggest", choices: plan.choices };
    case "form":
      return { plan: "form", form: plan.form, errors: plan.errors ?? {} };
    case "answer":
      return { plan: "answer", audience: "caller", view: plan.view };
    case "work": {
      const view = await plan.run();
      if (plan.audience === "channel" && view.refusal === undefined) {
        const to = { platform: CONSOLE, space: session.space, address: "channel" as const, recipient: session.channel };
        await talk.posts.add({
          community: session.community.id,
          to,
          key: id,
          view,
          caller: session.name,
          at: talk.clock.now(),
        });
      }
      return { plan: "work", audience: plan.audience, view };
    }
  }
}
