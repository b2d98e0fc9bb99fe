/** Crimes beside firearms trafficking that something may be about. */
export const CRIMES = ["cybercrime", "money-laundering", "drug-trafficking", "migrant-smuggling", "terrorism"] as const;
export type Crime = (typeof CRIMES)[number];
