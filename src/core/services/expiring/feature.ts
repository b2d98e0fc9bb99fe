import { feature } from "../../kernel/catalogue/feature.ts";
import { expiryClock } from "./expiry-clock-chore.ts";

export const expiringThings = feature({ name: "expiring", chores: [expiryClock] });
