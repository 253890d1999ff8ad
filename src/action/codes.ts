import type { Catalogue } from "../diagnostic/catalogue.ts";
import { diagnose as build } from "../diagnostic/diagnostic.ts";

export const codes = {
  "input-invalid": {
    meaning: "The Action got an empty token. Other inputs that can't be used are `bad-value`, as on the command line.",
    remedy: "Leave `github-token` out, or pass a token with the permissions that docs/action.md lists.",
  },
  "event-unreadable": {
    meaning: "The event that started the workflow can't be read: the Action doesn't run where GitHub's runner has set it up.",
    remedy: "Run it as a step of a workflow job.",
  },
  "untrusted-event": {
    meaning:
      "This event runs with the repository's secrets on what anyone can send, or doesn't say which commit it is about. Nothing was done.",
    remedy: "Trigger on pull_request, push, merge_group, schedule or workflow_dispatch; never on pull_request_target.",
  },
  "outside-workspace": {
    meaning: "A path, or what a symbolic link points to, is not inside the checked-out workspace, or is inside .git.",
    remedy: "Keep plans as plain files in the repository.",
  },
  "checkout-differs": {
    meaning:
      "The workspace holds another commit than the event is about, so what would be planned or restored is not what the event changes.",
    remedy: "Check out with actions/checkout and without its input ref, and don't commit or switch in a step before this one.",
  },
  "plan-not-in-checkout": {
    meaning: "A restore plan that the event changes, or that belongs to the checked-out commit, is not in the workspace.",
    remedy: "Check out the whole commit: no sparse-checkout that leaves plans out, no link to what isn't there.",
  },
  "plan-in-other-repository": {
    meaning:
      "Restore plans are in a submodule or in another git repository inside the workspace, where no pull request of this one reviews them.",
    remedy: "Keep restore plans as plain files of this repository.",
  },
  "plan-left-out": {
    meaning: "A changed file looks like a restore plan and is not read: its name or folder begins with a dot, or it is below node_modules.",
    remedy: "Rename it if it is a restore plan.",
  },
  "github-unreachable": {
    meaning: "GitHub's API gave no usable answer, after several tries.",
    remedy: "See githubstatus.com, and the proxy's settings; then run the job again: nothing is done twice.",
  },
  "github-refused": {
    meaning: "GitHub's API refused a request.",
    remedy: "Give the job the permissions that docs/action.md lists for its command.",
  },
  "github-limited": {
    meaning: "GitHub limits how many requests this token may send, and asks for a longer pause than a job should wait.",
    remedy: "Run the job again after the time that the message names.",
  },
  "github-answer-unexpected": {
    meaning: "GitHub's API answered with something else than what its documentation describes.",
    remedy: "Check GITHUB_API_URL and any proxy in between.",
  },
  "record-too-large": {
    meaning: "What was planned does not fit into a check run, so that an apply could not tell whether it is what was reviewed.",
    remedy: "Split the pull request into several.",
  },
  "record-not-ours": {
    meaning: "Check runs that this token creates belong to another GitHub App than the one whose records count.",
    remedy: "Set REINSTATE_GITHUB_APP to the slug of the App whose token the Action gets, in every job.",
  },
  "comment-not-written": {
    meaning: "The comment on the pull request could not be written. The check and the job summary hold the same.",
    remedy: "Give the job pull-requests: write.",
  },
  "comment-outdated": {
    meaning:
      "The comment on the pull request shows another plan than the one that was recorded, or can't be read, and could not be updated. What an apply is held to is the record in the check.",
    remedy: "Give the job pull-requests: write, and run it again; go by the job summary until then.",
  },
  "output-not-written": {
    meaning: "An output, a file for later steps or the job summary could not be written. What was done and the comment are not affected.",
    remedy: "Let the job write to the files and folders that RUNNER_TEMP, GITHUB_OUTPUT and GITHUB_STEP_SUMMARY name.",
  },
  "begun-elsewhere": {
    meaning: "The ledger has restores in flight that are not among the calls of the plans of this job, so this run can't follow them.",
    remedy: "If the plan was changed, moved out of the input plans, or removed, bring it back as it was until its restores have ended.",
  },
  "plan-changed": {
    meaning: "What the merged tree would restore is not what was planned on the pull request. Nothing was sent.",
    remedy: "See the difference on the pull request; open a new one with the plan as it should be.",
  },
  "not-planned": {
    meaning: "The last commit of the pull request was not planned, so nobody can have reviewed what it would restore. Nothing was sent.",
    remedy: "Make the plan a required check, and open a new pull request that changes a line of the plan.",
  },
  invalid: {
    meaning: "The merged restore plans don't pass validation. Nothing was sent.",
    remedy: "Correct them in a pull request; each error is told at its line.",
  },
  blocked: {
    meaning:
      "Something is in the way of a merged restore plan: a target that exists, an instance that is locked, another run. Nothing was sent.",
    remedy: "Clear it, then run the job again.",
  },
  unreviewed: {
    meaning: "Restore plans were pushed without a pull request. Nothing was sent.",
    remedy: "Bring them in through a pull request, or set on-unreviewed: apply.",
  },
  "approvals-missing": {
    meaning: "Too few people with write access who had no hand in it approved the planned commit after it was planned. Nothing was sent.",
    remedy: "Have somebody else approve that commit, which can be done on the merged pull request, too; then run the job again.",
  },
  "plan-superseded": {
    meaning:
      "The default branch no longer holds this plan, or has changed it since the merge that this run is for. Nothing of it was sent.",
    remedy: "Nothing, if that was meant; else bring the plan back in a pull request that is planned and reviewed.",
  },
  "record-back-dated": {
    meaning:
      "A check run that says what was planned is newer than another by its number and older by its time, so somebody wrote that time by hand. Nothing was sent.",
    remedy: "Find out who may write checks in this repository; then have the plan planned and reviewed in a new pull request.",
  },
  "not-the-default-branch": {
    meaning: "Only runs on the default branch may restore or carry on: what stands elsewhere was not merged. Nothing was done.",
    remedy: "Merge the restore plans by a pull request, and run the workflow on the default branch.",
  },
  "inputs-differ": {
    meaning: "An input that decides what may be restored is not the same in the planning and the restoring job. The stricter value holds.",
    remedy: "Give every job the same value, in the workflow file or as an environment variable of the whole workflow.",
  },
  "never-applied": {
    meaning: "A restore plan is on the default branch, and the ledger has no record of its calls: no run has applied it.",
    remedy:
      "If its push run is still to come, wait for it. Else run the workflow by workflow_dispatch on the default branch, which applies it as reviewed, or remove its file.",
  },
  "closed-not-applied": {
    meaning: "The workflow ran on the closed event of a merged pull request, and only a push to the default branch applies.",
    remedy: "Trigger the restoring job on push to the default branch; see docs/action.md.",
  },
  "action-unexpected": {
    meaning: "A bug in Reinstate. Whatever was in flight is in the ledger.",
    remedy: "Report it with the job's log; the next run carries on.",
  },
} satisfies Catalogue;

export type ActionCode = keyof typeof codes;

/** A diagnostic of the Action's own. */
export const diagnose = build<ActionCode>;
