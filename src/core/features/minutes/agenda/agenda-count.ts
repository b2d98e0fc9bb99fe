import type { Translate } from "../../../kernel/language/translate.ts";
import type { Agenda } from "./agenda.ts";

/** "3 points · 2 left open before"; undefined where neither stands on it. */
export function agendaCount(t: Translate, { points, open }: Agenda): string | undefined {
  const counts = [
    ...(points.length > 0 ? [t("agenda.count.points", { count: points.length })] : []),
    ...(open.length > 0 ? [t("agenda.count.open", { count: open.length })] : []),
  ];
  return counts.length === 0 ? undefined : counts.join(" · ");
}
