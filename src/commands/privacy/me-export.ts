import { z } from "zod";
import { declared } from "../../core/kernel/catalogue/catalogue.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { actions, muted, run, say } from "../../core/kernel/views/build.ts";
import { copyHeld } from "../../core/services/privacy/copy-held.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Gives the caller all that is held about them, as files for themselves alone. An account that waits to be confirmed may be another's than its person's, and is given none. */
export const meExport = command({
  path: "me export",
  summary: "me.export.summary",
  title: "title.me.export",
  submit: "submit.show",
  examples: ["me export"],
  input: z.object({}),
  audience: "caller",
  allow: "guest",
  async run(context) {
    const { caller, catalogue, community, now, t, file } = context;
    const { personId, name } = caller;
    if (personId === undefined) return say(t("me.held.none"));
    if (caller.limited) return refuse("me.export.limited");
    const { held, made } = await asCommunity(context, "holding", async (whole) => {
      const made = [];
      for (const own of declared(catalogue, "ownFiles")) made.push(await own(whole, personId));
      return { held: await copyHeld(whole, catalogue, personId), made };
    });
    for (const entry of made.flatMap(({ audited }) => audited)) context.audit(entry);
    context.audit({ action: "me.export", subject: `person:${personId}` });
    const copy = { community: community.name, madeAt: now.toISOString(), held };
    const json = {
      name: `${community.slug}-${now.toISOString().slice(0, 10)}.json`,
      mediaType: "application/json",
      alt: t("me.export.json", { name }),
      content: JSON.stringify(copy, undefined, 2),
    };
    return {
      title: t("title.me.export"),
      blocks: [
        ...[json, ...made.flatMap(({ files }) => files)].map(file),
        muted(t("me.export.what")),
        actions(run(t("me.held"), "me held", {})),
      ],
    };
  },
});
