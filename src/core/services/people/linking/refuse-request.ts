import type { Context } from "../../../kernel/commands/command.ts";
import type { Link } from "../../store/rows.ts";
import type { Whole } from "../../store/store.ts";
import { tellAccount } from "./tell-link.ts";

/** Refuses a request that waits for the caller's answer: nothing is joined, and who asked is told. */
export async function refuseRequest(context: Whole<Context>, link: Link): Promise<void> {
  const { db, community } = context;
  await db.link.update({
    where: { communityId_id: { communityId: community.id, id: link.id } },
    data: { state: "refused" },
  });
  context.audit({
    action: "person.link-refuse",
    subject: `person:${link.personId}`,
    detail: { link: link.id, ...(link.askerId === null ? {} : { asker: `person:${link.askerId}` }) },
  });
  await tellAccount(context, link, "refused", "asker");
}
