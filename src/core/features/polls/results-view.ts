import type { Context } from "../../kernel/commands/command.ts";
import { zoneName } from "../../kernel/language/zone-name.ts";
import { actions, group, list, run, strong, table, text, time } from "../../kernel/views/build.ts";
import type { Action, Block, Rich, View } from "../../kernel/views/model.ts";
import { pageOf } from "../../kernel/views/page.ts";
import { LEAST_WITH_HOURS, type SameHour } from "./outside-working-hours.ts";
import { mayDecide, type Poll, stateOf, VOTES } from "./poll.ts";
import { pollFacts, voteButton } from "./poll-card.ts";
import type { Results, Tally } from "./results.ts";

/** Names of voters that stand beside one answer; of more it says how many there are. */
const NAMED = 15;
/** Places that are named of one time, by day and by night. */
const PLACES = 8;
/** Characters that a time takes without names, about. */
const LINE = 320;

/** A poll's results: where it stands, its times, the best first, for whom it would be night; who said what for those who may know, who can close it here. */
export async function resultsView(
  context: Context,
  poll: Poll,
  { tallies, voters }: Results,
  page: number,
): Promise<View> {
  const { t, caller, now } = context;
  const decides = mayDecide(caller, poll);
  const state = stateOf(poll, now);
  const closable = decides && (state === "open" || state === "ended");
  const names = (tally: Tally) =>
    decides ? VOTES.reduce((sum, vote) => sum + nameLine(context, tally, vote).length, 0) : 0;
  const { shown, turns, where } = pageOf(tallies, page, "poll show", { poll: poll.id }, t, {
    size: (tally) => LINE + names(tally),
  });
  return {
    title: t("poll.title", { title: poll.title }),
    ...(state === "cancelled" ? { tone: "danger" as const } : {}),
    blocks: [
      text(strong(t(`poll.state.${state}`)), " ", t("poll.voters", { count: voters })),
      await pollFacts(context, poll),
      table(
        t("poll.results.caption"),
        [t("meeting.when"), ...VOTES.map((vote) => ({ label: t(`poll.vote.${vote}`), align: "right" as const }))],
        shown.map(({ option, voters: who }) => [
          [strong(`${option.number}. `), time(option.startsAt)],
          ...VOTES.map((vote) => String(who[vote].length)),
        ]),
      ),
      ...folded(
        t("meeting.details"),
        shown.map((tally) => details(context, tally, decides, decides || voters >= LEAST_WITH_HOURS)),
      ),
      ...where,
      ...buttons(context, poll, closable ? shown : [], turns, state === "open"),
    ],
  };
}

/** For whom a time would be night, where it is told who is where, and who said what, to those who may know; empty where there is nothing to say. */
function details(context: Context, tally: Tally, decides: boolean, located: boolean): Rich {
  const { t, now } = context;
  const { option, places, outside } = tally;
  const more = [
    ...(option.startsAt <= now ? [t("poll.time.over")] : []),
    // Of one or two it would say who voted what.
    ...(located ? placeWords(context, places) : []),
    ...(outside === undefined || outside === 0 ? [] : [t("poll.outside", { count: outside })]),
    ...(decides ? VOTES.map((vote) => nameLine(context, tally, vote)).filter((words) => words !== "") : []),
  ];
  return more.length === 0 ? [] : [strong(`${option.number}. `), more.join("\n")];
}

function folded(heading: string, lines: readonly Rich[]): Block[] {
  const said = lines.filter((line) => line.length > 0);
  return said.length > 0 ? [group(heading, list(said))] : [];
}

/** What time it is where, and for whom it would be night: "Night for 3: 03:00 Japan (2), 23:00 Bogota (1)". */
function placeWords({ t, format }: Pick<Context, "t" | "format">, places: readonly SameHour[]): string[] {
  const name = ({ local, country, zone, count }: SameHour) =>
    `${local} ${country === null ? zoneName(zone, format.language) : format.country(country)} (${count})`;
  return (["poll.day", "poll.night"] as const).flatMap((id) => {
    const own = places.filter(({ night }) => night === (id === "poll.night"));
    const named = [...own.slice(0, PLACES).map(name), ...(own.length > PLACES ? ["…"] : [])].join(", ");
    return own.length === 0 ? [] : [t(id, { count: own.reduce((sum, { count }) => sum + count, 0), places: named })];
  });
}

function nameLine({ t }: Pick<Context, "t">, { voters }: Tally, vote: (typeof VOTES)[number]): string {
  const who = voters[vote];
  if (who.length === 0) return "";
  const names = who.slice(0, NAMED).map(({ name }) => name);
  return t("poll.names", {
    vote: t(`poll.vote.${vote}`),
    names: [...names, ...(who.length > NAMED ? [`+${who.length - NAMED}`] : [])].join(", "),
  });
}

function buttons(
  { t, now, caller }: Context,
  poll: Poll,
  closable: readonly Tally[],
  turns: readonly Action[],
  open: boolean,
): Block[] {
  const ahead = closable.filter(({ option }) => option.startsAt > now);
  const close = ahead.map(({ option: { number } }) =>
    run(t("poll.close.time", { number }), "poll close", { poll: poll.id, time: number }),
  );
  const own = [
    ...(open ? [voteButton({ t }, poll)] : []),
    ...(poll.meetingId === null ? [] : [run(t("find.show-meeting"), "meeting show", { meeting: poll.meetingId })]),
    ...(closable.length > 0
      ? [run(t("poll.cancel"), "poll cancel", { poll: poll.id, check: true }, { place: "here" })]
      : []),
    ...(poll.closedAt !== null && mayDecide(caller, poll)
      ? [run(t("poll.reopen"), "poll reopen", { poll: poll.id })]
      : []),
  ];
  return [
    ...(close.length > 0 ? [actions(...close)] : []),
    ...(own.length + turns.length > 0 ? [actions(...turns, ...own)] : []),
  ];
}
