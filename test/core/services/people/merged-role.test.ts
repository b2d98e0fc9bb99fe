import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedRole } from "../../../../src/core/services/people/linking/merged-role.ts";
import { atLeast, ROLES } from "../../../../src/core/kernel/access/role.ts";

const person = (role: string, roleByHand: boolean) => ({ role, roleByHand });

describe("the role of two who become one", () => {
  it.each([
    [person("guest", false), person("member", false), person("member", false)],
    [person("guest", false), person("guest", false), person("guest", false)],
    [person("member", true), person("guest", false), person("member", true)],
    [person("guest", true), person("member", false), person("guest", true)],
    [person("guest", true), person("member", true), person("member", true)],
    [person("guest", true), person("admin", true), person("admin", true)],
    // Moderators who were never set by hand came with the demo.
    [person("moderator", false), person("member", true), person("moderator", false)],
    [person("nonsense", false), person("guest", false), person("guest", false)],
  ])("%o and %o: %o", (a, b, becomes) => {
    expect([mergedRole(a, b), mergedRole(b, a)]).toEqual([becomes, becomes]);
  });
  it("is never above what one of them had, nor below what both had", () => {
    const any = fc.record({ role: fc.constantFrom(...ROLES), roleByHand: fc.boolean() });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const { role } = mergedRole(a, b);
        expect([a.role, b.role]).toContain(role);
        expect(atLeast(role, a.role) || atLeast(role, b.role)).toBe(true);
      }),
    );
  });
});
