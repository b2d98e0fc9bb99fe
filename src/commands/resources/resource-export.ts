import { z } from "zod";
import {
  exportResources,
  MOST_RESOURCES_EXPORTED,
  RESOURCE_FORMATS,
} from "../../core/features/resources/exchange/out/export-resources.ts";
import { filterBy, LISTED_BY } from "../../core/features/resources/listed-by.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { momentInName } from "../../core/kernel/time/moment-in-name.ts";
import { muted, text } from "../../core/kernel/views/build.ts";

/** Gives the caller the library as a file, or what fits the filter of it: what they may see, labelled as the most sensitive of it; one entry says how many there were. */
export const resourceExport = command({
  path: "resource export",
  summary: "resource.export.summary",
  title: "title.resource.export",
  submit: "submit.export",
  examples: ["resource export", "resource export format:xlsx kind:law country:PY"],
  input: z.object({ format: opt.choice("resource.export.format", RESOURCE_FORMATS).default("csv"), ...LISTED_BY }),
  audience: "caller",
  allow: "moderator",
  budgets: ["resource-exports"],
  prefill: () => Promise.resolve({ format: "csv" }),
  async run(context, { format: kind, ...filter }) {
    const { db, caller, community, now, t, format } = context;
    const exported = await exportResources(
      { db, community: community.id },
      {
        ...{ format: kind, filter: filterBy(filter, now), t, community: community.name, day: momentInName(now) },
        made: t("resource.export.made", { name: caller.name, day: format.moment(now, "date", now) }),
      },
    );
    if (exported === undefined) return refuse("resource.export.none");
    if (exported === "many") return refuse("resource.export.most", { most: MOST_RESOURCES_EXPORTED });
    await spendOrRefuse(context, "resource-exports");
    const { file, resources, documents, sharing } = exported;
    context.audit({
      action: "resource.export",
      subject: `community:${community.id}`,
      detail: { format: kind, resources },
    });
    return {
      title: t("resource.export.title", { count: resources }),
      blocks: [
        context.file(file),
        text(t("resource.export.label", { label: tlp(sharing) })),
        ...(documents > 0 ? [muted(t("resource.export.documents"))] : []),
      ],
    };
  },
});
