import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { z } from "zod";
import type { AskedByPost } from "../../src/adapters/kit/answering/answer-posts.ts";
import { filledIn, readDraft, sentDraft } from "../../src/adapters/kit/forms/draft.ts";
import { enteredValues, type InputLookup, wantsMore } from "../../src/adapters/kit/forms/field-input.ts";
import { pressed } from "../../src/adapters/kit/answering/pressed.ts";
import { sameSecret } from "../../src/adapters/kit/secrets.ts";
import { withMentions } from "../../src/adapters/kit/typed-mentions.ts";
import type { RequestListener } from "../../src/adapters/kit/webhooks.ts";

const where = { user_id: z.string(), channel_id: z.string(), team_id: z.string(), channel_name: z.string() };
/** Who did something and where; `post` is the one whose button was pressed, where it may change. */
const placeSchema = z.object({ ...where, post: z.string().optional() });

// https://developers.mattermost.com/integrate/slash-commands/custom/
const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const mentions = { user_mentions: list, user_mentions_ids: list, channel_mentions: list, channel_mentions_ids: list };
const slashSchema = z.object({ ...where, ...mentions, token: z.string(), text: z.string(), trigger_id: z.string() });
// https://developers.mattermost.com/integrate/plugins/interactive-messages
const context = z.object({ key: z.string(), space: z.string(), press: z.string(), ephemeral: z.boolean() });
const pressSchema = z.object({ ...where, post_id: z.string(), trigger_id: z.string(), context });
// https://developers.mattermost.com/integrate/plugins/interactive-dialogs/#dialog-submission
const formSchema = z.object({ user_id: z.string(), state: z.string(), submission: z.looseObject({}).nullish() });

/** Something that somebody did; with a trigger a form can be opened for them. */
export interface Done {
  readonly id: string;
  readonly at: z.output<typeof placeSchema>;
  readonly trigger?: string;
  readonly asked: AskedByPost;
}

/** What requests are read with; `key` comes back with a press, and nobody else knows it. */
export interface Reading {
  readonly commandToken: string;
  readonly key: string;
  readonly open: (token: string) => Promise<string | undefined>;
  readonly lookup: (user: string) => InputLookup;
}

/** What happens on Mattermost, as requests; each is answered with what `handle` says. */
export function requests(reading: Reading, handle: (done: Done) => Promise<object>): RequestListener {
  const { commandToken, key, open, lookup } = reading;
  const app = new Hono().basePath("/mattermost");
  app.post("/slash", async (c) => {
    const { token, text, trigger_id: id, ...at } = slashSchema.parse(await c.req.parseBody({ all: true }));
    if (!sameSecret(token, commandToken)) return c.json({}, 401);
    const ids = [...at.user_mentions_ids, ...at.channel_mentions_ids];
    const names = [...at.user_mentions.map((name) => `@${name}`), ...at.channel_mentions.map((name) => `~${name}`)];
    const mentioned = new Map(names.map((name, i) => [name, ids[i] ?? ""]));
    const asked = { input: { kind: "line" as const, line: withMentions(text, mentioned) } };
    return c.json(await handle({ id, at, trigger: id, asked }));
  });
  app.post("/press", async (c) => {
    const { context: own, post_id, trigger_id: id, ...given } = pressSchema.parse(await c.req.json());
    if (!sameSecret(own.key, key)) return c.json({}, 401);
    const at = { ...given, team_id: own.space, ...(own.ephemeral ? {} : { post: post_id }) };
    return c.json(await handle({ id, at, trigger: id, asked: await pressed(own.press, open) }));
  });
  app.post("/form", async (c) => {
    const { user_id, state, submission } = formSchema.parse(await c.req.json());
    const draft = readDraft((await open(state)) ?? "");
    const at = placeSchema.safeParse(draft?.about).data;
    // Whoever has a form before them can see this address; what a form's state stands for is theirs alone.
    if (!draft || at?.user_id !== user_id) return c.json({}, 404);
    const values = await enteredValues(submission ?? {}, draft.options, lookup(user_id));
    const sent = filledIn(draft, values, { more: wantsMore(submission ?? {}, draft) });
    return c.json(await handle({ id: state, at, asked: { input: sentDraft(sent), sent } }));
  });
  return getRequestListener(app.fetch);
}
