/** An account, as `GET /users/{id}` tells it. https://developers.mattermost.com/api-documentation/#/operations/GetUser */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly first_name: string;
  readonly last_name: string;
  roles: string;
  locale: string;
  timezone: { useAutomaticTimezone: "true" | "false"; automaticTimezone: string; manualTimezone: string };
}

/** Open, private, or direct between two: the name of a direct one is both ids with `__` between them. */
export interface Channel {
  readonly id: string;
  readonly team_id: string;
  readonly name: string;
  readonly type: "O" | "P" | "D";
  readonly members: Set<string>;
}

/** A button under a post. https://developers.mattermost.com/integrate/plugins/interactive-messages */
export interface PostAction {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly style?: string;
  readonly integration: { readonly url: string; readonly context: Readonly<Record<string, unknown>> };
}

/** A part of a post in a frame, with buttons. https://developers.mattermost.com/integrate/reference/message-attachments */
export interface Attachment {
  readonly text?: string;
  readonly fallback?: string;
  readonly image_url?: string;
  readonly actions?: readonly PostAction[];
}

/** What a post carries beside its text; integrations keep what they like there. */
export type Props = Readonly<Record<string, unknown>> & { readonly attachments?: readonly Attachment[] };

/** A message. An ephemeral one is shown to one person and kept nowhere. */
export interface Post {
  readonly id: string;
  readonly channel_id: string;
  readonly user_id: string;
  readonly root_id: string;
  readonly file_ids: readonly string[];
  readonly create_at: number;
  message: string;
  props: Props;
  update_at: number;
  readonly ephemeralTo?: string;
}

/** A file and whose it is. */
export interface StoredFile {
  readonly id: string;
  readonly user_id: string;
  readonly channel_id: string;
  readonly name: string;
  readonly mime_type: string;
  readonly content: Buffer;
  post_id?: string;
}

/** A field of a dialog. https://developers.mattermost.com/integrate/plugins/interactive-dialogs/#elements */
export interface Element {
  readonly name: string;
  readonly display_name: string;
  readonly type: "text" | "textarea" | "select" | "bool" | "radio" | "file";
  readonly subtype?: string;
  readonly default?: string;
  readonly placeholder?: string;
  readonly help_text?: string;
  readonly optional?: boolean;
  readonly max_length?: number;
  readonly data_source?: "" | "users" | "channels";
  readonly options?: readonly { readonly text: string; readonly value: string }[];
  readonly multiselect?: boolean;
}

/** A form. https://developers.mattermost.com/integrate/plugins/interactive-dialogs/#parameters */
export interface Dialog {
  readonly title: string;
  readonly introduction_text?: string;
  readonly submit_label?: string;
  readonly state?: string;
  readonly elements: readonly Element[];
}

/** A dialog that somebody has before them: where, where it is sent to, and what they entered in the steps before. */
export interface OpenDialog {
  readonly channel: string;
  readonly url: string;
  readonly dialog: Dialog;
  readonly entered: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
}
