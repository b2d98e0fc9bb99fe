import { delivery } from "../../core/services/delivery/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { deliveries } from "./deliveries.ts";
import { deliveriesResend } from "./deliveries-resend.ts";
import { deliveriesShow } from "./deliveries-show.ts";

export const deliveryWithCommands = withCommands(delivery, [deliveries, deliveriesShow, deliveriesResend]);
