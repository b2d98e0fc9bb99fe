import { z } from "zod";
import type { Core } from "../core.ts";
import type { Json, Token, View } from "../model.ts";
import type { Trigger } from "../triggers.ts";
import { viewField } from "../payloads.ts";
import { checkView, MAX_VIEW_BYTES } from "../validate/views.ts";
import { ApiError, botOf, decode, method } from "./method.ts";

/** A view after every check; `view_too_large` above 250 KB. */
export function checkedView(core: Core, given: unknown, type: "modal" | "home", team: string, replaces?: View): Json {
  const view = decode(given);
  if (JSON.stringify(view ?? null).length > MAX_VIEW_BYTES) throw new ApiError("view_too_large");
  const messages = checkView(view, type);
  if (messages.length > 0) throw new ApiError("invalid_arguments", messages);
  const external = (view as Json)["external_id"];
  const known = typeof external === "string" && external !== "" ? core.views.byExternalId(team, external) : undefined;
  if (known && known !== replaces) throw new ApiError("duplicate_external_id");
  return view as Json;
}

const answer = (core: Core, view: View, token: Token): Json => ({
  view: viewField(core, view, botOf(core, token, view.team).team),
});

function redeem(core: Core, id: string): Trigger {
  const trigger = core.triggers.exchange(id);
  if (typeof trigger === "string") throw new ApiError(trigger);
  return trigger;
}

/** `views.*`. A refused view costs the trigger: Slack does not promise a second try. */
export const viewMethods = {
  "views.open": method({
    args: { trigger_id: z.string(), view: z.unknown() },
    run(core, args, token) {
      const trigger = redeem(core, args.trigger_id);
      return answer(
        core,
        core.views.open(trigger.user, trigger.team, checkedView(core, args.view, "modal", trigger.team)),
        token,
      );
    },
  }),
  "views.push": method({
    args: { trigger_id: z.string(), view: z.unknown() },
    run(core, args, token) {
      const trigger = redeem(core, args.trigger_id);
      // Only what was pressed in an open modal can push onto it.
      if (trigger.viewId === undefined || !core.views.stack(trigger.user).some((view) => view.id === trigger.viewId))
        throw new ApiError("invalid_trigger_id");
      const view = core.views.push(trigger.user, trigger.team, checkedView(core, args.view, "modal", trigger.team));
      if (!view) throw new ApiError("push_limit_reached");
      return answer(core, view, token);
    },
  }),
  "views.update": method({
    args: {
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
      view: z.unknown(),
    },
    run(core, args, token) {
      const team = token.team;
      const view =
        args.view_id !== undefined
          ? core.views.byId(args.view_id)
          : team === undefined
            ? undefined
            : core.views.byExternalId(team, args.external_id ?? "");
      if (view?.definition["type"] !== "modal") throw new ApiError("not_found");
      if (args.hash !== undefined && args.hash !== view.hash) throw new ApiError("hash_conflict");
      return answer(core, core.views.update(view, checkedView(core, args.view, "modal", view.team, view)), token);
    },
  }),
  "views.publish": method({
    args: { user_id: z.string(), hash: z.string().optional(), view: z.unknown() },
    run(core, args, token) {
      if (!core.profile.homeTab) throw new ApiError("not_enabled");
      const person = core.state.people.get(args.user_id);
      if (!person || person.bot)
        throw new ApiError("invalid_arguments", ["[ERROR] invalid `user_id` [json-pointer:/user_id]"]);
      const known = core.views.home(person.id);
      if (args.hash !== undefined && known && args.hash !== known.hash) throw new ApiError("hash_conflict");
      const team = botOf(core, token, typeof args.team_id === "string" ? args.team_id : person.team).team;
      return answer(
        core,
        core.views.publish(person.id, team, checkedView(core, args.view, "home", team, known)),
        token,
      );
    },
  }),
} as const;
