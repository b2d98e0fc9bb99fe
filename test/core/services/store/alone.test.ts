import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forumTagsOf } from "../../../../src/adapters/discord/delivery/forum-tags.ts";
import { alone } from "../../../../src/core/services/store/alone.ts";
import { openServer } from "../../../../src/core/services/store/server.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { dropDatabase, freshStore } from "../../../support/store.ts";

// Two processes: each with connections of its own to one server.
let one: Store;
let other: Store;
let url: string;
beforeAll(async () => {
  const made = await freshStore("server");
  [one, url] = [made.store, made.url!];
  other = openServer(url);
});
afterAll(async () => {
  await one.close();
  await other.close();
  await dropDatabase(url);
});

const soon = () => new Promise((done) => setTimeout(done, 20));

describe("what is done outside alone", () => {
  it("is done by one process after the other under one key, and at once under two", async () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await soon();
      steps.push(`${name} ends`);
      return name;
    };
    const done = await Promise.all([alone(one, "k", work("a")), alone(other, "k", work("b")), alone(one, "k", work("c"))]); // biome-ignore format: one line
    expect(done).toEqual(["a", "b", "c"]);
    for (let n = 0; n < steps.length; n += 2) expect(steps[n + 1]).toBe(steps[n]?.replace("begins", "ends"));
    const both = { begun: 0, together: false };
    const meet = async () => {
      both.begun += 1;
      for (let n = 0; n < 100 && both.begun < 2; n += 1) await soon();
      both.together = both.begun === 2;
    };
    await Promise.all([alone(one, "k", meet), alone(other, "l", meet)]);
    expect(both.together).toBe(true);
  });

  it("is done once, and fails as it fails", async () => {
    let times = 0;
    const fails = () => alone(one, "k", () => Promise.reject(new Error(`no ${++times}`)));
    await expect(fails()).rejects.toThrow("no 1");
    expect(await alone(other, "k", () => Promise.resolve(times))).toBe(1);
  });
});

it("two processes that make tags of one forum at one moment keep both", async () => {
  let tags: { id: string; name: string; moderated: boolean }[] = [];
  let last = 0;
  // Every answer takes as long, so that both look before either has written.
  const api = {
    channels: {
      get: async () => {
        const now = { type: 15, available_tags: tags };
        await soon();
        return now;
      },
      edit: async (_forum: string, { available_tags: all }: { available_tags: { id?: string; name: string }[] }) => {
        await soon();
        tags = all.map(({ id, name }) => ({ id: id ?? String(++last), name, moderated: false }));
      },
    },
  } as unknown as Parameters<typeof forumTagsOf>[0];
  const processes = [one, other].map((store) => forumTagsOf(api, (forum, work) => alone(store, forum, work)));
  const signal = AbortSignal.timeout(10_000);
  const [law, ports] = await Promise.all(
    ["Law", "Ports"].map((name, n) => processes[n]!.of("1", { under: [[name]], among: [[name]] }, signal)),
  );
  expect(tags.map(({ name }) => name).sort()).toEqual(["Law", "Ports"]);
  // The tags that each was given are there.
  const there = tags.map(({ id }) => id);
  expect(law!.every(({ id }) => there.includes(id))).toBe(true);
  expect(ports!.every(({ id }) => there.includes(id))).toBe(true);
});
