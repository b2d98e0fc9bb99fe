import type { Dialog, Element, OpenDialog, StoredFile } from "./model.ts";
import { longest, wrongInDialog } from "./refusals.ts";
import { newId, refuse, type State } from "./state.ts";

/** Sends a request to the integration and returns what it answered. Rejects where that is not 200. */
export type Send = (url: string, body: URLSearchParams | object) => Promise<unknown>;

/** What people do, each as their client lets them. */
export interface People {
  slash(user: string, channel: string, text: string): Promise<void>;
  press(user: string, post: string, action: string): Promise<void>;
  /** The form that they have before them. */
  dialog(user: string): Dialog | undefined;
  closeDialog(user: string): void;
  /** Fills in what is given, by the fields' names, and sends the form; returns what is wrong, if anything, by name. */
  submit(
    user: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, string>> | undefined>;
  /** Uploads a file there, to be attached to something. */
  upload(user: string, channel: string, file: Pick<StoredFile, "name" | "mime_type" | "content">): string;
}

/** People before a server, whose slash command leads to `command`. */
export function peopleOf(state: State, send: Send, command: () => string): People {
  return {
    async slash(user, channel, text) {
      const { id, name } = state.within(channel, user);
      const mentioned = (sign: string, all: Iterable<{ name: string; id: string }>) =>
        [...all].filter((one) => new RegExp(`${sign}${one.name}\\b`).test(text));
      const users = mentioned(
        "@",
        [...state.users.values()].map((u) => ({ name: u.username, id: u.id })),
      );
      const channels = mentioned(
        "~",
        [...state.channels.values()].filter((c) => c.type === "O"),
      );
      // https://developers.mattermost.com/integrate/slash-commands/custom/
      const body = new URLSearchParams([
        ...Object.entries({ token: state.commandToken, team_id: state.team, channel_id: id, channel_name: name }),
        ...Object.entries({ user_id: user, user_name: state.user(user).username, command: "/rapporteur", text }),
        ["trigger_id", state.trigger(user, id)],
        ...users.flatMap((u) => Object.entries({ user_mentions: u.name, user_mentions_ids: u.id })),
        ...channels.flatMap((c) => Object.entries({ channel_mentions: c.name, channel_mentions_ids: c.id })),
      ]);
      await send(command(), body);
    },
    async press(user, post, action) {
      const { channel_id, props } = state.post(post);
      const { name, team_id } = state.within(channel_id, user);
      const found = props.attachments?.flatMap((a) => a.actions ?? []).find((a) => a.id === action);
      const { url, context } = found?.integration ?? refuse(404, "api.post.do_action.action_id.app_error");
      const who = { user_id: user, user_name: state.user(user).username };
      const where = { channel_id, channel_name: name, team_id, post_id: post };
      await send(url, { ...who, ...where, trigger_id: state.trigger(user, channel_id), type: "button", context });
    },
    dialog: (user) => state.dialogs.get(user)?.dialog,
    closeDialog: (user) => void state.dialogs.delete(user),
    async submit(user, values) {
      const open = state.dialogs.get(user) ?? impossible("no form is open");
      const { url, channel, dialog } = open;
      const entered = { ...open.entered, ...enteredInto(state, dialog, values) };
      const files = [...open.files, ...dialog.elements.flatMap(({ name, type }) => filesIn(type, entered[name]))];
      const where = { user_id: user, channel_id: channel, team_id: state.channel(channel).team_id };
      const sent = {
        type: "dialog_submission",
        state: dialog.state ?? "",
        ...where,
        file_ids: files,
        cancelled: false,
      };
      const answer = (await send(url, { ...sent, submission: entered })) as Answer;
      return answered(state, user, { ...open, entered, files }, answer);
    },
    upload(user, channel, { name, mime_type, content }) {
      const id = newId();
      state.files.set(id, { id, user_id: user, channel_id: state.within(channel, user).id, name, mime_type, content });
      return id;
    },
  };
}

/** https://developers.mattermost.com/integrate/plugins/interactive-dialogs/#multi-step-dialogs */
interface Answer {
  readonly error?: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly form?: Dialog;
}

/** What the client makes of the answer to a form: it stays with what is wrong, goes on, or is closed. */
function answered(state: State, user: string, open: OpenDialog, { error, errors, type = "ok", form }: Answer) {
  if (errors !== undefined || error !== undefined) return { ...errors, ...(error === undefined ? {} : { "": error }) };
  if (type !== "form") return void state.dialogs.delete(user);
  const dialog = form ?? impossible("a next step that is none");
  const wrong = wrongInDialog(dialog);
  if (wrong !== undefined) refuse(400, wrong);
  state.dialogs.set(user, { ...open, dialog });
  return undefined;
}

/** Nobody's client lets them do that. */
function impossible(what: string): never {
  throw new Error(`Nobody can enter that: ${what}`);
}

const filesIn = (type: Element["type"], value: unknown): string[] =>
  type === "file" ? [value ?? []].flat().map(String) : [];

/** What a client sends of each field: what was entered there, else what stood there. */
function enteredInto(state: State, { elements }: Dialog, values: Readonly<Record<string, unknown>>) {
  const stranger = Object.keys(values).find((name) => !elements.some((element) => element.name === name));
  if (stranger !== undefined) impossible(`there is no field ${stranger}`);
  return Object.fromEntries(elements.map((element) => [element.name, entry(state, element, values[element.name])]));
}

function entry(state: State, element: Element, given: unknown): unknown {
  const { name, type, optional = false, multiselect = false, subtype, default: before = "" } = element;
  const standing = multiselect ? before.split(",").filter((part) => part !== "") : before;
  const value = given ?? (type === "bool" ? before === "true" : standing);
  const empty = value === "" || value === false || (Array.isArray(value) && value.length === 0);
  if (empty && !optional) impossible(`${name} must be filled in`);
  if (type === "bool") return value;
  if (empty) return null;
  for (const one of Array.isArray(value) ? value : [value]) taken(state, element, `${one as string | number}`);
  return subtype === "number" ? Number(value) : value;
}

function taken(state: State, element: Element, value: string): void {
  const { name, type, subtype, data_source = "", options = [] } = element;
  const fits = {
    text: () =>
      value.length <= longest(element) && !value.includes("\n") && !(subtype === "number" && isNaN(Number(value))),
    textarea: () => value.length <= longest(element),
    select: () =>
      data_source === "users"
        ? state.users.has(value)
        : data_source === "channels"
          ? state.channels.get(value)?.type === "O"
          : options.some((option) => option.value === value),
    radio: () => options.some((option) => option.value === value),
    bool: () => true,
    file: () => state.files.has(value),
  }[type]();
  if (!fits) impossible(`${name} does not take ${value}`);
}
