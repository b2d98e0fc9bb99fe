/** A chat platform's short name, such as "console". */
export type PlatformName = string;

/** A platform's name as people write it: "Console". */
export const platformName = (platform: PlatformName): string =>
  `${platform.slice(0, 1).toUpperCase()}${platform.slice(1)}`;

/** Where something is to be said. `direct` names a person by the platform's id. */
export interface Target {
  readonly platform: PlatformName;
  /** The platform's id of the space. */
  readonly space: string;
  readonly address: "channel" | "direct";
  readonly recipient: string;
}
