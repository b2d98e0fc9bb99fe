import { contacts } from "../../core/features/contacts/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { contactFind } from "./contact-find.ts";
import { contactShow } from "./contact-show.ts";

export const contactsWithCommands = withCommands(contacts, [contactFind, contactShow]);
