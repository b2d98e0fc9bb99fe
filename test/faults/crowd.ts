import type { Dice } from "./dice.ts";
import { type Expected, titleOf } from "./judge.ts";
import type { SeededMeeting, SeededNotice } from "./seed.ts";
import type { Platform, Stage } from "./stage.ts";

const MINUTE = 60_000;
/** The meetings of a run repeat after a week. */
export const WEEK = 7 * 24 * 60 * MINUTE;
// Long enough that a reminder helps even where a clock says that it is an hour later.
const LEADS = [3 * 60, 24 * 60, 7 * 24 * 60];

/** Who is to be told what, seeded and expected at the same time. */
export interface Crowd {
  /** So many weekly meetings on each platform whose next reminders, in channels and to every third meeting's guest, are due at these moments, which are whole minutes. */
  meetings(each: number, dues: readonly number[]): Promise<Expected[]>;
  /** So many notices on each platform, due one after another between two moments; to anybody, or each to another person. */
  notices(each: number, from: number, until: number, to?: "anybody" | "each"): Promise<Expected[]>;
  /** Short meetings whose reminders are due then, and are pointless at `now`: nothing for the channel, a word to the organiser. */
  missed(each: number, dueAt: number): Promise<Expected[]>;
}

/** People of the stage's platforms, chosen by chance. */
export function crowd({ platforms, seeds, time, count }: Stage, chance: Dice): Crowd {
  // A message that says several late reminders names fifteen at most: no channel gets nearly as many.
  let channels = 0;
  const title = (kind: "Call" | "Note") => titleOf(kind, count());
  const across = <T>(each: number, make: (platform: Platform, n: number) => T): T[] =>
    platforms.flatMap((platform) => Array.from({ length: each }, (_, n) => make(platform, n)));
  const inChannel = (
    platform: Platform,
    dueAt: number,
    lead: number,
    minutes: number,
    coming: number,
  ): SeededMeeting => ({
    title: title("Call"),
    platform: platform.platform,
    space: platform.space,
    channel: platform.channels[(channels += 1) % platform.channels.length] ?? "",
    startsAt: dueAt + lead * MINUTE,
    minutes,
    lead,
    organiser: chance.pick(platform.accounts),
    coming: Array.from({ length: coming }, () => chance.pick(platform.accounts)),
  });
  const reminder = ({ title: of, platform, channel, startsAt, lead }: SeededMeeting): Expected => ({
    title: of,
    platform,
    where: channel,
    dueAt: startsAt - lead * MINUTE,
    startsAt,
    times: 1,
  });
  return {
    async meetings(each, dues) {
      const made = across(each, (platform, n) =>
        inChannel(platform, chance.pick(dues), chance.pick(LEADS), 60, n % 3 === 0 ? 1 : 0),
      );
      await seeds.meetings(made, time.now());
      return made.flatMap((meeting) => [
        reminder(meeting),
        ...meeting.coming.map((account) => ({ ...reminder(meeting), where: `direct:${account}` })),
      ]);
    },
    async notices(each, from, until, to = "anybody") {
      const made = across(each, ({ platform, space, accounts }, n): SeededNotice => {
        const at = Math.round(chance.between(from, until));
        const account = (to === "each" ? accounts[n] : undefined) ?? chance.pick(accounts);
        return { title: title("Note"), platform, space, account, at };
      });
      await seeds.notices(made);
      return made.map(({ title: of, platform, account, at }) => ({
        title: of,
        platform,
        where: `direct:${account}`,
        dueAt: at,
        times: 1,
      }));
    },
    async missed(each, dueAt) {
      const made = across(each, (platform) => inChannel(platform, dueAt, 5, 10, 0));
      await seeds.meetings(made, time.now());
      return made.flatMap((meeting): Expected[] => [
        { ...reminder(meeting), times: 0 },
        { title: meeting.title, platform: meeting.platform, where: `direct:${meeting.organiser}`, dueAt, times: 1 },
      ]);
    },
  };
}
