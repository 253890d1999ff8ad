// src/ledger/without-user.ts
const withoutUser = (text) => text.replace(/\/\/\S*@/g, "//");
// src/ledger/ledger.ts
var LedgerError = class extends Error {
	name = "LedgerError";
	code;
	hint;
	subject;
	constructor(code, message, hint, subject) {
		super(withoutUser(`${subject}: ${message}`));
		this.code = code;
		this.hint = hint;
		this.subject = withoutUser(subject);
	}
};
export { LedgerError, withoutUser };
