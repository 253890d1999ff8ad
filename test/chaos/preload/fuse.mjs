// Loaded into a reinstate process with `node --import`: counts its durable steps and its requests, and at number FUSE_AT
// sends the process FUSE_SIGNAL (SIGKILL when left out). With FUSE_CHILDREN=1 a git command that runs then dies with it.
// FUSE_LOG names a file that gets a line for each point. FUSE_ONLY counts those that begin so, FUSE_EXCEPT the others.
import childProcess from "node:child_process";
import fs from "node:fs";
import files from "node:fs/promises";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";

const { FUSE_AT = "0", FUSE_SIGNAL = "SIGKILL", FUSE_CHILDREN, FUSE_LOG, FUSE_ONLY, FUSE_EXCEPT } = process.env;
const at = Number(FUSE_AT);
let count = 0;

function point(name, child) {
  if (FUSE_ONLY !== undefined && !name.startsWith(FUSE_ONLY)) return;
  if (FUSE_EXCEPT !== undefined && name.startsWith(FUSE_EXCEPT)) return;
  count += 1;
  if (FUSE_LOG !== undefined) fs.appendFileSync(FUSE_LOG, `${name}\n`);
  if (count !== at) return;
  if (FUSE_SIGNAL === "SIGSTOP") fs.writeSync(2, `${name}: stopped by its fuse\n`);
  if (FUSE_CHILDREN === "1" && child?.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  process.kill(process.pid, FUSE_SIGNAL);
}

/** A point before the step, and one after it took place and before anyone learns of it. */
function fused(name, step) {
  return async (...args) => {
    point(`before ${name}`);
    const result = await step(...args);
    point(`after ${name}`);
    return result;
  };
}

for (const name of ["link", "unlink", "mkdir"]) files[name] = fused(name, files[name]);
const open = files.open;
files.open = async (path, flags, ...rest) => {
  const write = flags !== undefined && flags !== "r";
  const file = write ? await fused("create", open)(path, flags, ...rest) : await open(path, flags, ...rest);
  file.writeFile = fused("write", file.writeFile.bind(file));
  file.sync = fused(write ? "sync" : "sync folder", file.sync.bind(file));
  return file;
};

const spawn = childProcess.spawn;
childProcess.spawn = (command, args, options) => {
  if (command !== "git") return spawn(command, args, options);
  const name = `git ${args.find((word, index) => !word.startsWith("-") && args[index - 1] !== "-c")}`;
  point(`before ${name}`);
  const child = spawn(command, args, options);
  child.once("close", () => point(`after ${name}`));
  point(`during ${name}`, child);
  return child;
};

/** The operation of AWS's query protocol, which only the body names. */
const queried = (body) => /(?:^|&)Action=([^&]+)/.exec(String(body ?? ""))?.[1];

const end = http.ClientRequest.prototype.end;
http.ClientRequest.prototype.end = function (...args) {
  const operation = this.getHeader("x-amz-target") ?? this.getHeader("x-acs-action") ?? queried(args[0]) ?? this.method;
  const name = String(operation).replace(/^.*\./, "");
  point(`before request ${name}`);
  this.once("finish", () => point(`sent ${name}`));
  this.prependOnceListener("response", () => point(`answered ${name}`));
  return end.apply(this, args);
};
syncBuiltinESMExports();
