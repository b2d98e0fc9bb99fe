import { expect } from "vitest";
import type { Town } from "./harness.ts";

/** Goes through the install page as a person's browser does; what the last page answered. */
export async function install(
  { url, fake }: Town,
  approval: Parameters<Town["fake"]["authorize"]>[1],
  change = (address: string) => address,
): Promise<Response> {
  const page = await fetch(`${url}/slack/install`, { redirect: "manual" });
  const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const html = await page.text();
  const address =
    page.headers.get("location") ??
    /href="([^"]+oauth\/v2\/authorize[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ??
    "";
  expect(address.startsWith(fake.authorizeUrl)).toBe(true);
  const back = change(fake.authorize(address, approval));
  expect(back.startsWith(`${url}/slack/oauth_redirect`)).toBe(true);
  return fetch(back, { redirect: "manual", headers: { cookie } });
}
