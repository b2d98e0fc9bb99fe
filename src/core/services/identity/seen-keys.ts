import type { Invocation, SentForm } from "../../kernel/commands/platform.ts";

type Place = Pick<Invocation, "platform" | "space">;

/** Under what it is noted that an invocation was begun. */
export const keyOf = ({ id, platform, space }: Place & Pick<Invocation, "id">): string => `${platform}:${space}:${id}`;

/** Under what it is noted that a form was sent. */
export const formKeyOf = ({ form, platform, space }: Place & Pick<SentForm, "form">): string =>
  `${platform}:${space}:form ${form}`;
