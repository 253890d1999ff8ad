/** A name for something temporary that no other process takes at the same time: 96 random bits, hex. */
export const uniqueName = (random: () => number): string => [0, 1].map(() => hex(random())).join("");

const hex = (fraction: number): string =>
  Math.floor(fraction * 2 ** 48)
    .toString(16)
    .padStart(12, "0");
