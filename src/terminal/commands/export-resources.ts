import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import {
  exportResources,
  LEGAL_STATUSES,
  MOST_RESOURCES_EXPORTED,
  RESOURCE_KINDS,
} from "../../core/features/resources/feature.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { storedFile } from "../../core/services/files/generated-files.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { countryOf } from "./country-of.ts";
import { all } from "./tick.ts";

const args = z.object({
  format: z.enum(["csv", "xlsx"]).default("csv"),
  country: z.array(z.string()).default([]),
  topic: z.array(z.string()).default([]),
  kind: z.string().optional(),
  status: z.string().optional(),
  pillar: z.string().optional(),
  community: z.string().optional(),
});

/** Writes the library of a community, or what fits the options of it, into a file; 1 where there is nothing, or too much. */
export const exportingResources = cliCommand(args, async ({ product, t }, asked, io) => {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), asked.community);
  const { format, pillar, topic } = asked;
  const kind = oneOf(RESOURCE_KINDS, asked.kind);
  const status = oneOf(LEGAL_STATUSES, asked.status);
  const now = clock.now();
  const countries = asked.country.map(countryOf);
  const exported = await store.asCommunity(id, "exporting", async (db) => {
    const { name, zone } = await db.community.findUniqueOrThrow({ where: { id }, select: { name: true, zone: true } });
    const day = formatter(t.language, zone).moment(now, "date", now);
    const made = await exportResources(
      { db, community: id },
      {
        ...{ format, t, community: name, day: now.toISOString().slice(0, 10) },
        filter: defined({
          ...{ kind, status, pillar },
          country: countries.length === 0 ? undefined : countries,
          topic: topic.length === 0 ? undefined : topic,
        }),
        made: t("resource.export.made.operator", { day }),
      },
    );
    if (made === undefined || made === "many") return made;
    const detail = { format, resources: made.resources };
    await appendAudit({ db, seal }, id, undefined, now, [
      { action: "resource.export", subject: `community:${id}`, detail },
    ]);
    return made;
  });
  if (exported === undefined || exported === "many") {
    io.err(
      exported === "many" ? t("resource.export.most", { most: MOST_RESOURCES_EXPORTED }) : t("resource.export.none"),
    );
    return EXIT.refused;
  }
  const { file, resources, sharing } = exported;
  io.file?.(await storedFile(file));
  io.out(t("resource.export.alt", { count: resources, label: tlp(sharing) }));
  return EXIT.done;
});

function oneOf<T extends string>(words: readonly T[], typed: string | undefined): T | undefined {
  const found = words.find((word) => word === typed);
  if (typed !== undefined && found === undefined)
    throw new UserError(problem("terminal.usage.choice", { typed, choices: words.join(", ") }));
  return found;
}
