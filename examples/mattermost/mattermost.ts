import { createHmac } from "node:crypto";
import { answerInPosts } from "../../src/adapters/kit/answering/answer-posts.ts";
import { filesForm } from "../../src/adapters/kit/files.ts";
import { fileValue } from "../../src/adapters/kit/given-file.ts";
import { explained, httpApi, unlessRefused, unsaid } from "../../src/adapters/kit/http-api.ts";
import { markedTransport } from "../../src/adapters/kit/marked-transport.ts";
import type { Connection, PlatformParts } from "../../src/adapters/kit/platform.ts";
import { remembered } from "../../src/adapters/kit/remembered.ts";
import { type AnswerRequest, webhookConnection } from "../../src/adapters/kit/webhooks.ts";
import { readerOf, type ViewWording, wordingOf } from "../../src/adapters/kit/wording.ts";
import type { Dispatch, ReadBy } from "../../src/core/kernel/commands/platform.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { defined } from "../../src/core/kernel/values/defined.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { tokenStoreIn } from "../../src/core/services/tokens/token-store.ts";
import { type Done, requests } from "./requests.ts";
import { dialogOf, type Post, postsOf, typeCommand } from "./shown.ts";

/** How the server is reached, how its slash command is known, and where the server reaches the bot. */
export interface MattermostSettings {
  readonly url: string;
  readonly token: string;
  readonly commandToken: string;
  readonly hook: string;
}

// Parts of what the server answers (https://developers.mattermost.com/api-documentation/).
type Named<Names extends string> = Readonly<Record<Names, string>>;
type User = Named<"id" | "username" | "first_name" | "last_name" | "locale" | "roles"> & {
  readonly timezone?: Named<"automaticTimezone" | "manualTimezone">;
};
type Found = Named<"id" | "user_id"> & { readonly props?: { readonly rapporteur?: string } };
type FileInfo = Named<"user_id" | "name" | "mime_type"> & { readonly size: number };

const MATTERMOST = "mattermost";
const CALL_MS = 9_000; // less than the ledger waits for a message
// What a button carries, of which nobody says how much it may be; and fields that can be seen without scrolling far.
const [BUTTON, FIELDS] = [1_000, 6];
const bodyOf = ({ message, attachments }: Post, own = {}) => ({ message, props: { ...own, attachments } });

