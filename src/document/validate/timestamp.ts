const parts =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt ]\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})([.][0-9]+)?)?\s*(Z|z|UTC|[+-][0-9]{1,2}(?::?[0-9]{2})?)?)?$/;

/** What is wrong with text that should be a time, and the form it was probably meant to have. */
export function explainTimestamp(text: string): { readonly problem: string; readonly hint: string } {
  const found = parts.exec(text.trim());
  if (found === null) return { problem: "is not a time", hint: `write a date, a time and a zone: ${example}` };
  const [, year = "", month = "", day = "", hour, minute = "00", second = "00", fraction = "", zone] = found;
  const two = (digits: string) => digits.padStart(2, "0");
  const dayOfMonth = Number(day);
  const days = Number(month) >= 1 && Number(month) <= 12 ? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() : 0;
  if (dayOfMonth < 1 || dayOfMonth > days) {
    return {
      problem: "is a day that does not exist",
      hint: days === 0 ? "months go from 01 to 12" : `${year}-${two(month)} has ${days} days`,
    };
  }
  if (Number(hour ?? 0) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { problem: "is a time of day that does not exist", hint: "hours go to 23, minutes and seconds to 59" };
  }
  const local = `${year}-${two(month)}-${two(day)}T${two(hour ?? "0")}:${minute}:${second}${fraction.slice(0, 10)}`;
  if (zone === undefined) {
    const problem = hour === undefined ? "has no time of day" : "has no zone";
    return { problem, hint: `write ${local}Z if that is UTC, or with its offset: ${local}+01:00` };
  }
  const offset = fullOffset(zone);
  return { problem: "is not written as a plan needs it", hint: offset === undefined ? "offsets go to 14:00" : `write ${local}${offset}` };
}

const example = "2026-11-20T09:14:00Z";

/** `+1`, `+0100`, `UTC` as `+01:00`, `Z`; undefined where no place on Earth has it. */
function fullOffset(zone: string): string | undefined {
  if (/^(z|utc)$/i.test(zone)) return "Z";
  const [, sign = "+", hours = "0", minutes = "00"] = /^([+-])([0-9]{1,2}):?([0-9]{2})?$/.exec(zone) ?? [];
  return Number(hours) <= 14 && Number(minutes) <= 59 ? `${sign}${hours.padStart(2, "0")}:${minutes}` : undefined;
}
