import type { Occurrence } from "../meetings/feature.ts";

/** What a calendar's own page is filled with: no agenda, since a button's address is short on some platforms (512 characters). */
type Shown = Pick<Occurrence, "start" | "end" | "title" | "place" | "link">;

const basic = (at: Date) => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "") + "Z";
/**
 * Google Calendar's page for a new event, filled in: one time, since it takes no exceptions.
 * Its form is described at https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs/blob/main/services/google.md
 */
export function googleLink(shown: Shown): string {
  return addressWith("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: shown.title,
    dates: `${basic(shown.start)}/${basic(shown.end)}`,
    details: shown.link ?? "",
    location: shown.place ?? shown.link ?? "",
  });
}

/**
 * Outlook's page for a new event, filled in: one time, since it takes no repetition.
 * Its form is described at https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs/blob/main/services/outlook-web.md
 */
export function outlookLink(shown: Shown): string {
  return addressWith("https://outlook.office.com/calendar/0/action/compose", {
    rru: "addevent",
    subject: shown.title,
    startdt: shown.start.toISOString(),
    enddt: shown.end.toISOString(),
    body: shown.link ?? "",
    location: shown.place ?? shown.link ?? "",
  });
}

/** A feed's address as calendars of Apple and others open it (https://www.iana.org/assignments/uri-schemes/prov/webcal). */
export const webcal = (https: string): string => https.replace(/^https?:/, "webcal:");

/** Google Calendar's page for subscribing to a feed (https://support.google.com/calendar/answer/37100). */
export const googleFeedLink = (https: string): string =>
  addressWith("https://calendar.google.com/calendar/r", { cid: webcal(https) });

/** Outlook's page for subscribing to a feed (https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs/blob/main/services/outlook-web.md). */
export const outlookFeedLink = (https: string, name: string): string =>
  addressWith("https://outlook.office.com/calendar/0/addfromweb", { url: https, name });

function addressWith(base: string, query: Readonly<Record<string, string>>): string {
  const address = new URL(base);
  for (const [name, value] of Object.entries(query)) if (value !== "") address.searchParams.set(name, value);
  return address.href;
}
