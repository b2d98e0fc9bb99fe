/** Every number of Discord's that the adapter keeps to, in UTF-16 units where nothing else is said: never more than Discord counts. */
export const LIMITS = {
  /** Components of a message, those inside others included (https://docs.discord.com/developers/components/reference). */
  MESSAGE_COMPONENTS: 40,
  /** Text of all text displays of a message together (https://docs.discord.com/developers/components/reference#text-display). */
  MESSAGE_TEXT: 4_000,
  /** Left free in every rendered message for what the adapter itself adds: who asked, or buttons to mend something. Our choice. */
  SPARE_COMPONENTS: 2,
  SPARE_TEXT: 200,
  /** What people can type into a message, where they have paid for more (https://discord.com/developers/docs/resources/message). */
  TYPED: 4_000,
  /** Bytes of a file that anybody may attach (https://discord.com/developers/docs/reference#uploading-files). */
  FILE_BYTES: 10 * 1024 * 1024,
  /** Attached files of a message (https://github.com/discord/discord-api-spec, MessageAttachmentRequest). */
  FILES: 10,
  /** What describes an attached file to people who cannot see it (https://docs.discord.com/developers/resources/message#attachment-object). */
  FILE_DESCRIPTION: 1_024,
  /** Our choice: longer names are cut by people's file systems. */
  FILE_NAME: 100,
  /** https://docs.discord.com/developers/components/reference#media-gallery */
  IMAGE_ALT: 1_024,
  /** https://github.com/discord/discord-api-spec, UnfurledMediaRequest */
  IMAGE_URL: 2_048,
  /** Scheduled events (https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object). */
  EVENT_NAME: 100,
  EVENT_DESCRIPTION: 1_000,
  EVENT_PLACE: 100,
  /** Posts of a forum (https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel). */
  POST_TITLE: 100,
  POST_TAGS: 5,
  /** Tags of a forum, and what one is called (https://docs.discord.com/developers/resources/channel#forum-tag-object). */
  FORUM_TAGS: 20,
  TAG: 20,
  /** Buttons of an action row (https://docs.discord.com/developers/components/reference#action-row). */
  ROW: 5,
  /** https://docs.discord.com/developers/components/reference#button */
  BUTTON_LABEL: 80,
  BUTTON_URL: 512,
  /** Of anything that can be pressed or submitted (https://docs.discord.com/developers/components/reference#anatomy-of-a-component). */
  CUSTOM_ID: 100,
  /** The longest address that is written as a link in text. Our choice: it leaves room for its words. */
  LINK_URL: 1_000,
  /** The longest words of such a link. Our choice: longer ones stand before it, where they can be cut. */
  LINK_WORDS: 1_500,
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
  MODAL_TITLE: 45,
  MODAL_FIELDS: 5,
  /** https://docs.discord.com/developers/components/reference#label */
  FIELD_LABEL: 45,
  FIELD_DESCRIPTION: 100,
  /** https://docs.discord.com/developers/components/reference#text-input */
  INPUT_TEXT: 4_000,
  /** Of a select menu (https://docs.discord.com/developers/components/reference#string-select). */
  PLACEHOLDER: 150,
  /** https://docs.discord.com/developers/components/reference#radio-group */
  RADIO_LEAST: 2,
  RADIO_MOST: 10,
  /** https://docs.discord.com/developers/components/reference#checkbox-group */
  CHECKBOXES: 10,
  /**
   * Values to choose from, in menus, commands and suggestions, and the characters of each one's label and value
   * (https://docs.discord.com/developers/components/reference#string-select,
   * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure).
   */
  CHOICES: 25,
  CHOICE: 100,
  /** Chat commands of an application (https://docs.discord.com/developers/interactions/application-commands#registering-a-command). */
  COMMANDS: 100,
  /** Subcommands of a command, and options of either. */
  OPTIONS: 25,
  /** Names of commands, options and menus, and what describes them. */
  NAME: 32,
  DESCRIPTION: 100,
  /** The longest text that an option can ask for. */
  OPTION_TEXT: 6_000,
  /** Names, descriptions and values of a command, its subcommands, options and choices together, each in its longest language (https://docs.discord.com/developers/interactions/application-commands#slash-commands). */
  COMMAND: 8_000,
} as const;
