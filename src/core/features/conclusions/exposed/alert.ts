import { actions, run, strong, text } from "../../../kernel/views/build.ts";
import type { Alert } from "../../../services/review/alert.ts";
import { countExposed } from "./count-exposed.ts";

/** That conclusions could be read by more people than their meetings are for. */
export const exposedAlert: Alert = async (context) => {
  const { t } = context;
  const { total } = await countExposed(context);
  return total === 0
    ? []
    : [text(strong(t("exposure.title", { total }))), actions(run(t("exposure.show"), "conclusion exposed", {}))];
};
