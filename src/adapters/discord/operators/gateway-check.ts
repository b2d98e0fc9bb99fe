import type { Translate } from "../../../core/kernel/language/translate.ts";
import { type Check, fail, ok, warn } from "../../kit/check.ts";
import type { GatewayFinding } from "../gateway/examine-gateway.ts";
import type { TriedGateway } from "../gateway/try-gateway.ts";

const NAME = "discord-gateway";

/** What looking at the gateway found, for the operator. */
export function gatewayCheck(found: GatewayFinding, members: boolean, t: Translate): Check {
  switch (found.kind) {
    case "gateway":
      return triedCheck(found, members, t);
    case "served":
      return found.advised > found.of
        ? warn(NAME, t("discord.doctor.more", { of: found.of, shards: found.advised }))
        : ok(NAME, t("discord.doctor.served", { shards: found.shards.join(", "), of: found.of }));
    case "spared":
      return warn(NAME, t("discord.doctor.spared", { left: found.left }));
    case "untried":
      return warn(NAME, t("discord.doctor.untried"));
  }
}

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
/** What each of the gateway's close codes means to an operator. */
function triedCheck(
  { tried, of }: { readonly tried: TriedGateway; readonly of: number },
  members: boolean,
  t: Translate,
): Check {
  if (tried.kind === "ready") return ok(NAME, t("discord.doctor.ready"));
  if (tried.kind === "away") return fail(NAME, t("discord.doctor.away", { reason: tried.reason }));
  const { code } = tried;
  switch (code) {
    case 4004:
      return fail(NAME, t("discord.doctor.4004"));
    case 4010:
      return fail(NAME, t("discord.doctor.4010"));
    case 4011:
      return fail(NAME, t("discord.doctor.4011", { of }));
    case 4012:
    case 4013:
      return fail(NAME, t("discord.doctor.4013", { code: String(code) }));
    case 4014:
      return fail(NAME, t("discord.doctor.4014", { members: members ? "on" : "off" }));
    default:
      return fail(NAME, t("discord.doctor.closed", { code: String(code) }));
  }
}
