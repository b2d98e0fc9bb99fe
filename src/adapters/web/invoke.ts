import type { Language } from "../../core/kernel/language/language.ts";
import type { Invocation, ReadBy } from "../../core/kernel/commands/platform.ts";
import { CONSOLE, type Post } from "../../core/services/posts/posts.ts";
import type { InvokeBody } from "./bodies.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { type Present, present } from "./presence.ts";
import { dateHintsIn } from "./date-hints.ts";
import { postFor } from "./reading.ts";
import type { WireAnswer } from "./wire.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { respond } from "../kit/answering/respond.ts";
import type { Surface } from "../kit/answering/surface.ts";
import { editPost } from "./edit-post.ts";
import { filledIn } from "./message-menu.ts";
import type { Uploads } from "./uploads.ts";

/** Asks the bot as a persona and brings the answer to whom it is for: to the caller alone, or to all who read the pane. */
export type Invoke = (body: InvokeBody, language: Language) => Promise<WireAnswer>;

// Answers kept for a page that asks again because it did not hear the first one.
const KEPT = 100;

/**
 * Throws RequestError for a persona, a pane or a message that is not there. The same id from the same persona gets the same
 * answer. `site` is where the page is reached.
 */
export function invoker(playground: PlaygroundContext, site: () => string, sentAhead: Uploads): Invoke {
  const answers = new Map<string, Promise<WireAnswer>>();
  return (body, language) => {
    if (body.input.kind === "suggest" || body.input.kind === "complete")
      return answer(playground, body, language, site, sentAhead);
    const key = `${body.as} ${body.id}`;
    const known = answers.get(key);
    if (known) return known;
    const made = answer(playground, body, language, site, sentAhead);
    answers.set(key, made);
    // What failed before the bot was asked can be tried again.
    made.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    return made;
  };
}

async function answer(
  playground: PlaygroundContext,
  body: InvokeBody,
  language: Language,
  site: () => string,
  sentAhead: Uploads,
): Promise<WireAnswer> {
  const { product, community } = playground;
  const caller = await present(playground, body);
  const { id, as, channel, zone } = body;
  const input =
    body.input.kind === "menu" ? await filledIn(playground, { as, channel, ...body.input }, site()) : body.input;
  const asked: Omit<Invocation, "input"> = {
    id,
    platform: CONSOLE,
    space: community.slug,
    user: as,
    channel,
    ...(channel === `@${as}` ? { direct: true as const } : {}),
    locale: language,
    ...(zone === undefined ? {} : { zone }),
    insist: true,
  };
  const plan = await product.dispatch({ ...asked, input: sentAhead.given(input) as Invocation["input"] });
  if (plan.kind === "suggest") {
    const understood = input.kind === "complete" ? await dateHintsIn(product.dispatch, asked, input.line) : [];
    return { plan: "suggest", choices: plan.choices, ...(understood.length > 0 ? { understood } : {}) };
  }
  const reader = { language, zone: zone ?? "UTC" };
  const surface = surfaceIn(playground, body, { caller, reader, plan: plan.kind === "work" ? "work" : "answer" });
  const answered = (await respond(async () => plan, surface)) ?? { plan: "ignore" };
  sentAhead.answered(input, answered);
  return answered;
}

/** The pane of a persona: what is for all who read it is a post, what is for them alone the answer to their page. */
function surfaceIn(
  playground: PlaygroundContext,
  { id, as, channel, message }: InvokeBody,
  {
    caller: { name: caller, role },
    reader,
    plan,
  }: { readonly caller: Present; readonly reader: ReadBy; readonly plan: "answer" | "work" },
): Surface<View, WireAnswer, WireAnswer> {
  const { product, community, clock } = playground;
  const shown = (post: Post) => postFor(playground, { role }, post);
  return {
    reader: () => reader,
    // What is for the caller alone takes the place of no post that others see.
    replaces: channel.startsWith("@") ? ["caller", "channel"] : ["channel"],
    word: async (view) => view,
    async say(way, view) {
      if (way === "private") return { plan, view, place: "new" };
      if (way === "changed") {
        const post = message === undefined ? undefined : await editPost(playground, message, channel, as, view);
        return { plan, view, place: "here", ...(post ? { post: shown(post) } : {}) };
      }
      const to = { platform: CONSOLE, space: community.slug, address: "channel", recipient: channel } as const;
      const post = { community: community.id, to, key: id, view, caller, at: clock.now() };
      const added = await product.posts.add(post);
      const seq = (await product.posts.get(community.id, added))?.seq ?? 0;
      return { plan, view, place: "new", post: shown({ ...post, id: added, seq, revision: 0 }) };
    },
    form: async ({ form, errors }) => ({ plan: "form", form, ...(errors ? { errors } : {}) }),
    open: async (form) => form,
  };
}
