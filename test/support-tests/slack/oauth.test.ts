import { App, HTTPReceiver, type Installation, type InstallationQuery } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { afterEach, expect, test } from "vitest";
import { startFakeSlack, type FakeSlack, type FakeSlackOptions } from "../../support/slack/fake-slack.ts";
import { clientOptions, outcome, quiet } from "./bolt.ts";

let slack: FakeSlack;
let ann: string;
let none: WebClient;
const back = "https://bot.example.org/slack/oauth_redirect";

async function start(options: FakeSlackOptions = {}): Promise<void> {
  slack = await startFakeSlack({ notInstalled: true, ...options });
  ann = slack.addUser({ name: "Ann", admin: true });
  none = new WebClient(undefined, clientOptions(slack));
}
afterEach(() => slack.close());

const address = (more: Record<string, string> = {}) =>
  `${slack.authorizeUrl}?${new URLSearchParams({ client_id: slack.clientId, scope: "chat:write,commands", state: "s1", redirect_uri: back, ...more }).toString()}`;
const approve = (more: Record<string, string> = {}, approval: object = {}) =>
  new URL(slack.authorize(address(more), { user: ann, ...approval })).searchParams;
const access = (more: Record<string, string>) =>
  none.oauth.v2.access({ client_id: slack.clientId, client_secret: slack.clientSecret, redirect_uri: back, ...more });

test("a person approves, the code gives a token of the asked scopes, once and for ten minutes", async () => {
  await start();
  const given = approve();
  expect(given.get("state")).toBe("s1");
  const granted = await access({ code: given.get("code")! });
  expect(granted).toMatchObject({
    scope: "chat:write,commands",
    token_type: "bot",
    team: { id: slack.team },
    authed_user: { id: ann },
    is_enterprise_install: false,
    bot_user_id: slack.botUser(),
  });
  expect(granted.refresh_token).toBeUndefined();
  const web = new WebClient(granted.access_token, clientOptions(slack));
  expect(await outcome(web.auth.test())).toBe("ok");
  expect(await outcome(web.users.info({ user: ann }))).toBe("missing_scope");
  expect(await outcome(access({ code: given.get("code")! }))).toBe("code_already_used");
  const late = approve().get("code")!;
  slack.advance(600_001);
  expect(await outcome(access({ code: late }))).toBe("invalid_code");
});

test("what is wrong with an exchange or with the address is said", async () => {
  await start();
  const fresh = () => approve().get("code")!;
  expect(await outcome(access({ code: "nothing" }))).toBe("invalid_code");
  expect(await outcome(access({ code: fresh(), client_id: "1.2" }))).toBe("invalid_client_id");
  expect(await outcome(access({ code: fresh(), client_secret: "x" }))).toBe("bad_client_secret");
  expect(await outcome(access({ code: fresh(), redirect_uri: "https://elsewhere.example" }))).toBe("bad_redirect_uri");
  expect(() => approve({ client_id: "1.2" })).toThrow("invalid_client_id");
  expect(() => approve({ scope: "" })).toThrow("no_scopes");
  expect(() => approve({ scope: "Everything!" })).toThrow("invalid_scope");
  const denied = approve({}, { deny: true });
  expect([denied.get("error"), denied.get("code"), denied.get("state")]).toEqual(["access_denied", null, "s1"]);
});

test("rotating tokens expire after twelve hours and are renewed once", async () => {
  await start({ tokenRotation: true });
  const first = await access({ code: approve().get("code")! });
  expect(first.expires_in).toBe(43_200);
  const test1 = () => outcome(new WebClient(first.access_token, clientOptions(slack)).auth.test());
  expect(await test1()).toBe("ok");
  slack.advance(43_200_000);
  expect(await test1()).toBe("token_expired");
  const renew = (refresh_token: string) =>
    none.oauth.v2.access({
      client_id: slack.clientId,
      client_secret: slack.clientSecret,
      grant_type: "refresh_token",
      refresh_token,
    });
  const second = await renew(first.refresh_token!);
  expect(await outcome(new WebClient(second.access_token, clientOptions(slack)).auth.test())).toBe("ok");
  expect(await outcome(renew(first.refresh_token!))).toBe("invalid_refresh_token");
  expect(await outcome(new WebClient(second.access_token, clientOptions(slack)).auth.revoke())).toBe("ok");
  expect(await outcome(new WebClient(second.access_token, clientOptions(slack)).auth.test())).toBe("token_revoked");
});

