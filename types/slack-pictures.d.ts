// What src/adapters/web/looks/slack-html.ts uses of three packages, of which two have no types of their own here.
declare module "react" {
  export interface Node {
    readonly type: unknown;
  }
  export function createElement<P extends object>(type: (props: P) => Node, props: P): Node;
}

declare module "react-dom/server" {
  import type { Node } from "react";
  export function renderToStaticMarkup(node: Node): string;
}

declare module "slack-blocks-to-jsx" {
  import type { Node } from "react";
  interface Named {
    readonly id: string;
    readonly name: string;
  }
  /** Block Kit as HTML; `time` and `name` are not shown without the wrapper. */
  export function Message(props: {
    readonly blocks: readonly object[];
    readonly logo: string;
    readonly name: string;
    readonly theme: "light" | "dark";
    readonly withoutWrapper: boolean;
    readonly data: { readonly users: readonly Named[]; readonly channels: readonly Named[] };
    readonly hooks: { readonly date: (date: DateToken) => string };
  }): Node;
  /** A moment that the reader's client words; `timestamp` is in seconds. */
  export interface DateToken {
    readonly timestamp: string;
    readonly format: string;
    readonly fallback: string;
  }
}
