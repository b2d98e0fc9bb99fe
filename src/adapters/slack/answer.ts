import { translator } from "../../core/kernel/language/translate.ts";
import type { Plan, ReadBy } from "../../core/kernel/commands/platform.ts";
import { actions, ask, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { uploadFiles } from "./files.ts";
import { openModal, openResult, showInModal } from "./modal.ts";
import { sayInPlace, sayOpenly, sayPrivately } from "./speak.ts";
import type { Spot } from "./spot.ts";
import type { Desk } from "./desk.ts";
import { inBlocks } from "./words.ts";

// Whoever waits longer than this is told that it is being worked on.
const PATIENCE_MS = 1_500;

/** Does what a plan says, where it was asked for. Everything but the acknowledgement, which was sent before. */
export async function answer(desk: Desk, plan: Plan, spot: Spot, unrecognised: ReadBy): Promise<void> {
  switch (plan.kind) {
    case "ignore":
    case "suggest":
      return;
    case "answer":
      return privately(desk, plan.view, spot, plan.reader ?? unrecognised);
    case "form":
      return openForm(desk, plan, spot, plan.reader ?? unrecognised);
    case "work":
      return work(desk, plan, spot, plan.reader ?? unrecognised);
  }
}

async function work(desk: Desk, plan: Plan & { kind: "work" }, spot: Spot, reader: ReadBy): Promise<void> {
  const view = await withPatience(plan.run, () => pleaseWait(desk, spot, reader));
  const open = plan.audience === "channel" && view.refusal === undefined && spot.channel !== undefined;
  if (!open) {
    // What only the caller may see never takes the place of what everybody sees.
    const here = plan.place === "here" && view.refusal === undefined && (spot.message?.ephemeral ?? false);
    await privately(desk, view, spot, reader, here);
  } else if (plan.place === "here" && spot.message && !spot.message.ephemeral) {
    await sayInPlace(spot, await inBlocks(desk, view, reader, spot.team));
  } else {
    const [first, ...more] = await inBlocks(desk, view, reader, spot.team);
    if (first) await sayOpenly(spot, [{ ...first, blocks: [...first.blocks, byWhom(spot.user, reader)] }, ...more]);
  }
  // A form that waits must not wait for ever.
  if (open && spot.view?.type === "modal") await privately(desk, view, spot, reader);
  await uploadFiles(desk, view, spot, open);
  if (spot.view?.type === "home") await desk.refreshHome(spot);
}

async function privately(desk: Desk, view: View, spot: Spot, reader: ReadBy, replace = false): Promise<void> {
  const messages = await inBlocks(desk, view, reader, spot.team);
  if (spot.view?.type === "modal") return showInModal(spot, messages, view.title, reader);
  if (spot.view?.type === "home" && (await openResult(spot, messages, view.title, reader))) return;
  if (replace && spot.message?.ephemeral === true) return sayInPlace(spot, messages);
  return sayPrivately(spot, messages);
}

async function openForm(
  desk: Desk,
  { form, errors }: Plan & { kind: "form" },
  spot: Spot,
  reader: ReadBy,
): Promise<void> {
  if (spot.trigger !== undefined && (await openModal(desk, form, errors, spot, reader))) return;
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
  return privately(desk, view, spot, reader);
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
async function pleaseWait(desk: Desk, spot: Spot, { language, zone }: ReadBy): Promise<void> {
  if (spot.responseUrl === undefined || spot.message) return;
  const t = translator(language);
  await sayPrivately(spot, await inBlocks(desk, { blocks: [text(t("platform.wait"))] }, { language, zone }, spot.team));
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
