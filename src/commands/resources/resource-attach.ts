import { z } from "zod";
import { atLeast } from "../../core/kernel/access/role.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { actions, run } from "../../core/kernel/views/build.ts";
import { attachDocument, readFor } from "../../core/features/resources/passages/attach-document.ts";
import { fileLines, roomLine } from "../../core/features/resources/passages/file-lines.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";

/** Gives a resource its document, which is read so that its passages are found. */
export const resourceAttach = command({
  path: "resource attach",
  summary: "resource.attach.summary",
  title: "title.resource.attach",
  submit: "submit.attach",
  examples: ['resource attach "Arms Trade Treaty"'],
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    file: opt.largeFile("resource.attach.file").optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["resource-files"],
  subjectOptions: ["resource"],
  prefill: () => Promise.resolve({}),
  async prepare(scope, { resource, file }) {
    if (!file) return refuse("resource.attach.missing");
    return { document: await readFor(scope, resource, file) };
  },
  async run(context, { resource: id, file }) {
    const { db, community, caller, t, audit, prepared } = context;
    const [resource] = await loadResources(db, community.id, [id]);
    if (!resource) return refuse("resource.gone");
    if (!file || !prepared.document) return refuse("resource.attach.missing");
    const { room, passages, facts } = await attachDocument(context, resource, file, prepared.document);
    audit({ action: "resource.attach", subject: `resource:${id}`, detail: { passages, size: facts.size } });
    return {
      title: t("resource.attach.done", { title: resource.title }),
      tone: "good",
      blocks: [
        ...fileLines(t, facts, passages),
        ...(atLeast(caller.role, "moderator") ? [roomLine(t, room)] : []),
        actions(
          run(t("resource.passage.whole"), "resource show", { resource: id }),
          ...(passages === 0 ? [] : [run(t("resource.passage.read"), "resource passage", { resource: id, at: 0 })]),
        ),
      ],
    };
  },
});
