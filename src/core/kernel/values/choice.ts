/** Something to pick: the value to send and the text to show. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}
