import { readUrl } from "../../../src/core/kernel/text/read-url.ts";
import { Hono } from "hono";
import type { Attachment, Dialog, Post, Props } from "./model.ts";
import { wrongInDialog, wrongInPost } from "./refusals.ts";
import { newId, Refusal, refuse, type State } from "./state.ts";

/**
 * For how long a trigger id is good, in milliseconds: three seconds where a server was set up long ago, thirty elsewhere.
 * https://docs.mattermost.com/administration-guide/configure/integrations-configuration-settings.html
 */
const TRIGGER_MS = 3_000;

interface NewPost {
  readonly channel_id: string;
  readonly message?: string;
  readonly props?: Props;
  readonly root_id?: string;
  readonly file_ids?: readonly string[];
}

/** Mattermost's REST API as the bot uses it; `refused` hears of everything that it was not let do. */
export function restApi(state: State, refused: (what: string) => void): Hono {
  const app = new Hono().basePath("/api/v4");
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    refused(`${c.req.method} ${c.req.path}: ${error.message}`);
    return c.json({ id: error.message, message: error.message, status_code: error.status }, error.status);
  });
  app.use(async (c, next) => {
    if (c.req.header("authorization") !== `Bearer ${state.token}`) refuse(401, "api.context.session_expired.app_error");
    await next();
  });
  people(app, state);
  posts(app, state);
  files(app, state);
  app.post("/actions/dialogs/open", async (c) => {
    const { trigger_id, url, dialog } = await c.req.json<{ trigger_id: string; url: string; dialog: Dialog }>();
    const trigger = state.triggers.get(trigger_id) ?? refuse(400, "interactive_message.decode_trigger_id.missing_data");
    state.triggers.delete(trigger_id);
    if (state.now() - trigger.at > TRIGGER_MS) refuse(400, "interactive_message.decode_trigger_id.expired");
    if (readUrl(url) === undefined) refuse(400, "api.context.invalid_body_param.app_error");
    const wrong = wrongInDialog(dialog);
    if (wrong !== undefined) refuse(400, wrong);
    state.dialogs.set(trigger.user, { channel: trigger.channel, url, dialog, entered: {}, files: [] });
    return c.json({ status: "OK" });
  });
  return app;
}

function people(app: Hono, state: State): void {
  app.get("/users/me", (c) => c.json(state.user(state.bot)));
  app.get("/users/:id", (c) => c.json(state.user(c.req.param("id"))));
  app.get("/channels/:id", (c) => {
    const { members: _members, ...channel } = state.within(c.req.param("id"), state.bot);
    return c.json(channel);
  });
  app.post("/channels/direct", async (c) => {
    const [one = "", other = ""] = await c.req.json<string[]>();
    if (one !== state.bot && other !== state.bot) refuse(403, "api.context.permissions.app_error");
    const { members: _members, ...channel } = state.direct(state.user(one).id, state.user(other).id);
    return c.json(channel, 201);
  });
}

function posts(app: Hono, state: State): void {
  app.post("/posts", async (c) => {
    const { channel_id, message = "", props = {}, root_id = "", file_ids = [] } = await c.req.json<NewPost>();
    state.within(channel_id, state.bot);
    checked({ message, props, file_ids });
    if (root_id !== "" && state.post(root_id).channel_id !== channel_id) refuse(400, "api.post.create_post.root_id");
    const post = state.addPost({ channel_id, user_id: state.bot, message, props, root_id, file_ids });
    for (const id of file_ids) attached(state, id, post);
    return c.json(shown(post), 201);
  });
  app.post("/posts/ephemeral", async (c) => {
    const { user_id, post } = await c.req.json<{ user_id: string; post: NewPost }>();
    const { channel_id, message = "", props = {}, root_id = "" } = post;
    // https://github.com/mattermost/mattermost/blob/master/server/channels/api4/post.go (createEphemeralPost)
    if (!state.user(state.bot).roles.includes("system_admin")) refuse(403, "api.context.permissions.app_error");
    const ephemeralTo = state.user(user_id).id;
    state.channel(channel_id);
    checked({ message, props, file_ids: [] });
    return c.json(shown(state.addPost({ channel_id, user_id: state.bot, message, props, root_id, ephemeralTo })), 201);
  });
  app.get("/posts/:id", (c) => {
    const post = state.post(c.req.param("id"));
    state.within(post.channel_id, state.bot);
    if (post.ephemeralTo !== undefined) refuse(404, "app.post.get.app_error");
    return c.json(shown(post));
  });
  app.put("/posts/:id/patch", async (c) => {
    const post = state.post(c.req.param("id"));
    if (post.ephemeralTo !== undefined) refuse(404, "app.post.get.app_error");
    if (post.user_id !== state.bot) refuse(403, "api.context.permissions.app_error");
    const { message = post.message, props = post.props } = await c.req.json<{ message?: string; props?: Props }>();
    checked({ message, props, file_ids: post.file_ids });
    Object.assign(post, { message, props, update_at: state.moment() });
    return c.json(shown(post));
  });
  app.get("/channels/:id/posts", (c) => {
    const { id } = state.within(c.req.param("id"), state.bot);
    const since = Number(c.req.query("since") ?? 0);
    const found = state.posts.filter((p) => p.channel_id === id && !p.ephemeralTo && p.update_at > since).reverse();
    return c.json({ order: found.map((p) => p.id), posts: Object.fromEntries(found.map((p) => [p.id, shown(p)])) });
  });
}

function checked(post: Pick<Post, "message" | "props" | "file_ids">): void {
  const wrong = wrongInPost(post);
  if (wrong !== undefined) refuse(400, wrong);
}

function attached(state: State, id: string, post: Post): void {
  const file = state.files.get(id);
  if (file?.user_id !== post.user_id || file.channel_id !== post.channel_id || file.post_id !== undefined)
    refuse(400, "api.post.create_post.attach_files.error");
  file.post_id = post.id;
}

/** A post as it goes to clients: what its buttons carry stays on the server. */
function shown({ ephemeralTo: _to, ...post }: Post): object {
  const bare = ({ actions = [], ...rest }: Attachment) => ({
    ...rest,
    actions: actions.map(({ integration: _own, ...action }) => action),
  });
  const { attachments } = post.props;
  return attachments === undefined ? post : { ...post, props: { ...post.props, attachments: attachments.map(bare) } };
}

function files(app: Hono, state: State): void {
  app.post("/files", async (c) => {
    const body = await c.req.parseBody({ all: true });
    const { channel_id } = body;
    if (typeof channel_id !== "string") return refuse(400, "api.context.invalid_body_param.app_error");
    state.within(channel_id, state.bot);
    const given = [body["files"] ?? []].flat().filter((file) => file instanceof File);
    const infos = await Promise.all(
      given.map(async (file) => {
        const content = Buffer.from(await file.arrayBuffer());
        const stored = { id: newId(), user_id: state.bot, channel_id, name: file.name, mime_type: file.type, content };
        state.files.set(stored.id, stored);
        return { id: stored.id, name: stored.name, size: content.length };
      }),
    );
    return c.json({ file_infos: infos }, 201);
  });
  const fileOf = (id: string) => {
    const file = state.files.get(id) ?? refuse(404, "app.file_info.get.app_error");
    state.within(file.channel_id, state.bot);
    return file;
  };
  app.get("/files/:id", (c) => c.body(new Uint8Array(fileOf(c.req.param("id")).content)));
  app.get("/files/:id/info", (c) => {
    const { content, ...info } = fileOf(c.req.param("id"));
    return c.json({ ...info, size: content.length });
  });
}
