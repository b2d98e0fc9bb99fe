import { translator } from "../../core/kernel/language/translate.ts";
import type { Plan, ReadBy } from "../../core/kernel/commands/platform.ts";
import { actions, ask, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { uploadFiles } from "./files.ts";
import { openModal, openResult, showInModal } from "./modal.ts";
import { sayInPlace, sayOpenly, sayPrivately } from "./speak.ts";
import type { ReplyTarget } from "./reply-target.ts";
import type { ReplyDeps } from "./reply-deps.ts";
import { inBlocks } from "./in-blocks.ts";

// Whoever waits longer than this is told that it is being worked on.
const PATIENCE_MS = 1_500;

/** Does what a plan says, where it was asked for. Everything but the acknowledgement, which was sent before. */
export async function answer(deps: ReplyDeps, plan: Plan, target: ReplyTarget, unrecognised: ReadBy): Promise<void> {
  switch (plan.kind) {
    case "ignore":
    case "suggest":
      return;
    case "answer":
      return privately(deps, plan.view, target, plan.reader ?? unrecognised);
    case "form":
      return openForm(deps, plan, target, plan.reader ?? unrecognised);
    case "work":
      return work(deps, plan, target, plan.reader ?? unrecognised);
  }
}

async function work(
  deps: ReplyDeps,
  plan: Plan & { kind: "work" },
  target: ReplyTarget,
  reader: ReadBy,
): Promise<void> {
  const view = await withPatience(plan.run, () => pleaseWait(deps, target, reader));
  const open = plan.audience === "channel" && view.refusal === undefined && target.channel !== undefined;
  if (!open) {
    // What only the caller may see never takes the place of what everybody sees.
    const here = plan.place === "here" && view.refusal === undefined && (target.message?.ephemeral ?? false);
    await privately(deps, view, target, reader, here);
  } else if (plan.place === "here" && target.message && !target.message.ephemeral) {
    await sayInPlace(target, await inBlocks(deps, view, reader, target.team));
  } else {
    const [first, ...more] = await inBlocks(deps, view, reader, target.team);
    if (first) await sayOpenly(target, [{ ...first, blocks: [...first.blocks, byWhom(target.user, reader)] }, ...more]);
  }
  // A form that waits must not wait for ever.
  if (open && target.view?.type === "modal") await privately(deps, view, target, reader);
  await uploadFiles(deps, view, target, open);
  if (target.view?.type === "home") await deps.refreshHome(target);
}

async function privately(
  deps: ReplyDeps,
  view: View,
  target: ReplyTarget,
  reader: ReadBy,
  replace = false,
): Promise<void> {
  const messages = await inBlocks(deps, view, reader, target.team);
  if (target.view?.type === "modal") return showInModal(target, messages, view.title, reader);
  if (target.view?.type === "home" && (await openResult(target, messages, view.title, reader))) return;
  if (replace && target.message?.ephemeral === true) return sayInPlace(target, messages);
  return sayPrivately(target, messages);
}

async function openForm(
  deps: ReplyDeps,
  { form, errors }: Plan & { kind: "form" },
  target: ReplyTarget,
  reader: ReadBy,
): Promise<void> {
  if (target.trigger !== undefined && (await openModal(deps, form, errors, target, reader))) return;
  // Nothing was pressed, as after a mention, or too long ago: a button that opens the form.
  const t = translator(reader.language);
  const given = Object.fromEntries(
    [...Object.entries(form.known), ...form.fields.map((f) => [f.name, f.value] as const)].flatMap(([name, value]) =>
      typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? [[name, value] as const]
        : [],
    ),
  );
  const wrong = Object.values(errors ?? {}).map((e) => text(e.message));
  const view: View = {
    title: t("form.ask", { title: form.title }),
    blocks: [...wrong, actions(ask(t("platform.fill"), form.command, given))],
  };
  return privately(deps, view, target, reader);
}

async function withPatience(run: () => Promise<View>, onWait: () => Promise<void>): Promise<View> {
  let told: Promise<void> = Promise.resolve();
  const timer = setTimeout(() => {
    told = onWait().catch(() => undefined);
  }, PATIENCE_MS);
  try {
    const view = await run();
    // What says that it takes a moment must not come after the answer.
    await told;
    return view;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Says to whoever typed a command that it takes a moment. It stays above the answer: Slack replaces nothing through the
 * response_url of a slash command (https://github.com/slackapi/bolt-python/issues/1268).
 */
async function pleaseWait(deps: ReplyDeps, target: ReplyTarget, { language, zone }: ReadBy): Promise<void> {
  if (target.responseUrl === undefined || target.message) return;
  const t = translator(language);
  await sayPrivately(
    target,
    await inBlocks(deps, { blocks: [text(t("platform.wait"))] }, { language, zone }, target.team),
  );
}

/** Whose doing a public answer is: the command itself is not shown in the channel. */
function byWhom(user: string, { language }: ReadBy) {
  const [before = "", after = ""] = translator(language)("platform.by", { person: "\n" }).split("\n");
  const words = (said: string) => (said === "" ? [] : [{ type: "text" as const, text: said }]);
  return {
    type: "rich_text" as const,
    block_id: "by",
    elements: [
      {
        type: "rich_text_section" as const,
        elements: [...words(before), { type: "user" as const, user_id: user }, ...words(after)],
      },
    ],
  };
}
