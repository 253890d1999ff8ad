// src/ledger/ledger.ts
var LedgerError = class extends Error {
	name = "LedgerError";
	code;
	hint;
	subject;
	constructor(code, subject, message, hint) {
		super(message);
		this.code = code;
		this.subject = subject;
		this.hint = hint;
	}
};
export { LedgerError };
