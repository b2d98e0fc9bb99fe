// Slack keeps what is typed through an update only where both ids stay (https://docs.slack.dev/surfaces/modals#updating_views).

/** Ids of an option's field, the same in every view that asks for it. `turn` tells apart a field that is to be filled anew. */
export const fieldId = (option: string, turn = 0): string =>
  turn === 0 ? `option.${option}` : `option.${option}.${turn}`;

/** Which option a field's id is about, and its turn; undefined for any other block. */
export function optionIn(id: string): { option: string; turn: number } | undefined {
  const [, option, turn] = /^option\.([^.]+)(?:\.(\d+))?$/.exec(id) ?? [];
  return option === undefined ? undefined : { option, turn: Number(turn ?? 0) };
}

/** Ids of a moment's picker: its action's, and its block's, which carries the zone in which the moment is to be written. */
export const pickId = (option: string): string => `pick.${option}`;
export const pickBlockId = (option: string, zone: string): string => `pick.${option}.${zone}`;

/** The option and zone of a picker's block. */
export function pickIn(blockId: string): { option: string; zone: string } | undefined {
  const [, option, zone] = /^pick\.([^.]+)\.(.+)$/.exec(blockId) ?? [];
  return option === undefined || zone === undefined ? undefined : { option, zone };
}
