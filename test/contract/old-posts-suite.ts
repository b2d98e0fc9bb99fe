import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CardSummary } from "../../src/core/services/cards/refresh-cards.ts";
import { type World, world } from "../support/world.ts";
import type { Driver } from "./driver.ts";

const READER = { as: "member", locale: "en", zone: "America/Mexico_City" };
const ORGANISER = { ...READER, as: "moderator" };
const HOUR = 3_600_000;

/** What every public post there is has become once what it speaks of is cancelled, on again and over, on every platform. */
export function oldPostsSuite(drivers: readonly Driver[]): void {
  describe.each(drivers)("old posts on the platform $name", (driver) => {
    let w: World;
    let platform: Awaited<ReturnType<typeof driver.open>>;
    beforeEach(async () => {
      w = await world({ now: "2026-11-24T15:00:00Z", announced: true });
      platform = await driver.open(w);
    });
    afterEach(async () => {
      await platform.close();
      await w.close();
    });

    /** Time passes: what is due is said, and cards are changed until there is nothing to change. */
    async function passing(ms = 60_000): Promise<void> {
      w.clock.forward(ms);
      await (platform.tick?.() ?? w.tick());
      for (let left = 1; left > 0; ) {
        await w.freeCards();
        const done = (await (platform.refresh?.() ?? w.product.refreshCards())) as CardSummary;
        left = done.changed + done.postponed + done.left;
      }
    }
    const say = (line: string) => platform.send({ kind: "line", line }, ORGANISER);
    const idOf = (title: string) => w.db(async (db) => (await db.meeting.findFirstOrThrow({ where: { title } })).id);
    const run = (path: string, values: Record<string, string | boolean>) =>
      platform.send({ kind: "values", path, values, mode: "run" }, ORGANISER);
    const postMinutes = async () =>
      run("minutes post", { session: (await w.db((db) => db.session.findFirstOrThrow())).id });
    const posts = async () => (await platform.posts?.(READER)) ?? [];

    /** Presses each button of each post, as somebody who reads along; what was answered that is of no use. */
    async function useless(): Promise<string[]> {
      const found: string[] = [];
      for (const { text, buttons } of await posts())
        for (const [label, input] of Object.entries(buttons)) {
          const { kind, text: answer } = await platform.send(input, READER);
          const [about = ""] = /Call|Board|Series|Minuted|conclusion/iu.exec(text) ?? [];
          // A form names what it is about in a field, which is not read here.
          const named = kind === "form" || answer.toLowerCase().includes(about.toLowerCase());
          if (kind === "nothing" || !named || !useful(label).test(answer))
            found.push(`${text.split("\n")[0]} [${label}]: ${kind} ${answer}`);
        }
      return found;
    }

    it("of every kind have no button that does nothing, whatever has become of what they are about", async () => {
      await say('meeting add "Call" 2026-11-26 15:00 remind:1h');
      await say('meeting add "Series" 2026-11-26 16:30 repeat:weekly remind:1h');
      await say('meeting poll "Board" "2026-11-26 17:00; 2026-11-27 17:00"');
      await say('meeting add "Minuted" today at 09:30 remind:off');
      await say("minutes open Minuted");
      await passing(1_000);
      await say("meeting move Call to:16:00");
      await say("note A note");
      await say("digest schedule daily");
      await say('conclusion add "A conclusion"');
      await say("minutes close");
      await postMinutes();
      const votes = { poll: await w.db(async (db) => (await db.poll.findFirstOrThrow()).id), votes: "1:yes" };
      await platform.send({ kind: "values", path: "poll vote", values: votes, mode: "run" }, READER);
      await say("poll close Board");
      await passing();
      const series = await idOf("Series");
      await run("meeting skip", { meeting: series, time: "2026-12-03T16:30" });
      // A digest, and an hour before each the reminders.
      await passing(2 * 24 * HOUR);
      await passing(6 * HOUR);
      await passing(HOUR / 2);
      const heads = (await posts()).map(({ text }) => text.split("\n")[0]);
      expect(heads).toEqual(
        expect.arrayContaining([
          ...["Call", "Series", "Find a time: Board", "Minutes closed: Minuted", "Moved: Call", "Minutes: Minuted"],
          ...["The time is found: Board", "Cancelled: Series", "Reminder: Call", "Reminder: Series"],
          ...["Conclusion recorded", "A note", expect.stringMatching(/^Digest: 1 new conclusion/) as string],
        ]),
      );
      expect(await useless()).toEqual([]);

      const said = heads.length;
      const meetings = [await idOf("Call"), await idOf("Board"), series];
      for (const meeting of meetings) await run("meeting cancel", { meeting, all: true });
      await passing();
      // What has not begun is called off in its place, and told once.
      const cancelled = await posts();
      expect(
        cancelled
          .slice(said)
          .map(({ text }) => text.split("\n")[0])
          .sort(),
      ).toEqual([...["Cancelled: Board", "Cancelled: Call", "Cancelled: Series"]]);
      expect(cancelled.filter(({ text }) => /(Call|Board)/u.test(text) && /\[Yes\]/u.test(text))).toEqual([]);
      expect(await useless()).toEqual([]);

      for (const meeting of meetings) await run("meeting restore", { meeting });
      await passing();
      expect((await posts()).length).toBe(cancelled.length + meetings.length);
      expect(await useless()).toEqual([]);

      await passing(3 * HOUR);
      const over = (await posts()).filter(({ text }) => /Call/u.test(text.split("\n")[0] ?? ""));
      expect(over.flatMap(({ buttons }) => Object.keys(buttons))).toEqual([]);
      expect(await useless()).toEqual([]);
    });

    it("of minutes that are taken up again leave one to act on, and say where it stands", async () => {
      const minutes = async () =>
        (await posts())
          .map(({ text, buttons }) => ({ text, head: text.split("\n")[0], buttons: Object.keys(buttons) }))
          .filter(({ head }) => head?.startsWith("Minutes"));
      const live = async () => (await minutes()).filter(({ buttons }) => buttons.length > 0).map(({ head }) => head);
      await say('meeting add "Minuted" today at 09:30 remind:off');
      await say("minutes open Minuted");
      await passing();
      expect(await live()).toEqual(["Minutes are being taken: Minuted"]);
      await say("note A note");
      await say("minutes close");
      await postMinutes();
      await passing();
      await say("minutes open Minuted");
      await passing();
      expect(await live()).toEqual(["Minutes are taken up again: Minuted"]);
      expect((await minutes()).filter(({ text }) => text.includes("further down")).map(({ head }) => head)).toEqual([
        "Minutes: Minuted",
        "Minutes: Minuted",
      ]);
      expect(await useless()).toEqual([]);
      await say("minutes close");
      await postMinutes();
      await passing();
      expect(await live()).toEqual(["Minutes closed: Minuted", "Minutes: Minuted"]);
    });
  });
}

/** What an answer to each button says that is of use. */
const USEFUL: Readonly<Record<string, RegExp>> = {
  Yes: /You said yes/u,
  Maybe: /You said maybe/u,
  No: /You said no/u,
  Show: /When: /u,
  "Show the meeting": /When: /u,
  // To whoever may not, who may.
  Manage: /can be changed or cancelled by|A conclusion/u,
  Vote: /waits for your answer|answered for every time/u,
  Results: /has voted/u,
  "I am here": /noted as present/u,
  "Show the minutes": /A note/u,
  Correct: /A note/u,
  "See all of them": /A conclusion/u,
  "Ask for a point": /^Ask for a point|A point to ask for/u,
  "Show A conclusion": /Recorded by/u,
};

/** Buttons of entries of a list name them: "Show Call". */
const useful = (label: string): RegExp =>
  USEFUL[label] ?? (label.startsWith("Show ") ? /When: / : /^nothing is useful$/);