/** Puts Mattermost together. */
export function connection(parts: PlatformParts, { url, token, commandToken, hook }: MattermostSettings): Connection {
  const { log, store } = parts;
  const tokens = tokenStoreIn(parts);
  const { json, open } = httpApi(`${url}/api/v4`, { authorization: `Bearer ${token}` }, CALL_MS);
  const key = createHmac("sha256", token).update("press").digest("hex");
  const change = async (id: string, said: Post, own?: object) =>
    json("PUT", `posts/${id}/patch`, bodyOf(said, own ?? (await json<Found>("GET", `posts/${id}`)).props));
  const known = remembered((id: string) => json<User>("GET", `users/${id}`), { maxSize: 20_000, maxAge: 3_600_000 });
  const direct = async (person: string) =>
    (await json<{ id: string }>("POST", "channels/direct", [(await known("me")).id, person])).id;

  async function word(view: View, reader: ReadBy, space: string, own: object, sent?: ViewWording["values"]) {
    const shown = { platform: MATTERMOST, space, most: BUTTON, ...defined({ known: sent }) };
    const wording = await wordingOf({ ...parts, tokens, typeCommand }, view, reader, shown);
    const names = [...wording.accounts].map(async ([person, id]) => [person, (await known(id)).username] as const);
    const accounts = new Map(await Promise.all(names));
    return postsOf(view, { ...wording, accounts }, `${hook}/press`, { space, ...{ key, ephemeral: false }, ...own });
  }

  async function post(channel_id: string, { message, attachments, files, space }: Post, own = {}, root_id = "") {
    const form = await filesForm(files, "files", { store, tokens, platform: MATTERMOST, space }, { channel_id });
    const sent = form && (await json<{ file_infos: { id: string }[] }>("POST", "files", form));
    if (message === "" && attachments.length === 0 && !sent) return "";
    const said = { message, props: { ...own, attachments }, file_ids: sent?.file_infos.map(({ id }) => id) ?? [] };
    return (await json<{ id: string }>("POST", "posts", { channel_id, root_id, ...said })).id;
  }

  /** Shows a post to one person there; its files, or all of it where the bot may not show it, are said to them directly. */
  async function show(channel_id: string, user_id: string, said: Post): Promise<void> {
    const ephemeral = json("POST", "posts/ephemeral", { user_id, post: { channel_id, ...bodyOf(said) } });
    const left = (await unlessRefused(403, ephemeral)) ? { ...said, message: "", attachments: [] } : said;
    if (left === said || said.files.length > 0) await post(await direct(user_id), left);
  }

  async function answer(dispatch: Dispatch, { id, at, trigger, asked }: Done, acknowledge: AnswerRequest) {
    const { user_id, channel_id: channel, team_id: space, channel_name: channelName, post: pressed } = at;
    const [bot, person] = await Promise.all([known("me"), json<User>("GET", `users/${user_id}`)]);
    const { username, first_name, last_name, locale, roles, timezone } = person;
    const zone = timezone?.automaticTimezone || timezone?.manualTimezone || undefined;
    const standing = roles.includes("system_guest") ? ("guest" as const) : ("member" as const);
    const name = `${first_name} ${last_name}`.trim() || username;
    const profile = { name, standing, admin: roles.includes("system_admin") };
    // A direct channel is called by the ids of the two.
    const where = channelName.split("__").includes(bot.id) ? { direct: true as const } : { channelName };
    const who = { id, platform: MATTERMOST, space, user: user_id, channel, profile, locale, ...defined({ zone }) };
    const asking = { ...asked, about: at };
    await answerInPosts({ log, store, tokens, dispatch, most: FIELDS }, { ...who, ...where }, asking, {
      acknowledge: () => void acknowledge({}),
      word: (view, reader, { privately, values }) => word(view, reader, space, { ephemeral: privately }, values),
      post: (said) => post(channel, said),
      show: (said) => show(channel, user_id, said),
      change: pressed === undefined ? undefined : (said) => change(pressed, said),
      async form(step, reader) {
        const [introduction] = await word(step.introduction, reader, space, {});
        return dialogOf(step, introduction?.message ?? "", translator(reader.language));
      },
      async open(dialog) {
        if (trigger === undefined) return acknowledge({ type: "form", form: dialog });
        const opened = { trigger_id: trigger, url: `${hook}/form`, dialog };
        return unlessRefused(400, json("POST", "actions/dialogs/open", opened));
      },
    });
  }

  const transport = markedTransport<Post>({
    ...{ name: MATTERMOST, explained, unsaid },
    conversation: async ({ address, recipient }) => (address === "channel" ? recipient : direct(recipient)),
    word: ({ view, language, zone, to }) => word(view, readerOf({ locale: language, zone }), to.space, {}),
    post: (channel, said, rapporteur, first) => post(channel, said, { rapporteur }, first),
    change: (_channel, id, said, rapporteur) => change(id, said, { rapporteur }),
    async marks(channel, since) {
      const path = `channels/${channel}/posts?since=${since.getTime()}`;
      const [bot, { posts }] = await Promise.all([known("me"), json<{ posts: Record<string, Found> }>("GET", path)]);
      const own = Object.values(posts).filter(({ user_id }) => user_id === bot.id);
      return own.map(({ id, props }) => ({ id, mark: props?.rapporteur ?? "" }));
    },
  });
  const lookup = (whose: string) => ({
    channel: async (id: string) => ({ id, name: (await json<{ name: string }>("GET", `channels/${id}`)).name }),
    async file(id: string) {
      const { user_id, name, mime_type: mediaType, size } = await json<FileInfo>("GET", `files/${id}/info`);
      const get = (signal: AbortSignal) => open(`files/${id}`, signal);
      return user_id === whose ? fileValue({ name, mediaType, size }, get, { log, platform: MATTERMOST }) : undefined;
    },
  });
  const reading = { commandToken, key, lookup, open: (kept: string) => tokens.open(kept) };
  return webhookConnection<Done>({ log, transport }, (handle) => requests(reading, handle), answer);
}
