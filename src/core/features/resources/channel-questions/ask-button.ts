import type { Context } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { ask, run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { channelFacts, channelNames } from "../../../services/delivery/channel.ts";
import { labelling, lowered } from "../../../services/taxonomy/labelling.ts";
import type { ResourceQuestion } from "../finding/found-resources.ts";
import { RESOURCE_KIND_LABELS } from "../kinds.ts";
import type { ResourceKind } from "../resource.ts";
import { canBeAsked } from "./asked-channel.ts";
import { askedByAnother } from "./open-questions.ts";
import { QUESTION_MAX } from "./question.ts";

// A button is read at a glance.
const NAME = 40;

/**
 * The button below a search that found nothing, or is not sure, by which members ask the channel where they are, or in a direct message
 * one that they choose; where somebody asked that already, by which they are told of the answer, too; none where others than the community read along. Nothing is asked by it yet. `kind`: what its words ask for, too.
 */
export async function askButtons(
  context: Context,
  question: ResourceQuestion,
  kind: ResourceKind | undefined = question.kind,
): Promise<Action[]> {
  const { caller, t } = context;
  if (!atLeast(caller.role, "member") || caller.personId === undefined) return [];
  const input = {
    words: await inWords(context, question),
    ...(kind === undefined ? {} : { kind }),
  };
  const same = await askedByAnother(context, input.words);
  if (same) {
    const channel = truncate((await channelNames(context))({ ...same, recipient: same.channel }), NAME);
    return [run(t("resource.ask.too", { channel }), "resource wait", { question: same.id })];
  }
  if (caller.direct) return [ask(t("resource.ask.some"), "resource ask", input)];
  if (!canBeAsked(caller.clearance)) return [];
  const { name } = await channelFacts(context, caller.here);
  return [run(t("resource.ask.button", { channel: truncate(name, NAME) }), "resource ask", input)];
}

/** What was looked for, as it can be asked: its words, and what options said. */
async function inWords(context: Context, { words, kind, country, topic, language }: ResourceQuestion): Promise<string> {
  const { t, format, caller, terms } = context;
  const said = [
    ...(kind === undefined ? [] : [lowered(t(RESOURCE_KIND_LABELS[kind]))]),
    ...(country === undefined ? [] : [format.country(country)]),
    ...(topic === undefined ? [] : [lowered(labelling(await terms(), caller.language)(topic))]),
    ...(language === undefined ? [] : [format.languageName(language)]),
  ];
  const beside = said.length === 0 ? "" : ` (${said.join(", ")})`;
  return `${truncate(words, QUESTION_MAX - beside.length, { at: "word" })}${beside}`;
}
