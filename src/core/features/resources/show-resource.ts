import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { actions, ask, fields, link, muted, open, run, strong, text } from "../../kernel/views/build.ts";
import type { Action, View } from "../../kernel/views/model.ts";
import { reviewOf } from "../../services/review/entries.ts";
import { sharingText } from "../../kernel/views/sharing-text.ts";
import { aroundResource, maybeThere } from "./around-resource.ts";
import { standingLines } from "./freshness/standing-lines.ts";
import { loadResources } from "./select-resources.ts";

/** A resource's whole card; a suggestion's also says how its review stands. Throws UserError when the caller may not know of it. */
export async function showResource(context: Context, id: string): Promise<View> {
  const { db, caller, community, t, format, terms } = context;
  const [resource] = await loadResources(db, community.id, [id]);
  if (!resource) return refuse("resource.gone");
  const term = labelling(await terms(), caller.language);
  const item = resource.published ? undefined : await reviewOf(context, "resource", id);
  const reason = item?.reason ?? "";
  const status =
    item?.decision === "rejected"
      ? t("resource.rejected", { reason })
      : item?.decision === "changes"
        ? t("review.asked.you", { reason })
        : t("resource.awaiting");
  const { url } = resource;
  const next: Action[] = url === undefined ? [] : [open(t("resource.open"), url)];
  const waits = item?.decision === null && atLeast(caller.role, "moderator");
  if (waits) {
    next.push(
      run(t("review.approve"), "review approve", { item: item.id }, { weight: "primary", place: "here" }),
      ask(t("review.reject"), "review reject", { item: item.id }, { place: "here" }),
    );
  }
  if (item?.decision === "changes" && resource.submittedById === caller.personId)
    next.push(ask(t("review.resubmit"), "resource revise", { resource: id }, { weight: "primary" }));
  const around = await aroundResource(context, resource);
  next.push(...around.actions);
  const standing = await standingLines(context, resource);
  next.push(...standing.actions);
  return {
    title: resource.title,
    blocks: [
      ...(resource.published ? [] : [text(strong(status))]),
      ...standing.lines,
      ...(resource.summary === undefined ? [] : [text(resource.summary)]),
      fields(
        [t("resource.kind"), t(`resource.kind.${resource.kind}`)],
        [t("resource.country"), resource.country && format.country(resource.country)],
        [t("resource.topics"), resource.topics.map(term).join(", ")],
        [t("resource.language"), format.languageName(resource.language)],
        [t("resource.url"), url === undefined ? undefined : [link(url, url)]],
      ),
      ...around.blocks,
      ...(waits ? await maybeThere(context, resource) : []),
      muted(sharingText(resource.sharing, t)),
      actions(...next),
    ],
  };
}
