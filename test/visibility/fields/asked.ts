import { PRIVATE_FIELDS } from "../../../src/core/features/contacts/fields/visibility.ts";
import type { InvocationInput } from "../../../src/core/kernel/commands/platform.ts";
import type { View } from "../../../src/core/kernel/views/model.ts";
import { wholeFile } from "../../../src/adapters/kit/files.ts";
import { openedFile } from "../../../src/core/services/files/opened-file.ts";
import { pagesOf, READS_PDF } from "../../support/pdf-text.ts";
import { unzipped } from "../../support/unzipped.ts";
import type { Said, World } from "../../support/world.ts";
import { dialled, leaksIn, type Looker, type Target } from "./directory.ts";
import { WAYS } from "./ways.ts";

/** Of which contacts one asks, which there are, and in which ways; in all of them where absent. */
interface Asking {
  readonly about: readonly Target[];
  readonly all: readonly Target[];
  readonly ways?: typeof WAYS;
}

/** What came of asking in every way. */
export interface Asked {
  /** What was told that is not for whoever asked. */
  readonly leaks: unknown[];
  /** What was not shown though it is for them: so the test can fail. */
  readonly unshown: unknown[];
  readonly answers: number;
  /** How many answers had private fields, as they should. */
  readonly shown: number;
}

/** Asks in every way of some contacts, as one looker: nothing is told of any of them all. */
export async function askedInEveryWay(w: World, { about, all, ways = WAYS }: Asking, looker: Looker): Promise<Asked> {
  const asked = { leaks: [] as unknown[], unshown: [] as unknown[], answers: 0, shown: 0 };
  for (const [name, way] of Object.entries(ways))
    for (const [input, target] of sentIn(name, about)) {
      const answer = await allOf(w, await w.send(input, looker.who));
      asked.answers += 1;
      const found = leaksIn(answer, looker, all, JSON.stringify(input));
      if (found.length > 0) asked.leaks.push([name, input, found]);
      if (way.showsAll && MODERATORS.includes(looker.role)) {
        const missing = all.filter((one) => looker.mayRead(one) && missingFrom(answer, one, looker).length > 0);
        if (missing.length > 0) asked.unshown.push([name, input, missing.map((one) => one.name)]);
        asked.shown += 1;
      }
      if (!target) continue;
      if (way.byField && !looker.mayRead(target, way.field) && answer.includes(target.name))
        asked.leaks.push([name, target.label, target.visibility, "the name"]);
      if (!way.shows || !looker.mayRead(target) || looker.role === "owner") continue;
      const missing = missingFrom(answer, target, looker);
      if (missing.length > 0) asked.unshown.push([name, target.label, target.visibility, missing]);
      asked.shown += 1;
    }
  return asked;
}

const MODERATORS: readonly string[] = ["moderator", "admin"];

function missingFrom(answer: string, target: Target, { mayRead }: Looker): readonly string[] {
  const said = dialled(answer);
  return PRIVATE_FIELDS.filter(
    (field) => mayRead(target, field) && !said.includes(target.secrets[field].toLowerCase()),
  );
}

/** What is sent in a way, and about whom where it is about one. */
function sentIn(name: string, targets: readonly Target[]): (readonly [input: InvocationInput, target?: Target])[] {
  const { each, once = [] } = WAYS[name] ?? {};
  const other = (n: number) => targets[(n + 1) % targets.length]!;
  return [
    ...targets.flatMap((target, n) => (each?.(target, other(n)) ?? []).map((input) => [input, target] as const)),
    ...once.map((input) => [input] as const),
  ];
}

/** All that came back, with the files opened. */
async function allOf(w: World, { plan, view, text, form }: Said): Promise<string> {
  const answered = plan.kind === "work" ? undefined : plan;
  return [JSON.stringify([answered, view, form]), text, ...(await filesIn(w, view))].join("\n");
}

async function filesIn(w: World, view: View | undefined): Promise<string[]> {
  const opened: string[] = [];
  for (const block of view?.blocks ?? []) {
    const file = block.kind === "file" ? await openedFile(w.product, block.token, w.community) : undefined;
    if (file) opened.push(textOf(file.mediaType, await wholeFile(file)));
  }
  return opened;
}

/** What somebody reads in a file. */
function textOf(mediaType: string, content: Buffer): string {
  if (mediaType === "application/pdf") return READS_PDF ? pagesOf(content).join("\n") : "";
  // A line of a card that is too long goes on behind a blank.
  if (!mediaType.includes("openxmlformats")) return content.toString().replaceAll("\r\n ", "");
  return [...unzipped(content).values()].map(({ text }) => text).join("\n");
}
