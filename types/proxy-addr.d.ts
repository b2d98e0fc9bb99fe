/** What is used of proxy-addr 2 (https://github.com/jshttp/proxy-addr#api), which brings no types. */
declare module "proxy-addr" {
  import type { IncomingMessage } from "node:http";

  type Trust = (address: string, distance: number) => boolean;

  interface ProxyAddress {
    (request: IncomingMessage, trust: Trust): string;
    /** Throws TypeError where one is neither an address nor a subnet. */
    compile(trusted: readonly string[]): Trust;
  }

  const proxyAddress: ProxyAddress;
  export default proxyAddress;
}
