import type { Messages } from "../../catalogue.ts";
import { app } from "./app.ts";
import { conclusion } from "./conclusion.ts";
import { contact } from "./contact.ts";
import { delivery } from "./delivery.ts";
import { digest } from "./digest.ts";
import { help } from "./help.ts";
import { imports } from "./imports.ts";
import { meeting } from "./meeting.ts";
import { playground } from "./playground.ts";
import { resource } from "./resource.ts";
import { review } from "./review.ts";
import { terminal } from "./terminal.ts";

export const es: Messages = {
  ...app,
  ...help,
  ...contact,
  ...meeting,
  ...conclusion,
  ...digest,
  ...delivery,
  ...resource,
  ...review,
  ...imports,
  ...terminal,
  ...playground,
};
