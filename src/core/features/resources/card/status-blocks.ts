import type { Context } from "../../../kernel/commands/command.ts";
import { strong, text } from "../../../kernel/views/build.ts";
import type { Block } from "../../../kernel/views/model.ts";
import { isOver, type ResourceEntry, titleIn } from "../resource.ts";
import type { Replacing } from "./replacing.ts";
import { statusLine } from "./said.ts";

/** Whether a resource holds, in words, and what took its place. */
export function statusBlocks(context: Context, resource: ResourceEntry, { by }: Replacing): Block[] {
  const line = statusLine(resource, context);
  const title = by && titleIn(by, context.caller.language);
  return [
    ...(line === undefined ? [] : [isOver(resource.legalStatus) ? text(strong(line)) : text(line)]),
    ...(title === undefined ? [] : [text(context.t("resource.replaced-by.said", { title }))]),
  ];
}
