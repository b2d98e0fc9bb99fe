import { clearanceOf, type Sharing } from "../../../kernel/access/sharing.ts";
import type { PlatformName, Target } from "../../../kernel/access/target.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import {
  type Board,
  type BoardRefusal,
  type Boards,
  DeliveryError,
  type Transport,
} from "../../../kernel/commands/transport.ts";
import type { Log } from "../../../kernel/errors/log.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { readLanguage } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { Clock } from "../../../kernel/time/clock.ts";
import { againAfter, changedUnlessGone, lasts } from "../../delivery/after-failure.ts";
import { eachLogged } from "../../delivery/each-logged.ts";
import { shownDigest } from "../../delivery/shown-digest.ts";
import { channelReads } from "../../store/reader.ts";
import type { Store } from "../../store/store.ts";
import { labelling } from "../../taxonomy/labelling.ts";
import { loadTerms } from "../../taxonomy/taxonomy.ts";
import { type BoardRow, boardRows, claimBoard, ENDING, isBegun, MAKING, noteBoard, refusedFor } from "./board-rows.ts";
import { boardView } from "./board-view.ts";

/** What keeping boards needs. */
export interface KeepingBoards {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly catalogue: Features;
  readonly transports: ReadonlyMap<PlatformName, Pick<Transport, "boards" | "clearance">>;
}

// What is so in a channel is looked at as often: soon enough for people, and far from what platforms allow.
const LOOK_S = 60;

/**
 * Makes the board of every channel that is to have one say what all who read there may see now. Each is taken by one worker at a
 * time, by the database's clock; killed between asking and noting, what was made is found again.
 */
export async function keepBoards(parts: KeepingBoards): Promise<void> {
  const platforms = [...parts.transports].flatMap(([name, { boards }]) => (boards ? [name] : []));
  if (platforms.length === 0) return;
  await eachLogged(await boardRows(parts.store, platforms), (row) => keepBoard(parts, row), {
    log: parts.log,
    wrong: "a bug while a board was kept",
    facts: ({ platform, recipient: channel }) => ({ platform, channel }),
  });
}

async function keepBoard(parts: KeepingBoards, row: BoardRow): Promise<void> {
  const { store, log, transports } = parts;
  const transport = transports.get(row.platform);
  if (!transport?.boards) return;
  const to: Target = { platform: row.platform, space: row.space, address: "channel", recipient: row.recipient };
  try {
    if (row.says === ENDING) return void (await seeWhatStands(store, row, to, transport.boards));
    const board = await boardOf(parts, row, await transport.clearance?.(to));
    const says = shownDigest(board);
    const same = row.id !== null && row.says === says;
    const id = same ? row.id : await written(store, row, to, transport.boards, board);
    if (id === null) await keepAnew(parts, row);
    else if (id !== undefined) await noteBoard(store, row, { id, says, again: LOOK_S });
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const { failure, cause } = error;
    log.warn(
      { platform: row.platform, channel: row.recipient, failure: failure.kind, cause },
      "a board could not be kept",
    );
    const why = whyOf(failure);
    // Otherwise it stays what it was, being made included.
    await noteBoard(store, row, {
      id: row.id,
      again: againAfter(failure),
      ...(why === undefined || row.says === ENDING ? {} : { says: refusedFor(why, row.says) }),
    });
  }
}

/** Sees whether it was made before it was given up: what stands there is known again when there is to be one again. */
async function seeWhatStands(store: Store, row: BoardRow, to: Target, boards: Boards): Promise<void> {
  if (!(await claimBoard(store, row, ENDING))) return;
  const there = await boards.standing(to);
  await noteBoard(store, row, { id: there?.id ?? null, says: "", again: LOOK_S });
}

/** Makes another in the place of one that is not there: it is certain that nothing was begun. */
async function keepAnew(parts: KeepingBoards, row: BoardRow): Promise<void> {
  const anew = { id: null, says: "" };
  await noteBoard(parts.store, row, { ...anew, again: 0 });
  await keepBoard(parts, { ...row, ...anew });
}

/** Writes it, and returns its id; null where it is not there, and nothing of others is, undefined where another worker is at it. */
async function written(
  store: Store,
  row: BoardRow,
  to: Target,
  boards: Boards,
  board: Board,
): Promise<string | null | undefined> {
  if (row.id !== null) {
    // After a lost answer it may say either: it is the same as nothing that is to be said.
    if (!(await claimBoard(store, row, ""))) return undefined;
    const { id } = row;
    if (await changedUnlessGone(() => boards.change(to, id, board))) return id;
  }
  const there = await boards.standing(to);
  const begun = isBegun(row.says);
  // Only what was begun here may be there: nothing of others is written over.
  if (there?.empty === false && there.id !== row.id && !begun)
    throw new DeliveryError({ kind: "refused", why: "taken" }, { cause: "a board of others stands there" });
  if (row.id !== null || (begun && !there)) return null;
  return (await claimBoard(store, row, MAKING)) ? made(store, row, () => boards.make(to, board)) : undefined;
}

/** Makes it; where that was certainly not done, nothing is begun by it: what people make there next is theirs. */
async function made(store: Store, row: BoardRow, make: () => Promise<string>): Promise<string> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof DeliveryError && error.failure.kind === "retry")
      await noteBoard(store, row, { id: null, says: row.says, again: againAfter(error.failure) });
    throw error;
  }
}

/** Why there is none, where that lasts. */
const whyOf = (failure: DeliveryError["failure"]): BoardRefusal | "other" | undefined => {
  if (!lasts(failure)) return undefined;
  return (failure.kind === "refused" ? failure.why : undefined) ?? "other";
};

/** What it says now to all who read there: what the community lets be shown, and no more than the platform does. */
function boardOf(
  { store, clock, catalogue }: KeepingBoards,
  row: BoardRow,
  limit: Sharing | undefined,
): Promise<Board> {
  return store.within(row.community, channelReads(clearanceOf(row.clearance, limit)), async (db) => {
    const facts = await db.community.findUniqueOrThrow({
      where: { id: row.community },
      select: { id: true, slug: true, name: true, language: true, zone: true, demo: true },
    });
    const community = { ...facts, language: readLanguage(facts.language) ?? "en" };
    const language = readLanguage(row.language ?? "") ?? community.language;
    const { zone } = facts;
    const words = { t: translator(language), format: formatter(language, zone) };
    const term = labelling(await loadTerms(db), language);
    const now = clock.now();
    const view = await boardView({ db, community, now, ...words, term }, catalogue);
    return { view, at: now.toISOString(), language, zone };
  });
}
