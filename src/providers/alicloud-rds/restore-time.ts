/** A plan's timestamp, whose form the schema holds, as RestoreTable takes it: UTC, whole seconds, `2019-08-20T16:00:00Z`. */
export function restoreTimeOf(timestamp: string): string {
  const time = new Date(timestamp.toUpperCase().replace(" ", "T"));
  return Number.isNaN(time.getTime()) ? timestamp : time.toISOString().replace(/[.][0-9]+Z$/, "Z");
}

/** A part of a second, which RestoreTable can't take; rounding it could land on the wrong side of the damage. */
export const hasFraction = (timestamp: string): boolean => /[.]0*[1-9]/.test(timestamp);
