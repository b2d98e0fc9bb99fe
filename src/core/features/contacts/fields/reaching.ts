import type { Translate } from "../../../kernel/language/translate.ts";
import { type FieldRow, link } from "../../../kernel/views/build.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import { type Phone, type PhoneKind, writtenNumber } from "./phone.ts";

/** Telephone numbers, whole, those that are international as links that call. */
export function phoneLinks(phones: readonly Phone[]): Rich {
  return parted(
    phones.map(({ number }) => {
      const shown = writtenNumber(number);
      const dialled = dialledNumber(shown);
      return dialled === undefined ? shown : link(shown, `tel:${dialled}`);
    }),
  );
}

/** Numbers as rows, those of each kind in one: what always answers first. */
export const phoneRows = (
  phones: readonly Phone[],
  { t }: { readonly t: Translate },
): readonly [FieldRow, FieldRow, FieldRow] => {
  const of = (kind: PhoneKind) => phoneLinks(phones.filter((phone) => (phone.kind ?? "desk") === kind));
  return [
    [t("contact.always"), of("always")],
    [t("contact.phones"), of("desk")],
    [t("contact.mobiles"), of("mobile")],
  ];
};

/** Addresses as links that write. */
export function mailLinks(emails: readonly string[]): Rich {
  return parted(emails.map((email) => link(email, `mailto:${email}`)));
}

/** An international number as it is dialled from anywhere (https://www.rfc-editor.org/rfc/rfc3966#section-5.1.4), without its extension; undefined for any other. */
function dialledNumber(phone: string): string | undefined {
  const [number] = /^\+[\d\s().\-/]+/.exec(phone) ?? [];
  // "+43 (0)1 26060": the zero is dialled inside the country only.
  return number === undefined ? undefined : `+${number.replace(/\(0\)/g, "").replace(/\D/g, "")}`;
}

const parted = (links: Rich): Rich => links.flatMap((one, i) => (i === 0 ? [one] : [", ", one]));
