import type { Chore } from "../../services/chores/chore.ts";
import { eachCommunity } from "../../services/chores/each-community.ts";
import { lookers } from "../../services/audit/looks.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { tellAdministrators } from "./tell-many-looks.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

const DAYS = 7;
/** Contacts in seven days of which administrators are told. Our choice: what one may open at once, twice. */
const MANY = 60;

/** Tells administrators who opens private fields day after day, few enough each day not to be told of for that. */
export const manyLooks: Chore = {
  name: "looks",
  cron: "42 5 * * *",
  run: (parts) =>
    eachCommunity(parts, async (at) => {
      const since = new Date(at.now.getTime() - DAYS * DAY_MS);
      const week = Math.floor(at.now.getTime() / (DAYS * DAY_MS));
      for (const { person, name, contacts } of await lookers({ ...at, seal: parts.seal }, since, MANY))
        await tellAdministrators(at, {
          subjectId: person,
          occurrence: `week ${week}`,
          problem: problem("contact.looks.week", { name, count: contacts, days: DAYS }),
          near: { platform: "", space: "" },
        });
    }),
};
