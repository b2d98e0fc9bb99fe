import type { ColumnKey } from "../columns.ts";

/** What begins the names of properties that no standard has. */
export const OWN_PROPERTY = "X-RAPPORTEUR-";

const own = (key: string) => `${OWN_PROPERTY}${key.toUpperCase()}`;

/** In which property a card says what a column does. */
export const PROPERTY_OF: Readonly<Record<ColumnKey, string>> = {
  ...{ reference: "UID", name: "FN", organisation: "ORG", post: "TITLE", country: "ADR", city: "ADR" },
  ...{ languages: "LANG", topics: "CATEGORIES", expert: "EXPERTISE", emails: "EMAIL", note: "NOTE", zone: "TZ" },
  ...{ phones: "TEL", mobiles: "TEL", always: "TEL", updated: "REV" },
  ...{ poc: own("poc"), phonesfor: own("phonesfor"), emailsfor: own("emailsfor"), notefor: own("notefor") },
  ...{ mobilesfor: own("mobilesfor"), alwaysfor: own("alwaysfor"), cityfor: own("cityfor") },
  ...{ agency: own("agency"), hours: own("hours"), fluent: own("fluent"), since: own("since"), until: own("until") },
  ...{ namedby: own("namedby"), mandate: own("mandate"), deputy: own("deputy"), away: own("away") },
  ...{ source: own("source"), sharing: own("sharing"), person: own("person") },
};

/** Of a number that rings where somebody always is. */
export const ALWAYS_TYPE = "x-always";

/** How a note begins that says how far the card may be passed on, and is none of the contact's. */
export const LABEL_NOTE = /^TLP:[A-Z+]+ · /;
