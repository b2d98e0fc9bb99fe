/** Every number of Slack's that the adapter keeps to, in characters where nothing else is said. */
export const LIMITS = {
  /** Blocks in a message (https://docs.slack.dev/reference/block-kit/blocks). */
  MESSAGE_BLOCKS: 50,
  /**
   * Characters of a message's blocks as JSON, without what buttons send. Slack documents no number; it refuses messages from
   * somewhere between 11,000 and 13,000 characters of text (https://github.com/slackapi/bolt-js/issues/2509, 2867).
   */
  MESSAGE_WEIGHT: 10_000,
  /** The same of a block of buttons with long addresses, a menu, a table or a container. Our choice: it leaves room for others in the message. */
  HEAVY: 5_000,
  /** Text of one rich_text block: no number is documented, a section's is taken (https://docs.slack.dev/reference/block-kit/blocks/section-block). */
  RICH_TEXT: 3_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  HEADER: 150,
  /** Text of a section (https://docs.slack.dev/reference/block-kit/blocks/section-block). */
  SECTION: 3_000,
  /** Rows, the header included, and columns of a table, of which a message has one (https://docs.slack.dev/reference/block-kit/blocks/table-block). */
  TABLE_ROWS: 100,
  TABLE_COLUMNS: 20,
  /** https://docs.slack.dev/reference/block-kit/blocks/container-block */
  CONTAINER_TITLE: 150,
  CONTAINER_BLOCKS: 10,
  /** Text of an alert, which modals take (https://docs.slack.dev/reference/block-kit/blocks/alert-block; the number is in https://github.com/slackapi/java-slack-sdk/pull/1624). */
  ALERT: 200,
  /** Any plain text (https://docs.slack.dev/reference/block-kit/composition-objects/text-object). */
  PLAIN_TEXT: 3_000,
  /** Elements of a context block (https://docs.slack.dev/reference/block-kit/blocks/context-block). */
  CONTEXT_ELEMENTS: 10,
  /** Buttons of one block (https://docs.slack.dev/reference/block-kit/blocks/actions-block). */
  ACTIONS: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  BUTTON_LABEL: 75,
  BUTTON_VALUE: 2_000,
  BUTTON_URL: 3_000,
  /** What is said of a button in place of its label. */
  SPOKEN: 75,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
  CONFIRM_TITLE: 100,
  CONFIRM_TEXT: 300,
  CONFIRM_BUTTON: 30,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  IMAGE_ALT: 2_000,
  IMAGE_URL: 3_000,
  /** Of blocks and of elements (https://docs.slack.dev/reference/block-kit/blocks). */
  ID: 255,
  /** Markdown of a canvas, less than the 1,048,576 that Slack takes (https://docs.slack.dev/reference/methods/conversations.canvases.create), and its title: our own choice. */
  CANVAS: 500_000,
  CANVAS_TITLE: 100,
  /** Modals and the Home tab (https://docs.slack.dev/reference/views). */
  VIEW_BLOCKS: 100,
  VIEW_TITLE: 24,
  VIEW_BUTTON: 24,
  VIEW_METADATA: 3_000,
  VIEW_CALLBACK: 255,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  INPUT_LABEL: 2_000,
  INPUT_HINT: 2_000,
  /** Text typed into a field (https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element). */
  INPUT_TEXT: 3_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  OPTIONS: 100,
  /** https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element */
  CHECKBOXES: 10,
  PLACEHOLDER: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object; @slack/types says 75 for the value, the page 150: the smaller holds for both. */
  OPTION_TEXT: 75,
  OPTION_VALUE: 75,
  /** https://docs.slack.dev/reference/app-manifest */
  APP_NAME: 35,
  APP_DESCRIPTION: 140,
  COMMANDS: 50,
  COMMAND: 32,
  COMMAND_DESCRIPTION: 2_000,
  COMMAND_HINT: 1_000,
  /** Steps of workflows, and our own choice for what is said of one: Slack names no number. */
  FUNCTIONS: 50,
  FUNCTION_TEXT: 200,
  SHORTCUT_NAME: 24,
  SHORTCUT_DESCRIPTION: 150,
} as const;
