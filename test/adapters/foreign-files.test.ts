import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { command } from "../../src/core/kernel/commands/command.ts";
import { opt } from "../../src/core/kernel/options/options.ts";
import { GeneratedFiles } from "../../src/core/services/files/generated-files.ts";
import type { FilePiece } from "../../src/terminal/io/io.ts";
import { handFiles } from "../../src/terminal/io/save-files.ts";
import { mattermostPlace } from "../examples/mattermost/place.ts";
import { withOnly } from "../support/catalogue.ts";
import { addCommunity, type World, world } from "../support/world.ts";
import { town as onDiscord } from "./discord/inbound/harness.ts";
import { town as onSlack } from "./slack/inbound/harness.ts";
import { harness } from "./web/harness.ts";

const block = (token: string) =>
  ({ kind: "file", name: "list.csv", mediaType: "text/csv", alt: "A list", token }) as const;
/** Shows the file that is kept under a token. */
const hand = command({
  path: "fixture hand",
  summary: "help.summary",
  examples: [],
  audience: "caller",
  allow: "member",
  input: z.object({ token: opt.text("help.command", 60) }),
  run: async (_context, { token }) => ({ blocks: [block(token)] }),
});
const catalogue = [hand];

/** Where files are shown to a member, and what is in those that arrived there. */
interface Place {
  readonly w: World;
  readonly show: (token: string) => Promise<unknown>;
  readonly arrived: () => (Buffer | undefined)[];
}

const there = async () => {
  const w = await world({ catalogue: withOnly(catalogue) });
  onTestFinished(() => w.close());
  return w;
};

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  async Slack() {
    const place = await onSlack({ catalogue });
    const { world: w, users, fake } = place;
    const show = (token: string) => place.type(users.member, `fixture hand ${token}`);
    return { w, show, arrived: () => [...fake.state.files.values()].map(({ content }) => content) };
  },
  async Discord() {
    const place = await onDiscord({ catalogue });
    const { world: w, users, fake, channel } = place;
    const show = (token: string) => place.slash(users.member, "fixture hand", { token });
    const seen = () => fake.seenBy(users.member, channel).flatMap(({ files }) => files);
    return { w, show, arrived: () => seen().map(({ content }) => content) };
  },
  async Mattermost() {
    const w = await there();
    const { fake, users, channel, bot, close } = await mattermostPlace(w);
    onTestFinished(close);
    const show = async (token: string) => {
      await fake.slash(users.member, channel, `fixture hand ${token}`);
      await bot.settled();
    };
    return { w, show, arrived: () => [...fake.state.files.values()].map(({ content }) => content) };
  },
  async "the terminal"() {
    const w = await there();
    const files: FilePiece[] = [];
    const quiet = () => undefined;
    const io = { out: quiet, err: quiet, progress: quiet, file: (made: FilePiece) => void files.push(made) };
    const at = { ...w.product, community: w.community };
    const show = (token: string) => handFiles({ blocks: [block(token)] }, at, io);
    return { w, show, arrived: () => files.map(({ base64 }) => Buffer.from(base64, "base64")) };
  },
  async "the playground"() {
    const w = await there();
    const playground = await harness(w);
    onTestFinished(() => playground.close());
    const arrived: string[] = [];
    const show = async (token: string) => {
      const { status, text } = await playground.send("GET", `/api/files/${token}`);
      if (status === 200) arrived.push(text);
    };
    return { w, show, arrived: () => arrived.map((text) => Buffer.from(text)) };
  },
};

it.each(Object.entries(PLACES))("a file of another community is shown to nobody on %s", async (_name, open) => {
  const { w, show, arrived } = await open();
  await addCommunity(w.store, "c2", "abroad", w.clock.now());
  const kept = async (community: string) => {
    const files = new GeneratedFiles(w.ids, community);
    const made = files.block({ ...block(""), content: `of ${community}` });
    await files.keep(w.product.tokens);
    return made.kind === "file" ? made.token : "";
  };
  for (const community of ["c2", w.community]) await show(await kept(community));
  expect(arrived().map(String)).toEqual([`of ${w.community}`]);
});
