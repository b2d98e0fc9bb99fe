import { z } from "zod";
import { changeOf } from "../../core/features/resources/given-facts.ts";
import { asChanged } from "../../core/features/resources/life/change-resource.ts";
import { textsOf } from "../../core/features/resources/life/texts.ts";
import { typedTexts } from "../../core/features/resources/life/typed-resource.ts";
import { editRevision, proposedEdit } from "../../core/features/resources/proposals/edit-revision.ts";
import { changeIn } from "../../core/features/resources/proposals/edit-texts.ts";
import { EDIT_KIND } from "../../core/features/resources/proposals/proposed-edit.ts";
import { CHANGED } from "../../core/features/resources/resource-options.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { revise } from "../../core/services/review/revise.ts";

const PROPOSAL_MAX = 40;

/** Puts proposed changes of a resource right: a moderator approves them so, and whoever was asked to proposes them again. */
export const resourcePropose = command({
  path: "resource propose",
  summary: "resource.propose.summary",
  title: "title.resource.propose",
  submit: "submit.send",
  examples: [],
  hidden: true,
  input: z.object({ proposal: hidden(opt.text("resource.proposal", PROPOSAL_MAX)), ...CHANGED }),
  audience: "caller",
  allow: "member",
  subjectOptions: ["proposal"],
  async prefill(scope, { proposal }) {
    const said = proposal === undefined ? undefined : await editRevision.read(scope, proposal);
    return said ? typedTexts(said) : {};
  },
  async run(context, { proposal, why, seen: _seen, ...given }) {
    const found = (await proposedEdit(context, proposal)) ?? refuse("resource.gone");
    const proposed = await asChanged(context, found.resource, changeIn(found.said));
    const is = await asChanged(context, { ...found.resource, ...proposed }, changeOf(given));
    const fields = { ...textsOf(is), why: why ?? found.said["why"] ?? "" };
    return revise(context, EDIT_KIND, proposal, { fields, form: true });
  },
});