test("an organisation's installation: payloads say so, and calls name the workspace", async () => {
  await start({ enterprise: "E0000000001" });
  slack.addWorkspace({ name: "Second", enterprise: "E0000000001" });
  const granted = await access({ code: approve({}, { org: true }).get("code")! });
  expect(granted).toMatchObject({ is_enterprise_install: true, team: null, enterprise: { id: "E0000000001" } });
  const web = new WebClient(granted.access_token, clientOptions(slack));
  const room = slack.addChannel({ name: "general", bot: true });
  expect(await outcome(web.users.conversations({ types: "public_channel" }))).toBe("missing_scope");
  expect(await web.chat.postMessage({ channel: room, text: "x" })).toMatchObject({ ok: true });
  await slack.slash(ann, room, "/x");
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({
    is_enterprise_install: "true",
    enterprise_id: "E0000000001",
    team_id: slack.team,
  });
  await slack.globalShortcut(ann, "s");
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({
    is_enterprise_install: true,
    team: null,
    enterprise: { id: "E0000000001" },
  });
  await slack.openHome(ann);
  expect(slack.deliveries.at(-1)?.payload).toMatchObject({
    authorizations: [{ enterprise_id: "E0000000001", team_id: null, is_enterprise_install: true }],
  });
});

test("an organisation's token needs team_id where a method works in one workspace", async () => {
  await start({ enterprise: "E0000000001", notInstalled: false });
  const web = new WebClient(slack.botToken, clientOptions(slack));
  expect(await outcome(web.users.conversations({}))).toBe("missing_argument");
  expect(await outcome(web.users.conversations({ team_id: slack.team }))).toBe("ok");
});

test("the real install flow of Bolt works against it", async () => {
  await start();
  const kept = new Map<string, Installation>();
  const receiver = new HTTPReceiver({
    signingSecret: slack.signingSecret,
    clientId: slack.clientId,
    clientSecret: slack.clientSecret,
    stateSecret: "state",
    scopes: ["chat:write", "commands"],
    logger: quiet,
    installationStore: {
      storeInstallation: async (installation) => void kept.set(installation.team!.id, installation),
      fetchInstallation: async (query: InstallationQuery<boolean>) => kept.get(query.teamId ?? "")!,
    },
    installerOptions: {
      directInstall: true,
      authorizationUrl: slack.authorizeUrl,
      clientOptions: clientOptions(slack),
      redirectUriPath: "/slack/oauth_redirect",
    },
    redirectUri: "http://127.0.0.1/slack/oauth_redirect",
  });
  const app = new App({ receiver, logger: quiet, clientOptions: clientOptions(slack) });
  app.command("/hi", async ({ ack }) => ack("hello"));
  const server = (await app.start(0)) as { address(): { port: number } };
  const origin = `http://127.0.0.1:${server.address().port}`;
  const install = await fetch(`${origin}/slack/install`, { redirect: "manual" });
  const target = new URL(slack.authorize(install.headers.get("location")!, { user: ann }));
  const cookie = install.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const done = await fetch(`${origin}${target.pathname}${target.search}`, { headers: { cookie } });
  expect(done.status).toBe(200);
  expect(kept.get(slack.team)?.bot?.scopes).toEqual(["chat:write", "commands"]);
  await slack.connectHttp(`${origin}/slack/events`);
  const room = slack.addChannel({ name: "general" });
  await slack.slash(ann, room, "/hi");
  expect(slack.seenBy(ann, room)).toMatchObject([{ text: "hello" }]);
  await app.stop();
});

test("an organisation's app goes from all its workspaces at once", async () => {
  await start({ enterprise: "E0000000001", notInstalled: false });
  const second = slack.addWorkspace({ name: "Second", enterprise: "E0000000001", installed: true });
  const web = new WebClient(second.botToken, clientOptions(slack));
  expect(await outcome(web.auth.test())).toBe("ok");
  await slack.uninstall();
  expect(await outcome(web.auth.test())).toBe("account_inactive");
  expect(() => slack.botUser(second.team)).toThrow("not installed");
});
