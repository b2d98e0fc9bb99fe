import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), "utf8"));

/** Licences of what a release is made of: each lets one use, change and pass it on, and asks for no more than to be named. MPL's own files stay under it. */
const ALLOWED = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "MPL-2.0",
  "Zlib",
];

/** Whether one may: of several licences by one of them, or as all of them say (https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/). */
function isAllowed(licence: string): boolean {
  const said = licence.replace(/^\((.*)\)$/, "$1");
  if (said.includes(" OR ")) return said.split(" OR ").some(isAllowed);
  return said.split(" AND ").every((one) => ALLOWED.includes(one));
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  readonly properties?: readonly { readonly name: string }[];
  readonly hashes?: readonly { readonly alg: string }[];
}

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

describe("what a release is made of", () => {
  let components: readonly Component[];
  const lock = (json("package-lock.json") as { packages: Record<string, Locked> }).packages;
  const packages = Object.entries(lock).filter(([path]) => path !== "");
  beforeAll(() => {
    const { scripts } = json("package.json") as { scripts: { sbom: string } };
    const [command = "", ...args] = scripts.sbom.replace(/ > .*/, "").split(" ");
    const text = execFileSync(command, args, { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    const bill = JSON.parse(text) as { components: readonly Component[] };
    // With `--omit dev` npm 11 also leaves out what runs and is used for development, too.
    components = bill.components.filter(
      ({ properties = [] }) => !properties.some(({ name }) => name === "cdx:npm:package:development"),
    );
  });
  const licencesOf = ({ licenses = [] }: Component) =>
    licenses.flatMap(({ license, expression }) => expression ?? license?.id ?? "");

  it("stands whole in its bill of materials, which npm writes from the lock", () => {
    const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const running = packages
      .filter(([, { dev }]) => dev !== true)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(running.length).toBeGreaterThan(150);
    expect(running.filter((name) => ![...named].some((one) => one.startsWith(`${name}@`)))).toEqual([]);
  });
  it("may be used, changed and passed on by everybody", () => {
    const others = components.filter((one) => {
      const licences = licencesOf(one);
      return licences.length === 0 || !licences.every(isAllowed);
    });
    expect(others.map((one) => `${one.name}: ${licencesOf(one).join(", ")}`)).toEqual([]);
  });
  it("is known by a hash, each package of it", () => {
    expect(
      components.filter(({ hashes = [] }) => !hashes.some(({ alg }) => alg === "SHA-512")).map((c) => c.name),
    ).toEqual([]);
  });
  it("is named by an exact version, each package that is asked for", () => {
    const { dependencies = {}, devDependencies = {} } = json("package.json") as Record<string, Record<string, string>>;
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(([, version]) => !/^(?:npm:[^@]+@)?\d/.test(version))).toEqual([]);
  });
  it("is got from where npm is set to get packages, and is what it was, what it is built and tested with included", () => {
    const odd = packages.filter(
      ([, { integrity, resolved }]) => resolved !== undefined || !integrity?.startsWith("sha512-"),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});
