/** The id of an option's field in a form. */
export const fieldId = (option: string): string => `f:${option}`;

/** Which option a field is about; undefined for any other id. */
export function optionOf(customId: string): string | undefined {
  return /^f:(.+)$/.exec(customId)?.[1];
}
