/**
 * What is larger than its budget allows, a line each. `bytes`: by file name; one with a `*` in it holds for each file that has
 * no budget of its own. `sizes`: bytes by file name, and `total`. A budget that fits no file is told, too.
 */
export function overBudget(bytes, sizes) {
  return Object.entries(bytes).flatMap(([pattern, most]) => {
    const [head, tail] = pattern.split("*");
    const fits = (name) => (tail === undefined ? name === pattern : !(name in bytes) && name.startsWith(head) && name.endsWith(tail));
    const found = [...sizes].filter(([name]) => fits(name));
    if (found.length === 0) return [`${pattern}: no such file`];
    return found.filter(([, size]) => size > most).map(([name, size]) => `${name}: ${size} bytes, at most ${most}`);
  });
}
