/** Longer names are not compared: it would cost more than it helps. */
const longest = 100;

/** The known name that `name` was probably meant to be: the same but for case, `-` and `_`, or with few typing mistakes. Compared with the first `limit` names. */
export function nearest(name: string, known: Iterable<string>, limit = 1_000): string | undefined {
  if (name.length > longest) return undefined;
  const wanted = plain(name);
  let best: string | undefined;
  let least = Math.floor(wanted.length / 3) + 1;
  let compared = 0;
  for (const candidate of known) {
    compared += 1;
    if (compared > limit) break;
    const other = plain(candidate);
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const mistakes = distance(wanted, other);
    if (mistakes >= least) continue;
    best = candidate;
    least = mistakes;
  }
  return best;
}

const plain = (name: string) => name.toLowerCase().replace(/[-_. ]/g, "");

/** How many letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, change, swap));
    }
    before = previous;
    previous = row;
  }
  return at(previous, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;
