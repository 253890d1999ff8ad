// src/engine/claims/accounts.ts
const accountOf = (call) => call.account ?? call.seenAccount;
const mayBeSame = (one, other) => one === void 0 || other === void 0 || one === other;
export { accountOf, mayBeSame };
