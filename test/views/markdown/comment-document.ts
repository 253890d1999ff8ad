/** docs/comment.md: the comments as they come out, with a few words on how to read them. */
export function commentDocument({ plan, blocked, report }: Readonly<Record<"plan" | "blocked" | "report", string>>): string {
  return `# The comments, as people see them

Reinstate writes at most two comments on a pull request and keeps both up to date: what merging would restore, and after
the merge what was restored. The examples are real output, without the hidden first line by which Reinstate finds its comments. The tests make them from the
[example plans](../plans) and a sandbox of both clouds.

On a phone, the answers come before the tables:

<img src="images/comment-phone.png" width="390" alt="The comment on a phone: a headline, what is in the way, then what, from, into, size, checks and merge-by in a line each.">

How to read it:

| question | where it is answered |
| --- | --- |
| Which commit was planned? | the line below the headline. The comment shows the newest commit; while that one is not planned yet, or could not be planned, a note on top says so. A later planning, after the merge, doesn't change it |
| What would merging restore? | **What**, and a row for each table or database |
| From when? | **From**: when the backup was made, its age, and how long before the requested time |
| Into where? | **Into**, and the name after the arrow |
| How big? | **Size**, if the provider's metadata has it |
| What could go wrong? | what blocks a restore is on top; **Checks** counts warnings and notes, which are listed below the tables |
| Until when? | **Merge by**: when the first backup expires |
| What exactly is sent? | folded, at the end: every API call |
| What has changed since my last visit? | **Changed since**, and *changed* or *new* in the tables |

Comments of large plans are shortened in steps to fit GitHub's limit: first the exact calls are left out, then a row stands for an entry instead of a table, then for a
plan. What is left out is counted. The job summary has up to 1 MiB of the same page, and the plan file has everything. Names,
messages and labels are shown as plain text: no mention, link, reference, Markdown, HTML or diagram in them takes effect.

---

## A pull request with two plans

![The plan's comment, rendered](images/comment-plan.png)

${nested(plan)}
---

## Pushed again, with something in the way

${nested(blocked)}
---

## After the merge

![The report's comment, rendered](images/comment-report.png)

${nested(report)}`;
}

/** Without the hidden first line. */
const nested = (comment: string): string => comment.replace(/^<!--.*-->\n\n/, "");
