import type { Core } from "./core.ts";
import type { Channel, Json, Message, Person, Shown, StoredFile } from "./model.ts";
import { isShared } from "./state.ts";

/** A file as the app receives it. */
export function wireFile(core: Core, file: StoredFile): Json {
  const extension = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? "text";
  const types: Record<string, string> = {
    csv: "text/csv",
    txt: "text/plain",
    pdf: "application/pdf",
    png: "image/png",
    json: "application/json",
    ics: "text/calendar",
    zip: "application/zip",
  };
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: types[extension] ?? "application/octet-stream",
    filetype: extension,
    pretty_type: extension.toUpperCase(),
    user: file.user,
    user_team: file.team,
    editable: false,
    size: file.length,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    url_private: `${core.origin}/files-pri/${file.team}-${file.id}/${encodeURIComponent(file.name)}`,
    url_private_download: `${core.origin}/files-pri/${file.team}-${file.id}/download/${encodeURIComponent(file.name)}`,
    media_display_type: "unknown",
    permalink: `https://${core.state.workspace(file.team).domain}.slack.com/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    permalink_public: `https://slack-files.com/${file.team}-${file.id}`,
    is_starred: false,
    has_rich_preview: false,
    file_access: "visible",
  };
}

/** A message as the app receives it; metadata only where it was asked for. */
export function wireMessage(core: Core, message: Message, withMetadata = false): Json {
  const { secrets, state } = core;
  return {
    type: "message",
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: message.team,
    ...(message.bot
      ? {
          bot_id: message.bot.botId,
          app_id: secrets.appId,
          bot_profile: {
            id: message.bot.botId,
            deleted: false,
            name: message.bot.name,
            updated: 1_700_000_000,
            app_id: secrets.appId,
            icons: {},
            team_id: message.team,
          },
        }
      : { client_msg_id: `00000000-0000-4000-8000-${message.ts.replace(".", "").slice(-12)}` }),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.files ? { files: message.files.map((id) => wireFile(core, state.files.get(id)!)), upload: true } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

/** A channel as `conversations.info` gives it. */
export function wireChannel(core: Core, channel: Channel, memberId: string | undefined): Json {
  const bot = memberId !== undefined && channel.members.has(memberId);
  if (channel.kind === "im")
    return {
      id: channel.id,
      created: channel.created,
      is_archived: false,
      is_im: true,
      is_org_shared: false,
      context_team_id: channel.home,
      user: [...channel.members].find((id) => id !== memberId) ?? "",
      is_open: true,
    };
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === "public",
    is_group: channel.kind === "private",
    is_im: false,
    is_mpim: channel.kind === "mpim",
    is_private: channel.kind !== "public",
    created: channel.created,
    creator: channel.creator,
    is_archived: channel.archived,
    is_general: false,
    is_shared: isShared(channel),
    is_ext_shared: isShared(channel),
    is_org_shared: false,
    is_pending_ext_shared: false,
    context_team_id: channel.home,
    shared_team_ids: [...channel.teams],
    is_member: bot,
    num_members: channel.members.size,
    // https://github.com/slack-go/slack/pull/1228
    ...(channel.canvas
      ? {
          properties: {
            canvas: { file_id: channel.canvas.id, is_empty: channel.canvas.markdown === "", quip_thread_id: "" },
          },
        }
      : {}),
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
  };
}

/** The offset of an IANA zone from UTC at `at` (ms), in seconds. */
function offsetSeconds(zone: string, at: number): number {
  const name =
    new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
      .formatToParts(at)
      .find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3]) * 60) : 0;
}

/** A person as `users.info` gives them to an app of `team`. Strangers from other organisations come without locale, e-mail and admin flags. */
export function wireUser(
  core: Core,
  person: Person,
  team: string | undefined,
  options: { locale?: boolean; email?: boolean } = {},
): Json {
  const stranger = team !== undefined && person.team !== team;
  const profile = {
    title: "",
    phone: "",
    real_name: person.realName,
    real_name_normalized: person.realName,
    display_name: person.name,
    display_name_normalized: person.name,
    status_text: "",
    status_emoji: "",
    avatar_hash: "g0",
    team: person.team,
    ...(options.email && !stranger && !person.bot ? { email: person.email } : {}),
  };
  const own = {
    color: "9f69e7",
    tz: person.tz,
    tz_label: person.tz,
    tz_offset: offsetSeconds(person.tz, core.clock.now()),
    is_admin: person.admin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.guest !== false,
    is_ultra_restricted: person.guest === "single",
    is_email_confirmed: true,
    ...(options.locale ? { locale: person.locale } : {}),
  };
  return {
    id: person.id,
    team_id: person.team,
    name: person.name,
    deleted: person.deleted,
    real_name: person.realName,
    profile,
    is_bot: person.bot,
    is_app_user: false,
    updated: person.updated,
    ...(stranger ? { is_stranger: true, tz: person.tz } : own),
    ...person.patch,
  };
}

/** A message as a person sees it. */
export function shown(core: Core, message: Message): Shown {
  const files = (message.files ?? []).map((id) => core.state.files.get(id)!);
  return {
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks ?? [],
    ephemeral: message.ephemeralTo !== undefined,
    files: files.map((file) => ({
      id: file.id,
      name: file.name,
      title: file.title,
      content: file.content ?? Buffer.alloc(0),
    })),
    ...(message.threadTs === undefined || message.threadTs === message.ts ? {} : { threadTs: message.threadTs }),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
  };
}
