import { cityKey } from "../../../services/questions/conditions/cities.ts";

/** By what a contact's city goes, as it is stored: null where there is none. */
export function foldedCity({ city }: { readonly city?: string | null | undefined }): string | null {
  const key = city ? cityKey(city) : "";
  return key === "" ? null : key;
}

/** What a contact is filed under by the city that it is in. */
export const cityLabel = (key: string): `city:${string}` => `city:${key}`;
