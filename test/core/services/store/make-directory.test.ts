import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDirectory } from "../../../../src/core/services/store/make-directory.ts";

describe("making a directory", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "make-directory-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("makes those above it, for this user alone, and leaves one that is there", async () => {
    const deep = join(folder, "a/b/c");
    await Promise.all([makeDirectory(deep), makeDirectory(deep), makeDirectory(join(folder, "a/b/d"))]);
    await makeDirectory(deep);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
    expect(existsSync(join(folder, "a/b/d"))).toBe(true);
  });

  it("ends where a folder takes none, where a file is in the way, and where a link leads nowhere", {
    timeout: 5_000,
  }, async () => {
    writeFileSync(join(folder, "file"), "");
    symlinkSync(join(folder, "nowhere"), join(folder, "link"));
    await expect(makeDirectory("/proc/nothing")).rejects.toThrow("ENOENT");
    await expect(makeDirectory("/proc/nothing/below")).rejects.toThrow("ENOENT");
    await expect(makeDirectory(join(folder, "file"))).rejects.toThrow("EEXIST");
    await expect(makeDirectory(join(folder, "file/below"))).rejects.toThrow("ENOTDIR");
    await expect(makeDirectory(join(folder, "link/below"))).rejects.toThrow("ENOENT");
  });
});
