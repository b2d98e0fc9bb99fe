import type { Context } from "../../../kernel/commands/command.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { ask, item, run, strong } from "../../../kernel/views/build.ts";
import { aboutEntry, showButton } from "../../../kernel/views/entry-button.ts";
import type { Item, Press } from "../../../kernel/views/model.ts";
import { dayInWords } from "../fields/day.ts";
import type { ListedRequest } from "./list-requests.ts";
import { openedSince, openedUntil } from "./request.ts";

// A line of a list is read at a glance.
const LINE = 64;

type Words = Pick<Context, "t" | "format" | "now">;

/** A request in a list: whom it is about, what is asked, and the reason or what became of it; with the one thing to do about it. */
export function requestEntry(request: ListedRequest, words: Words): Item {
  const { t } = words;
  const { waits, wanted, reason } = request;
  const name = request.name ?? t("contact.request.unnamed");
  const lines = waits
    ? [t("contact.request.asks.what", { wanted }), truncate(reason.replaceAll(/\s+/gu, " "), LINE, { at: "word" })]
    : [t("contact.request.asked.what", { wanted }), stateWords(request, words)];
  const way = wayOn(request, name, words);
  return item([strong(name), ...lines.map((line) => `\n${line}`)], way);
}

/** Somebody who is not let ask, with the button that lets them. */
export const blockedEntry = ({ id, name }: { readonly id: string; readonly name: string }, { t }: Words): Item =>
  item(
    [strong(name), `\n${t("contact.request.not-let")}`],
    aboutEntry(run(t("contact.request.allow"), "contact allow", { person: id }, { place: "here" }), name, t),
  );

function stateWords({ state, asksBack, expiresAt, endedAt }: ListedRequest, { t, format, now }: Words): string {
  const on = (at: Date) => dayInWords(at.toISOString().slice(0, 10), format);
  if (state === "open" && expiresAt <= now) return t("contact.request.state.ended");
  if (state === "open")
    return t(asksBack ? "contact.request.state.asked" : "contact.request.state.open", { day: on(expiresAt) });
  if (state === "accepted" && endedAt !== null && endedAt > openedSince(now))
    return t("contact.request.state.opens", { day: on(openedUntil(endedAt)) });
  return t(`contact.request.state.${state}`);
}

function wayOn(
  { id, waits, state, asksBack, endedAt, expiresAt }: ListedRequest,
  name: string,
  { t, now }: Words,
): Press | undefined {
  const request = { request: id };
  if (waits) return showButton(t, name, "contact accept", request);
  if (state === "open" && expiresAt > now)
    return aboutEntry(
      asksBack
        ? ask(t("contact.request.reply"), "contact because", request)
        : run(t("contact.request.withdraw"), "contact withdraw", request, { place: "here" }),
      name,
      t,
    );
  return state === "accepted" && endedAt !== null && endedAt > openedSince(now)
    ? aboutEntry(run(t("contact.request.show"), "contact told", request), name, t)
    : undefined;
}
