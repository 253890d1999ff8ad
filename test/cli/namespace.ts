import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Ways into a mount namespace of one's own: as root, through sudo, or as root of a user namespace. */
const ways: readonly (readonly string[])[] = [
  ["unshare", "-m"],
  ["sudo", "-n", "unshare", "-m"],
  ["unshare", "-Urm"],
];

/** The first of them that lets this machine mount a small disk, or undefined. */
export const ownMounts: readonly string[] | undefined = ways.find(([command = "", ...args]) => {
  const folder = mkdtempSync(join(tmpdir(), "reinstate-mount-"));
  try {
    execFileSync(command, [...args, "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
});

if (ownMounts === undefined) process.stderr.write("NOT TESTED: full and read-only disks. This machine lets nobody mount one.\n");
