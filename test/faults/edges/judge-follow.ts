import type { OnPaper } from "../child/paper.ts";
import { type FollowScene, MESSAGES } from "./follow-scene.ts";
import type { Round } from "./follow-round.ts";

/** What people saw of rounds, and what stands there of them; each a sentence where it is not as it should be. */
export interface FollowVerdict {
  readonly right: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** More in a day than a person is told without having asked. */
  readonly strange: readonly string[];
}

/** Holds rounds against what is to come of each: everything once, and nobody told of more than a day has room for. */
export async function judgeFollow(on: FollowScene, rounds: readonly Round[]): Promise<FollowVerdict> {
  const seen = on.seen();
  let right = 0;
  const lost: string[] = [];
  const doubled: string[] = [];
  const once = (what: string, times: number): void => {
    if (times === 1) right += 1;
    else (times === 0 ? lost : doubled).push(`${what}: ${times} times`);
  };
  const read = (to: string, title: RegExp, words: string) =>
    seen.filter((one) => one.to === to && title.test(one.text) && one.text.includes(words)).length;
  for (const { meetingTitle, actions, done, moreTime } of rounds) {
    once(`draft of ${meetingTitle}`, read(on.organiser, /Draft of the minutes/, meetingTitle));
    once(`minutes of ${meetingTitle}`, read(on.channel, /^Minutes: /, meetingTitle));
    for (const { id, title, owner } of actions) {
      once(`${owner} asked about ${title}`, read(owner, /yours to do\?/, title));
      once(`${owner} reminded of ${title}`, read(owner, /yours to do(?!\?)/, title));
      const changes = await on.w.db((db) => db.conclusionChange.findMany({ where: { conclusionId: id } }));
      const to = (what: string, status?: string) =>
        changes.filter((one) => one.what === what && (status === undefined || one.to === status)).length;
      once(`${title} adopted`, to("status", "adopted"));
      if (id === done) once(`${title} done`, to("status", "done"));
      if (id === moreTime) {
        once(`more time for ${title}`, to("time"));
        once(`${on.organiser} told of more time for ${title}`, read(on.organiser, /asks for time until/, title));
      }
    }
  }
  const keys = seen.map(({ key }) => key);
  for (const { key, title, to } of seen.filter((one, i) => keys.indexOf(one.key) !== i))
    doubled.push(`${to}: ${title} under the key ${key}`);
  return { right, lost, doubled, strange: tooMany(on, seen) };
}

function tooMany({ owners }: FollowScene, seen: readonly OnPaper[]): string[] {
  const days = new Map<string, number>();
  for (const { to, day } of seen.filter((one) => owners.includes(one.to)))
    days.set(`${to} ${day}`, (days.get(`${to} ${day}`) ?? 0) + 1);
  return [...days].filter(([, count]) => count > MESSAGES).map(([who, count]) => `${who} was told ${count} things`);
}
