/** A chat platform's short name, such as "console". */
export type PlatformName = string;

/** A platform's name as people write it: "Console". */
export const platformName = (platform: PlatformName): string =>
  `${platform.slice(0, 1).toUpperCase()}${platform.slice(1)}`;

/** Where something is to be said. `direct` names a person by the platform's id; `together` several (`peopleIn`), who talk there by themselves. */
export interface Target {
  readonly platform: PlatformName;
  /** The platform's id of the space. */
  readonly space: string;
  readonly address: "channel" | "direct" | "together";
  readonly recipient: string;
}

/** A conversation of several people, who are named by the platform's ids; in whatever order it is the same one. */
export const togetherWith = (
  { platform, space }: Pick<Target, "platform" | "space">,
  people: readonly string[],
): Target => ({
  ...{ platform, space, address: "together" },
  recipient: [...people].sort().join(" "),
});

/** Whose conversation it is, by the platform's ids. */
export const peopleIn = ({ recipient }: Pick<Target, "recipient">): readonly string[] => recipient.split(" ");
