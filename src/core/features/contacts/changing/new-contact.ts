import type { OpenedContact } from "./patch.ts";

/** A contact of which nothing is known yet: for the community, like everything. */
export const EMPTY_CONTACT: OpenedContact = {
  fields: { emails: [], phones: [] },
  whole: {
    ...{ reference: null, name: "", organisation: "", post: "", agency: null, country: "", city: null, zone: null },
    ...{ hours: null, languages: [], fluent: [], topics: [], expert: [], sharing: "green", visibility: {} },
    ...{
      awayUntil: null,
      verifiedById: null,
      verifiedAt: null,
      confirmedAt: null,
      leftAt: null,
      source: null,
      personId: null,
    },
    ...{ formerIds: [], formerReferences: [] },
    mandates: [],
  },
};
