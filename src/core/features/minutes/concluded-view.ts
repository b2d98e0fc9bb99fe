import type { Context } from "../../kernel/commands/command.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import { dayIn } from "../../kernel/time/day-in.ts";
import { actions, choose, fields, muted, run, text } from "../../kernel/views/build.ts";
import type { Block, View } from "../../kernel/views/model.ts";
import { dayName, ownerNames } from "../conclusions/feature.ts";
import { kindOf, ownersMeant } from "./conclude.ts";
import { notedIn } from "./noted-in.ts";
import type { ActionOwner } from "./reading/owner.ts";
import type { NoteLine } from "./reading/read-line.ts";
import type { NotedKind } from "./reading/prefix.ts";
import type { MinutesSession } from "./session.ts";

const LABEL = 60;
/** Most that one chooses from. */
const MOST = 10;

/** What was noted and as what it was understood, for all who read along: of an action also what was not, and what puts it right. */
export function concludedView(
  context: Context,
  session: MinutesSession,
  line: NoteLine & { readonly kind: NotedKind },
  conclusion: string,
): View {
  const { t, format } = context;
  const [day, other] = line.due;
  return {
    title: t(`minutes.concluded.${line.kind}`),
    tone: "good",
    blocks: [
      text(line.text),
      fields(
        [t("minutes.owner"), namesOf(context, line.owners)],
        [t("minutes.due"), day === undefined || other !== undefined ? undefined : dayName(day, format.language)],
      ),
      ...pastDay(context, line),
      ...missing(context, line),
      ...doubts(context, line, conclusion),
      muted(notedIn(context, session)),
      actions(
        run(t("minutes.right"), "minutes right", { conclusion }),
        run(t("minutes.show"), "minutes show", { session: session.id }),
      ),
    ],
  };
}

function namesOf({ format }: Context, owners: readonly ActionOwner[]): string | undefined {
  const people = new Map(
    owners.flatMap((one) => (one.kind === "person" ? one.persons : [])).map((p) => [p.id, p.name]),
  );
  const meant = ownersMeant(owners).map((one) => {
    const name = people.get(one.value);
    return name === undefined ? one : { ...one, name };
  });
  return meant.length === 0 ? undefined : format.all(ownerNames(meant, format));
}

/** That a day by which it is due is past, which is put right or meant. */
function pastDay({ t, format, now, caller }: Context, { due: [day, other] }: NoteLine): Block[] {
  if (day === undefined || other !== undefined || day >= dayIn(now, caller.zone)) return [];
  return [text(t("conclusion.due.past", { day: dayName(day, format.language) }))];
}

/** What of an action was not understood, which is kept as text. */
function missing({ t }: Context, { kind, owners, due }: NoteLine): Block[] {
  if (kind !== "action") return [];
  const unknown = [
    ...(owners.length === 0 ? [t("minutes.owner.none")] : []),
    ...(due.length === 0 ? [t("minutes.due.none")] : []),
  ];
  return unknown.length === 0 ? [] : [muted(unknown.join(" "))];
}

/** Menus of who, and of which day, may be meant. */
function doubts({ t, format }: Context, { owners, due }: NoteLine, conclusion: string): Block[] {
  const several = owners.find((one) => one.kind === "person" && one.persons.length > 1);
  const persons = several?.kind === "person" ? several.persons.slice(0, MOST) : [];
  return [
    ...(persons.length > 0
      ? [
          choose(
            t("minutes.owner.which"),
            persons.map((one) =>
              run(
                truncate(one.name, LABEL),
                "conclusion assign",
                { conclusion, owner: `${kindOf(one)}:${one.id}` },
                { place: "here" },
              ),
            ),
          ),
        ]
      : []),
    ...(due.length > 1
      ? [
          choose(
            t("minutes.due.which"),
            due
              .slice(0, MOST)
              .map((day) =>
                run(dayName(day, format.language), "conclusion assign", { conclusion, due: day }, { place: "here" }),
              ),
          ),
        ]
      : []),
  ];
}
