import { inSlack } from "../communities/newcomers.ts";
import type { Message, Transport } from "../../../../src/core/kernel/commands/transport.ts";
import type { Link } from "../../../../src/core/services/store/rows.ts";
import type { Said, Who, World } from "../../../support/world.ts";

/** Somebody in a Discord server, as its adapter would tell of them: the roles they have there come along. */
export function inDiscord(
  server: string,
  user: string,
  more: { name?: string; standing?: "member" | "guest"; roles?: readonly string[] } & Omit<Who, "profile"> = {},
): Who {
  const { name = `Name of ${user}`, standing = "member", roles = [], ...who } = more;
  return { platform: "discord", space: server, as: user, profile: { name, standing, admin: false, roles }, ...who };
}

/** Connects spaces of platforms to the world's community. */
export async function connect(
  w: World,
  spaces: readonly { platform: string; externalId: string }[],
  community = w.community,
): Promise<void> {
  await w.store.system((db) =>
    db.space.createMany({
      data: spaces.map(({ platform, externalId }) => ({
        communityId: community,
        id: `${community}${platform}${externalId}`,
        platform,
        externalId,
      })),
    }),
  );
}

/** The code that `me link` shows. */
export async function linkCode(w: World, who: Who): Promise<string> {
  const said = await w.say("me link", who);
  const code = /\/me link code:(\S+)/.exec(said.text)?.[1];
  if (code === undefined) throw new Error(said.text);
  return code;
}

/** Types a code and asks at once. */
export const asks = (w: World, code: string, who: Who): Promise<Said> => w.say(`me link code:${code} confirm:yes`, who);

/** The newest link that an account asked for. */
export const requestOf = (w: World, { as = "" }: Who) =>
  w.db((db) =>
    db.link.findFirstOrThrow({ where: { askerAccount: as }, orderBy: [{ askedAt: "desc" }, { id: "desc" }] }),
  );

/** What the account that made the code does about a request. */
export const answers = (w: World, link: Link, what: "confirm" | "refuse" | "look"): Promise<Said> =>
  w.say(`me link request:${link.id}${what === "look" ? "" : ` ${what}:yes`}`, {
    platform: link.makerPlatform,
    space: link.makerSpace,
    as: link.makerAccount,
  });

/** Types a code, asks, and has the account that made it agree. */
export async function confirmed(w: World, code: string, who: Who): Promise<Said> {
  const said = await asks(w, code, who);
  return said.refusal === undefined ? answers(w, await requestOf(w, who), "confirm") : said;
}

/** The messages that accounts get now, each with whom it is for. */
export function listening(name: string, heard: Message[]): Transport {
  return { name, deliver: async (m) => (heard.push(m), `r${heard.length}`), find: async () => undefined };
}

/** One account in Slack and one in Discord, each a person of their own. */
export function pair(
  w: World,
  n: string | number,
): {
  slack: Who;
  discord: Who;
  meet(): Promise<void>;
  persons(): Promise<{ slack: string | undefined; discord: string | undefined }>;
} {
  const slack = inSlack("T1", `S${n}`);
  const discord = inDiscord("G1", `D${n}`);
  const ownerOf = async ({ platform = "", as = "" }: Who) =>
    (await w.db((db) => db.handle.findFirst({ where: { platform, externalId: as } })))?.personId;
  return {
    slack,
    discord,
    async meet() {
      for (const who of [slack, discord]) await w.say("help", who);
    },
    persons: async () => ({ slack: await ownerOf(slack), discord: await ownerOf(discord) }),
  };
}
