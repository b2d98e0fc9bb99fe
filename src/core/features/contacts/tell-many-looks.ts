import type { Context } from "../../kernel/commands/command.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { type Notice, planNotice } from "../../services/delivery/notices/notice.ts";
import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { asCommunity } from "../../services/store/store.ts";

/** Tells administrators, once a day, that somebody has opened as many private fields as one may. */
export async function tellManyLooks(context: Context): Promise<void> {
  const { caller, now } = context;
  await tellOfCaller(context, {
    occurrence: now.toISOString().slice(0, 10),
    problem: problem("contact.looks.many", { name: caller.name }),
  });
}

/** Tells administrators that somebody took a directory with the private details of so many contacts. */
export async function tellOfDirectory(context: Context, count: number): Promise<void> {
  const { caller, now } = context;
  await tellOfCaller(context, {
    occurrence: now.toISOString(),
    problem: problem("contact.looks.directory", { name: caller.name, count }),
  });
}

/** Tells administrators that somebody exported the private details of so many contacts into a file. */
export async function tellOfExport(context: Context, count: number): Promise<void> {
  const { caller, now } = context;
  await tellOfCaller(context, {
    occurrence: `export ${now.toISOString()}`,
    problem: problem("contact.looks.exported", { name: caller.name, count }),
  });
}

async function tellOfCaller(context: Context, told: Pick<Notice, "occurrence" | "problem">): Promise<void> {
  const { caller } = context;
  const { personId } = caller;
  if (personId === undefined) return;
  await asCommunity(context, "planning", ({ db, community, now, ids }) =>
    tellAdministrators({ db, community, now, ids }, { ...told, subjectId: personId, near: caller.here }),
  );
}

/** Tells each administrator something of whoever opens private fields, the notice's subject. */
export async function tellAdministrators(
  planning: DeliveryPlanning,
  notice: Omit<Notice, "person" | "about">,
): Promise<void> {
  const admins = await planning.db.person.findMany({
    where: { communityId: planning.community.id, role: "admin", leftAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of admins) await planNotice(planning, { ...notice, about: "looks", person: id });
}
