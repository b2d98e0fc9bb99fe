import { WebClient } from "@slack/web-api";
import { expect, it, onTestFinished } from "vitest";
import { type Target, togetherWith } from "../../../../src/core/kernel/access/target.ts";
import { say } from "../../../../src/core/kernel/views/build.ts";
import { startFakeSlack } from "../../../support/slack/fake-slack.ts";
import { EVER, failure, office } from "./workspace-fixture.ts";

const between = async () => {
  const place = await office();
  const { fake, users, inChannel } = place;
  const to = togetherWith(
    { platform: "slack", space: fake.team },
    [users.member, users.admin].map((user) => `${fake.team}:${user}`),
  );
  const message = (key: string, at: Target = to) => ({ ...inChannel(key, say(`Said ${key}`)), to: at });
  const conversations = () => [...fake.state.channels.values()].filter(({ kind }) => kind === "mpim");
  return { ...place, to, message, conversations };
};

it("opens a conversation of just those two, once, and says each message there once", async () => {
  const { transport, message, conversations, users, told, fake, to } = await between();
  expect(await transport.find(to, "k", EVER)).toBeUndefined();
  const ts = await transport.deliver(message("k"));
  const [conversation, ...others] = conversations();
  expect(others).toEqual([]);
  expect([...(conversation?.members ?? [])].sort()).toEqual([users.member, users.admin, fake.botUser()].sort());
  expect(conversation?.messages.map((one) => one.ts)).toEqual([ts]);
  expect(await transport.find(to, "k", EVER)).toBe(ts);
  // In whatever order they are named it is the same one.
  const turned = togetherWith(to, to.recipient.split(" ").reverse());
  await transport.deliver(message("k 2", turned));
  expect(conversations()).toHaveLength(1);
  expect([...told(users.member), ...told(users.moderator)]).toEqual([]);
});

it("looks for what may have been said before it says it again", async () => {
  const { transport, message, conversations, fake, to, restart } = await between();
  fake.fail("chat.postMessage", { times: 1, dropAfterAccept: true });
  expect(await failure(transport.deliver(message("k")))).toEqual({ kind: "unknown" });
  restart();
  const found = await transport.find(to, "k", EVER);
  expect(found).toBe(conversations()[0]?.messages[0]?.ts);
});

it("is refused at once where the bot was installed without it, and where one of them is gone", async () => {
  const { transport, message, fake, to, users } = await between();
  fake.fail("conversations.open", { times: 1, error: "missing_scope" });
  expect(await failure(transport.deliver(message("k")))).toEqual({ kind: "refused" });
  // Nothing was said where the answer is lost: it is opened again.
  fake.fail("conversations.open", { times: 1, dropAfterAccept: true });
  expect(await failure(transport.deliver(message("k")))).toMatchObject({ kind: "retry" });
  fake.state.person(users.admin).deleted = true;
  expect(await failure(transport.deliver(message("k", to)))).toEqual({ kind: "gone" });
});

it("takes a scope of its own, on which the fake server insists, as on who can be in it", async () => {
  const fake = await startFakeSlack({ scopes: ["im:write", "chat:write"] });
  onTestFinished(() => fake.close());
  const [one, other] = [fake.addUser({ name: "one" }), fake.addUser({ name: "other" })];
  const client = new WebClient(fake.botToken, { slackApiUrl: fake.apiUrl, retryConfig: { retries: 0 } });
  const opening = (...users: string[]) => client.conversations.open({ users: users.join(",") });
  await expect(opening(one, other)).rejects.toThrow("missing_scope");
  expect((await opening(one)).ok).toBe(true);
  const all = await startFakeSlack();
  onTestFinished(() => all.close());
  const there = all.addUser({ name: "there" });
  const open = new WebClient(all.botToken, { slackApiUrl: all.apiUrl, retryConfig: { retries: 0 } }).conversations;
  await expect(open.open({ users: `${there},UNOBODY` })).rejects.toThrow("user_not_found");
  await expect(open.open({ users: `${there},${all.botUser()}` })).rejects.toThrow("cannot_dm_bot");
});
