import { openGitLedger } from "../../src/ledger/git/git-ledger.ts";
import { ledgerContract } from "./contract.ts";
import { deps } from "./deps.ts";
import { branch, commitsAt, gitWorld } from "./remotes.ts";

ledgerContract("git, handles of one clone,", async () => {
  const world = await gitWorld();
  const clone = await world.clone("clone");
  return {
    open: () => openGitLedger(branch, deps(clone)),
    says: `branch ${branch} at origin (${world.url})`,
    isShared: true,
    changes: () => commitsAt(world),
    remove: world.remove,
  };
});

ledgerContract("git, from shallow and detached clones,", async () => {
  const world = await gitWorld();
  const clones = await Promise.all(["a", "b", "c", "d"].map((name) => world.clone(name, "--depth=1")));
  let opened = 0;
  return {
    open: () => openGitLedger(branch, deps(clones[opened++ % clones.length] ?? "")),
    says: `branch ${branch} at origin (${world.url})`,
    isShared: true,
    changes: () => commitsAt(world),
    remove: world.remove,
  };
});
