import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Post } from "./model.ts";
import { type People, peopleOf, type Send } from "./people.ts";
import { restApi } from "./rest.ts";
import { State } from "./state.ts";

/** A Mattermost server with one team, and the people on it. */
export interface FakeMattermost extends People {
  readonly url: string;
  /** The ids of the team and the bot, the bot's access token, and the slash command's own. */
  readonly team: string;
  readonly bot: string;
  readonly token: string;
  readonly commandToken: string;
  readonly state: State;
  /** What the bot was not let do. */
  readonly refusals: string[];
  /** Where the slash command leads. */
  command(address: string): void;
  addUser(user: { username: string; name: string; roles?: string }): string;
  addChannel(channel: { name: string; members: readonly string[]; private?: boolean }): string;
  /** What somebody reads in a channel, or of the bot's alone, oldest first. */
  seenBy(user: string, channel: string): readonly Post[];
  direct(user: string): readonly Post[];
  /** Sends the last request to the integration once more, as something between them may. */
  again(): Promise<void>;
  /** The next answer to a request for this path gets lost, after all was done. */
  lose(path: string): void;
  close(): Promise<void>;
}

/** Starts a server whose clock is `now`, in milliseconds. */
export async function startFakeMattermost({ now = Date.now }: { now?: () => number } = {}): Promise<FakeMattermost> {
  const state = new State(now);
  const refusals: string[] = [];
  const lost: string[] = [];
  let command = "";
  let last: Parameters<Send> | undefined;
  const send: Send = async (...request) => {
    last = request;
    return sent(...request);
  };
  const app = new Hono().use(async (c, next) => {
    await next();
    const at = lost.findIndex((path) => c.req.path === `/api/v4/${path}`);
    if (at < 0) return;
    lost.splice(at, 1);
    // The connection ends in the middle of an answer.
    c.res = new Response(new ReadableStream({ pull: (body) => body.error(new Error("lost")) }));
  });
  app.route(
    "/",
    restApi(state, (what) => refusals.push(what)),
  );
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { team, bot, token, commandToken } = state;
  const seenBy = (user: string, channel: string) => {
    const { members } = state.channel(channel);
    const seen = (post: Post) => post.ephemeralTo === undefined || post.ephemeralTo === user;
    return members.has(user) ? state.posts.filter((post) => post.channel_id === channel && seen(post)) : [];
  };
  return {
    ...peopleOf(state, send, () => command),
    ...{ team, bot, token, commandToken, state, refusals, seenBy },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    command: (address) => void (command = address),
    addUser: ({ username, name, roles = "system_user" }) => state.addUser({ username, name, roles }).id,
    addChannel: ({ name, members, private: closed = false }) =>
      state.addChannel({ name, type: closed ? "P" : "O", members: new Set([bot, ...members]) }).id,
    direct: (user) => seenBy(user, state.direct(bot, user).id),
    async again() {
      if (last) await sent(...last);
    },
    lose: (path) => void lost.push(path),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

/** An integration answers forms with forms and JSON with JSON. https://developers.mattermost.com/integrate/slash-commands/ */
async function sent(...[url, body]: Parameters<Send>): Promise<unknown> {
  const json = !(body instanceof URLSearchParams);
  const answer = await fetch(url, {
    method: "POST",
    body: json ? JSON.stringify(body) : body,
    ...(json ? { headers: { "content-type": "application/json" } } : {}),
  });
  if (answer.status !== 200) throw new Error(`the integration answered ${answer.status}`);
  return answer.json();
}
