import type { Ids } from "./ids.ts";
import type { Json, View } from "./model.ts";
import { stateValues } from "./view-state.ts";

/** Most views in a modal stack. https://docs.slack.dev/surfaces/modals */
export const STACK_DEPTH = 3;

/** The modals and Home tabs people have before them. */
export interface Views {
  /** A person's modal stack, the top last. */
  stack(user: string): readonly View[];
  home(user: string): View | undefined;
  byId(id: string): View | undefined;
  byExternalId(team: string, externalId: string): View | undefined;
  /** Opens a new stack. */
  open(user: string, team: string, definition: Json): View;
  /** Puts a view on top; undefined when the stack is full. */
  push(user: string, team: string, definition: Json): View | undefined;
  /** Replaces a view's definition; input survives where block and action id stay the same. */
  update(view: View, definition: Json): View;
  publish(user: string, team: string, definition: Json): View;
  /** Takes the top view away, or all; returns those taken, the top first. */
  close(user: string, all: boolean): View[];
}

/** Blocks as Slack keeps them: with ids where the app gave none. */
export function withIds(ids: Ids, blocks: readonly Json[]): Json[] {
  const element = (given: unknown): unknown =>
    typeof given === "object" &&
    given !== null &&
    String((given as Json)["type"]) !== "" &&
    isInteractive(given as Json)
      ? { action_id: ids.secret(5), ...(given as Json) }
      : given;
  return blocks.map((block) => ({
    ...block,
    block_id: block["block_id"] ?? ids.secret(5),
    ...(block["accessory"] === undefined ? {} : { accessory: element(block["accessory"]) }),
    ...(block["element"] === undefined ? {} : { element: element(block["element"]) }),
    ...(block["type"] === "actions" || block["type"] === "context_actions"
      ? { elements: (block["elements"] as unknown[]).map(element) }
      : {}),
    ...(block["child_blocks"] === undefined ? {} : { child_blocks: withIds(ids, block["child_blocks"] as Json[]) }),
  }));
}

const externalId = (definition: Json): string =>
  typeof definition["external_id"] === "string" ? definition["external_id"] : "";
const isInteractive = (element: Json): boolean => element["type"] !== "image";

/** No views yet. */
export function createViews(ids: Ids): Views {
  const stacks = new Map<string, View[]>();
  const homes = new Map<string, View>();
  const all = () => [...[...stacks.values()].flat(), ...homes.values()];
  let count = 0;
  const hash = () => `${1_700_000_000 + count++}.${ids.secret(8)}`;
  const complete = (definition: Json): Json => ({
    ...definition,
    blocks: withIds(ids, definition["blocks"] as Json[]),
  });
  const make = (user: string, team: string, definition: Json, under?: View): View => {
    const id = ids.next("V");
    return {
      id,
      externalId: externalId(definition),
      team,
      user,
      hash: hash(),
      rootId: under?.rootId ?? id,
      ...(under ? { previousId: under.id } : {}),
      definition: complete(definition),
      state: {},
    };
  };
  const update = (view: View, definition: Json): View => {
    view.definition = complete(definition);
    view.externalId = externalId(definition);
    view.hash = hash();
    const kept = stateValues(view.definition["blocks"] as Json[], {});
    view.state = Object.fromEntries(
      Object.entries(view.state).map(([block, actions]) => [
        block,
        Object.fromEntries(
          Object.entries(actions).filter(([action, value]) => kept[block]?.[action]?.["type"] === value["type"]),
        ),
      ]),
    );
    return view;
  };
  return {
    stack: (user) => stacks.get(user) ?? [],
    home: (user) => homes.get(user),
    byId: (id) => all().find((view) => view.id === id),
    byExternalId: (team, externalId) => all().find((view) => view.team === team && view.externalId === externalId),
    open(user, team, definition) {
      const view = make(user, team, definition);
      stacks.set(user, [view]);
      return view;
    },
    push(user, team, definition) {
      const stack = stacks.get(user) ?? [];
      if (stack.length >= STACK_DEPTH) return undefined;
      const view = make(user, team, definition, stack.at(-1));
      stacks.set(user, [...stack, view]);
      return view;
    },
    update,
    publish(user, team, definition) {
      const known = homes.get(user);
      if (known) return update(known, definition);
      const view = make(user, team, definition);
      homes.set(user, view);
      return view;
    },
    close(user, everything) {
      const stack = stacks.get(user) ?? [];
      const rest = everything ? [] : stack.slice(0, -1);
      stacks.set(user, rest);
      return stack.slice(rest.length).reverse();
    },
  };
}

/** A view as the app receives it. */
export function wireView(view: View, app: { appId: string; botId: string; installedTeam: string }): Json {
  const { definition } = view;
  const blocks = definition["blocks"] as Json[];
  const modal = definition["type"] === "modal";
  return {
    id: view.id,
    team_id: view.team,
    type: definition["type"],
    blocks,
    private_metadata: definition["private_metadata"] ?? "",
    callback_id: definition["callback_id"] ?? "",
    state: { values: stateValues(blocks, view.state) },
    hash: view.hash,
    title: definition["title"] ?? { type: "plain_text", text: "View Title", emoji: true },
    clear_on_close: definition["clear_on_close"] ?? false,
    notify_on_close: definition["notify_on_close"] ?? false,
    close: modal ? (definition["close"] ?? null) : null,
    submit: modal ? (definition["submit"] ?? null) : null,
    previous_view_id: view.previousId ?? null,
    root_view_id: view.rootId,
    app_id: app.appId,
    external_id: view.externalId,
    app_installed_team_id: app.installedTeam,
    bot_id: app.botId,
  };
}
