import { invalidForm, refusal, refuseForm } from "../api-error.ts";
import { CALLBACK, FLAG } from "../constants.ts";
import { newId, type Core } from "../core.ts";
import { announce, createMessage, editMessage } from "../messages/compose.ts";
import type { Upload } from "../messages/attachments.ts";
import type { Json, Message } from "../model.ts";
import { refuseBody } from "../validate/body.ts";
import { checkChoices, localName } from "../validate/choices.ts";
import { listOf, withIds } from "../validate/component-tree.ts";
import { meaningful } from "../validate/message.ts";
import { checkModal } from "../validate/modal.ts";
import type { InteractionRecord } from "./model.ts";

/** The callbacks that an interaction takes. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
function allowedTypes(record: InteractionRecord): readonly number[] {
  const messages = [CALLBACK.MESSAGE, CALLBACK.DEFERRED_MESSAGE];
  const updates = [CALLBACK.DEFERRED_UPDATE, CALLBACK.UPDATE];
  switch (record.kind) {
    case "command":
      return [...messages, CALLBACK.MODAL];
    case "component":
      return [...messages, ...updates, CALLBACK.MODAL];
    case "modal":
      return record.source === undefined ? messages : [...messages, ...updates];
    case "autocomplete":
      return [CALLBACK.AUTOCOMPLETE];
  }
}

/** Does what a callback says: the first answer to an interaction. Refuses with 10062 when it comes late, 40060 when there was one already, 50035 when it cannot stand. Gives the message it made or changed. */
export function applyCallback(
  core: Core,
  record: InteractionRecord,
  body: Json,
  uploads: readonly Upload[],
): Message | undefined {
  if (core.interactions.isLate(record)) throw refusal(10062);
  if (record.acknowledgedAt !== undefined) throw refusal(40060);
  const type = Number(body["type"]);
  const allowed = allowedTypes(record);
  if (!allowed.includes(type))
    throw invalidForm([
      { path: ["type"], code: "BASE_TYPE_CHOICES", message: `Value must be one of (${allowed.join(", ")}).` },
    ]);
  const data = meaningful((body["data"] as Json | null | undefined) ?? {});
  const message = answers[type]!(core, record, data, uploads, body);
  record.original = message?.id;
  record.answers.push({ kind: "callback", type, at: core.clock.now(), ...(message ? { message: message.id } : {}) });
  core.interactions.acknowledge(record, type);
  if (record.kind === "modal") core.interactions.modals.delete(record.user);
  if (type === CALLBACK.MODAL) openModal(core, record, data);
  return message;
}

type Answer = (
  core: Core,
  record: InteractionRecord,
  data: Json,
  uploads: readonly Upload[],
  body: Json,
) => Message | undefined;

/** A response's message type. https://discord.com/developers/docs/resources/message#message-object-message-types */
const responseType = (record: InteractionRecord): number =>
  record.kind === "command"
    ? (record.payload["data"] as Json)["type"] === 1
      ? 20
      : 23
    : record.source === undefined
      ? 0
      : 19;

const sourceOf = (core: Core, record: InteractionRecord): Message => {
  const source = core.state.messages.get(record.source ?? "");
  if (!source) throw refusal(10008);
  return source;
};

const answers: Readonly<Record<number, Answer>> = {
  [CALLBACK.MESSAGE](core, record, data, uploads) {
    if (core.validate) refuseBody("messageCallback", { type: CALLBACK.MESSAGE, data });
    const ephemeral = (Number(data["flags"] ?? 0) & FLAG.EPHEMERAL) !== 0;
    record.ephemeral = ephemeral;
    return createMessage(core, {
      channel: record.channel,
      body: data,
      uploads,
      of: "interaction",
      type: responseType(record),
      interaction: record.id,
      ephemeralTo: ephemeral ? record.user : undefined,
      replyTo: record.source,
      at: ["data"],
    });
  },
  [CALLBACK.DEFERRED_MESSAGE](core, record, data) {
    const flags = Number(data["flags"] ?? 0);
    const others = Object.entries(data).filter(([key, value]) => key !== "flags" && value !== null);
    if (core.validate) {
      refuseForm(
        others.map(([key]) => ({
          path: ["data", key],
          code: "UNKNOWN_FIELD",
          message: "A deferral takes only flags.",
        })),
      );
      if (flags & ~FLAG.EPHEMERAL)
        throw invalidForm([
          {
            path: ["data", "flags"],
            code: "MESSAGE_FLAGS_INVALID",
            message: "A deferral takes only MessageFlags.EPHEMERAL.",
          },
        ]);
    }
    const ephemeral = (flags & FLAG.EPHEMERAL) !== 0;
    record.ephemeral = ephemeral;
    const message: Message = {
      id: newId(core),
      channel: record.channel,
      author: core.bot,
      type: responseType(record),
      content: "",
      embeds: [],
      components: [],
      attachments: [],
      flags: FLAG.LOADING | (ephemeral ? FLAG.EPHEMERAL : 0),
      pings: { everyone: false, users: [], roles: [] },
      mentions: [],
      createdAt: core.clock.now(),
      editedAt: undefined,
      ephemeralTo: ephemeral ? record.user : undefined,
      interaction: record.id,
      replyTo: record.source,
      tts: false,
    };
    core.state.addMessage(message);
    if (!ephemeral) announce(core, "MESSAGE_CREATE", message);
    return message;
  },
  [CALLBACK.DEFERRED_UPDATE](core, record, data) {
    if (core.validate)
      refuseForm(
        Object.keys(data).map((key) => ({
          path: ["data", key],
          code: "UNKNOWN_FIELD",
          message: "A deferred update takes no data.",
        })),
      );
    return sourceOf(core, record);
  },
  [CALLBACK.UPDATE](core, record, data, uploads) {
    if (core.validate) refuseBody("updateCallback", { type: CALLBACK.UPDATE, data });
    const message = sourceOf(core, record);
    editMessage(core, message, { body: data, uploads, of: "interaction", at: ["data"] });
    return message;
  },
  [CALLBACK.AUTOCOMPLETE](core, record, data, _uploads, body) {
    if (core.validate)
      refuseBody("autocompleteCallback", { type: CALLBACK.AUTOCOMPLETE, data: body["data"] ?? {} }, () =>
        checkChoices(record, data),
      );
    const { locale } = core.state.user(record.user);
    record.choices = listOf(data, "choices").map((choice) => ({
      name: localName(choice, locale),
      value: choice["value"] as string | number,
    }));
    return undefined;
  },
  [CALLBACK.MODAL](core, _record, data) {
    if (core.validate) refuseBody("modalCallback", { type: CALLBACK.MODAL, data }, () => checkModal(data));
    return undefined;
  },
};

function openModal(core: Core, record: InteractionRecord, data: Json): void {
  core.interactions.modals.set(record.user, {
    customId: String(data["custom_id"]),
    title: String(data["title"]),
    components: withIds(listOf(data, "components")),
    interaction: record.id,
    channel: record.channel,
    source: record.source,
  });
}
