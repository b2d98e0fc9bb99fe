import { z } from "zod";
import type { Context } from "../../kernel/commands/command.ts";
import { isAsk } from "../../features/meetings/reminder-facts.ts";
import { readSlot } from "../../features/meetings/slot.ts";
import { personOf } from "./again.ts";
import type { DeliveryKind, Row } from "./ledger.ts";
import { ABOUT } from "./notice-about.ts";

type In = Pick<Context, "db" | "t" | "format"> & { readonly community: { readonly id: string } };

/** What a delivery says and to whom, as a moderator may know it: never the words of what is said to one person. */
export interface Described {
  /** "Reminder: Board call". */
  readonly what: string;
  /** "#general", "Ana, by direct message". */
  readonly whom: string;
  /** The command that shows what it is about, and with what. */
  readonly about?: { readonly command: string; readonly input: Readonly<Record<string, string>> };
}

const noticeAbout = z.object({ about: z.enum(ABOUT) });

/** Describes deliveries, by id. A meeting or poll that the caller may not see has no name here either. */
export async function describeDeliveries(rows: readonly Row[], where: In): Promise<Map<string, Described>> {
  const { db, community, t } = where;
  const ids = [...new Set(rows.map((r) => r.subjectId))];
  const meetings = await db.meeting.findMany({ where: { communityId: community.id, id: { in: ids } }, select: { id: true, title: true } });
  const polls = await db.poll.findMany({ where: { communityId: community.id, id: { in: ids } }, select: { id: true, title: true } });
  const sessions = await db.session.findMany({
    where: { communityId: community.id, id: { in: ids } },
    include: { meeting: { select: { id: true, title: true } } },
  });
  const named = new Map<string, { title: string; about: NonNullable<Described["about"]> }>([
    ...meetings.map(({ id, title }) => [id, { title, about: { command: "meeting show", input: { meeting: id } } }] as const),
    ...polls.map(({ id, title }) => [id, { title, about: { command: "poll show", input: { poll: id } } }] as const),
    ...sessions.map(({ id, meeting }) => [id, { title: meeting.title, about: { command: "meeting show", input: { meeting: meeting.id } } }] as const),
  ]);
  const whom = await recipients(rows, where);
  return new Map(
    rows.map((row) => {
      const found = named.get(row.subjectId);
      return [row.id, { what: whatOf(row, found?.title ?? t("deliveries.unseen"), where), whom: whom(row), ...(found ? { about: found.about } : {}) }];
    }),
  );
}

function whatOf(row: Row, title: string, { t, format }: In): string {
  switch (row.kind as DeliveryKind) {
    case "reminder":
      return t(isAsk(row) ? "deliveries.what.ask" : "deliveries.what.reminder", { title });
    case "wave":
      return t("deliveries.what.wave", { title, span: format.span(readSlot(row.occurrence).lead) });
    case "digest":
      return t("deliveries.what.digest");
    case "clearance":
      return t("deliveries.what.clearance");
    case "notice": {
      const about = noticeAbout.safeParse(row.detail).data?.about ?? "meeting";
      return about === "digest" || about === "resource" || about === "clearance" || about === "exposure"
        ? t(`deliveries.what.notice.${about}`)
        : t("deliveries.what.notice", { title });
    }
    case "change":
    case "offer":
    case "places":
    case "lapse":
    case "poll":
    case "minutes":
      return t(`deliveries.what.${row.kind as "change" | "offer" | "places" | "lapse" | "poll" | "minutes"}`, { title });
  }
}

/** Words for recipients: a channel's name, or a person's and that it is between the two. */
async function recipients(rows: readonly Row[], { db, community, t }: In): Promise<(row: Row) => string> {
  const channels = await db.channel.findMany({
    where: { communityId: community.id, externalId: { in: rows.flatMap((r) => (r.address === "channel" ? [r.recipient] : [])) } },
    include: { space: true },
  });
  const byPlace = new Map(channels.map((c) => [`${c.space.platform} ${c.space.externalId} ${c.externalId}`, c.name]));
  const persons = await db.person.findMany({
    where: { communityId: community.id, id: { in: rows.flatMap((r) => personOf(r) ?? []) } },
    select: { id: true, name: true },
  });
  const byId = new Map(persons.map((p) => [p.id, p.name]));
  return (row) => {
    if (row.platform === "") return t("deliveries.whom.then");
    if (row.address === "direct") return t("deliveries.whom.direct", { name: byId.get(personOf(row) ?? "") ?? t("deliveries.whom.gone") });
    return `#${byPlace.get(`${row.platform} ${row.spaceId} ${row.recipient}`) ?? row.recipient}`;
  };
}
