import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bugs } from "./shell.ts";
import { Spawned, site, tablesPlan } from "./spawned.ts";

const crm = `version: 1
name: inc-2
restores:
  - id: crm
    provider: alicloud-rds
    region: cn-hangzhou
    instance: rm-uf6wjk5xxxxxxxxxx
    from: { latest: true }
    databases: [{ name: testdb1, newName: testdb1_new }]
`;

test("an answer without an end is not read to it: less than 500 MB, and a diagnostic", { timeout: 60_000 }, async () => {
  const at = await site({ "a.yaml": tablesPlan("inc-1", ["orders"]), "b.yaml": crm });
  const chunk = Buffer.alloc(1024 * 1024, "[");
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.1" });
    const pump = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", pump);
    pump();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const measure = 'import{writeFileSync as w}from"node:fs";process.on("exit",()=>w("memory",String(process.resourceUsage().maxRSS)))';
  const ended = await new Spawned(["plan"], at.folder, {
    ...at.env,
    AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: url,
    REINSTATE_ALICLOUD_RDS_ENDPOINT: url,
    AWS_MAX_ATTEMPTS: "1",
    REINSTATE_REQUEST_TIMEOUT: "20s",
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(measure)}`,
  }).ended;
  expect(bugs(ended)).toEqual([]);
  expect(ended.status).toBe(1);
  expect(ended.stdout).toContain("the answer has more than 16 MB");
  expect(Number(await readFile(join(at.folder, "memory"), "utf8"))).toBeLessThan(500 * 1024);
});
