import { fields, muted } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { ContactRequest } from "../../../services/store/rows.ts";
import type { RequestWords } from "./request-views.ts";
import type { Who } from "./who.ts";

/** What begins the conversation of two who are introduced to each other: who they are, and why. Nothing of their contacts stands there. */
export function togetherView(
  { reason }: Pick<ContactRequest, "reason">,
  { asker, owner }: { readonly asker: Who; readonly owner: Who },
  { t, format }: RequestWords,
): View {
  const called = ({ post, organisation, country }: Who) =>
    [post, organisation, country === null ? "" : format.country(country)].filter((part) => part !== "").join(", ");
  return {
    title: t("contact.request.together", { asker: asker.name, owner: owner.name }),
    blocks: [
      fields([owner.name, called(owner)], [asker.name, called(asker)], [t("contact.request.reason.is"), reason]),
      muted(t("contact.request.together.about")),
    ],
  };
}
