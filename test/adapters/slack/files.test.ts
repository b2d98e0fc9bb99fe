import { expect, it, onTestFinished } from "vitest";
import type { ReplyDeps } from "../../../src/adapters/slack/answering/reply-deps.ts";
import type { ReplyTarget } from "../../../src/adapters/slack/answering/reply-target.ts";
import { uploadFiles } from "../../../src/adapters/slack/answering/files.ts";
import { world } from "../../support/world.ts";

it("a file that is not kept any more is logged by its kind, never by its name, which a title made", async () => {
  const w = await world();
  onTestFinished(() => w.close());
  const space = { communityId: w.community, id: "slackspace", platform: "slack", externalId: "T1" };
  await w.store.system((db) => db.space.create({ data: space }));
  const logged: unknown[] = [];
  const log = { info: () => undefined, warn: (...said: unknown[]) => void logged.push(said), error: () => undefined };
  const deps = { log, store: w.store, tokens: w.product.tokens } as unknown as ReplyDeps;
  const file = {
    kind: "file",
    name: "raid-on-x-2026-11-25.csv",
    mediaType: "text/csv",
    alt: "Raid",
    token: "t1",
  } as const;
  await uploadFiles(deps, { blocks: [file] }, { team: "T1" } as ReplyTarget, false);
  expect(logged).toEqual([[{ platform: "slack", mediaType: "text/csv" }, "a file is no longer kept"]]);
});
