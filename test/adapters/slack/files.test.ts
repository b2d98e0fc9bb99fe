import { expect, it } from "vitest";
import type { ReplyDeps } from "../../../src/adapters/slack/answering/reply-deps.ts";
import type { ReplyTarget } from "../../../src/adapters/slack/answering/reply-target.ts";
import { uploadFiles } from "../../../src/adapters/slack/answering/files.ts";

it("a file that is not kept any more is logged by its kind, never by its name, which a title made", async () => {
  const logged: unknown[] = [];
  const log = { info: () => undefined, warn: (...said: unknown[]) => void logged.push(said), error: () => undefined };
  const deps = {
    log,
    tokens: { open: async () => undefined },
    community: async () => undefined,
  } as unknown as ReplyDeps;
  const file = {
    kind: "file",
    name: "raid-on-x-2026-11-25.csv",
    mediaType: "text/csv",
    alt: "Raid",
    token: "t1",
  } as const;
  await uploadFiles(deps, { blocks: [file] }, {} as ReplyTarget, false);
  expect(logged).toEqual([[{ platform: "slack", mediaType: "text/csv" }, "a file is no longer kept"]]);
});
