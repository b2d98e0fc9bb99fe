import type { FieldErrors, Form } from "../../core/kernel/forms/form.ts";
import type { Choice } from "../../core/kernel/values/choice.ts";
import type { Dispatch, Invocation, InvocationInput, Plan } from "../../core/kernel/commands/platform.ts";
import { CONSOLE, type Posts } from "../../core/services/posts/posts.ts";
import type { Clock } from "../../core/kernel/time/clock.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { respond } from "../kit/answering/respond.ts";
import type { Surface } from "../kit/answering/surface.ts";
import type { TerminalSession } from "./terminal-session.ts";

/** What came back, as JSON: a view (`refusal` in it where the bot refuses), a form, choices, or nothing for what was seen before. */
export type ConverseReply =
  | { readonly plan: "answer" | "work"; readonly audience: "caller" | "channel"; readonly view: View }
  | { readonly plan: "form"; readonly form: Form; readonly errors: FieldErrors }
  | { readonly plan: "suggest"; readonly choices: readonly Choice[] }
  | { readonly plan: "ignore" };

/** What a conversation needs of the product. */
export interface ConsoleTalk {
  readonly dispatch: Dispatch;
  readonly posts: Posts;
  readonly clock: Clock;
}

/**
 * One turn: begins the invocation, runs what it leads to, and adds a reply meant for the channel to the channel's posts,
 * under the invocation's id, so that others see it. `id` is unique for what the person did.
 */
export async function converse(
  talk: ConsoleTalk,
  session: TerminalSession,
  input: InvocationInput,
  id: string,
): Promise<ConverseReply> {
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
  if (plan.kind === "suggest") return { plan: "suggest", choices: plan.choices };
  return (await respond(async () => plan, surfaceIn(talk, session, plan, id))) ?? { plan: "ignore" };
}

/** The terminal: a reply is what it prints, and what is for the channel is one of its posts, too, in the channel's words. */
function surfaceIn(
  { posts, clock }: ConsoleTalk,
  { community, space, channel, name, language, zone }: TerminalSession,
  plan: Plan,
  id: string,
): Surface<View, ConverseReply, ConverseReply> {
  return {
    reader: () => ({ language, zone }),
    copies: true,
    word: async (view) => view,
    async say(way, view, own = view) {
      if (way === "public") {
        const to = { platform: CONSOLE, space, address: "channel" as const, recipient: channel };
        await posts.add({ community: community.id, to, key: id, view, caller: name, at: clock.now() });
      }
      return plan.kind === "work"
        ? { plan: "work", audience: plan.audience, view: own }
        : { plan: "answer", audience: "caller", view };
    },
    form: async ({ form, errors = {} }) => ({ plan: "form", form, errors }),
    open: async (reply) => reply,
  };
}
