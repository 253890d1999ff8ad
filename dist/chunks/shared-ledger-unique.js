// src/ledger/unique.ts
const uniqueName = (random) => [0, 1].map(() => hex(random())).join("");
const hex = (fraction) => Math.floor(fraction * 2 ** 48).toString(16).padStart(12, "0");
export { uniqueName };
