import type { Context } from "../../../kernel/commands/command.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { actions, ask, item, items, muted, run, strong, text, time } from "../../../kernel/views/build.ts";
import type { Item, View } from "../../../kernel/views/model.ts";
import { seenNow } from "../../../services/review/deciding/seen.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { showContact } from "../card/show-contact.ts";
import { countOpenReports, openReports, saidLast, type WrongReport } from "../reports/open-reports.ts";

const MOST = 5;

/** What people say is wrong on a contact, with its card and what can be done about it; for moderators. */
export async function reportsCard(context: Context, contact: string): Promise<View> {
  const { t } = context;
  const card = await showContact(context, contact, "none");
  const reports = await openReports(context, contact, MOST);
  const [newest] = reports;
  const waiting = await reviewOf(context, "contact", contact);
  if (!newest || waiting?.decision !== null)
    return { ...card, blocks: [text(t("contact.reports.none")), ...card.blocks] };
  const left = (await countOpenReports(context, contact)) - reports.length;
  const seen = newest.at.toISOString();
  const approved = defined({ item: waiting.id, seen: await seenNow(context, { says: saidLast }, contact) });
  return {
    ...card,
    tone: "warning",
    blocks: [
      text(strong(t("contact.reports.said"))),
      items(...reports.map((report) => said(report, t))),
      ...(left > 0 ? [muted(t("contact.reports.more", { count: left }))] : []),
      ...card.blocks,
      actions(
        ask(t("contact.change"), "contact edit", { contact, settles: seen }),
        run(t("contact.reports.right"), "contact right", { contact, seen }, { place: "here" }),
        run(t("contact.reports.mended"), "review approve", approved, { place: "here" }),
        ask(`${t("submit.remove")}…`, "contact remove", { contact }, { weight: "danger" }),
      ),
    ],
  };
}

const said = ({ by, at, what }: WrongReport, t: Translate): Item =>
  item([strong(by ?? t("contact.own.somebody")), " · ", time(at, "relative"), `\n${what}`]);
