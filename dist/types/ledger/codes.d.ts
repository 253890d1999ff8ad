/** Why a ledger can't be opened, read or written. None of them loses a record. */
export declare const codes: {
    "ledger-url-invalid": {
        meaning: string;
        remedy: string;
    };
    "ledger-ambiguous": {
        meaning: string;
        remedy: string;
    };
    "ledger-corrupt": {
        meaning: string;
        remedy: string;
    };
    "ledger-file-missing": {
        meaning: string;
        remedy: string;
    };
    "ledger-newer-version": {
        meaning: string;
        remedy: string;
    };
    "ledger-older-copy": {
        meaning: string;
        remedy: string;
    };
    "ledger-forbidden": {
        meaning: string;
        remedy: string;
    };
    "ledger-read-only": {
        meaning: string;
        remedy: string;
    };
    "ledger-disk-full": {
        meaning: string;
        remedy: string;
    };
    "ledger-no-links": {
        meaning: string;
        remedy: string;
    };
    "ledger-not-a-folder": {
        meaning: string;
        remedy: string;
    };
    "ledger-io": {
        meaning: string;
        remedy: string;
    };
    "ledger-contended": {
        meaning: string;
        remedy: string;
    };
    "ledger-branch-invalid": {
        meaning: string;
        remedy: string;
    };
    "ledger-branch-foreign": {
        meaning: string;
        remedy: string;
    };
    "ledger-branch-conflict": {
        meaning: string;
        remedy: string;
    };
    "ledger-branch-rewritten": {
        meaning: string;
        remedy: string;
    };
    "ledger-git-missing": {
        meaning: string;
        remedy: string;
    };
    "ledger-not-a-repository": {
        meaning: string;
        remedy: string;
    };
    "ledger-remote-missing": {
        meaning: string;
        remedy: string;
    };
    "ledger-unreachable": {
        meaning: string;
        remedy: string;
    };
    "ledger-push-refused": {
        meaning: string;
        remedy: string;
    };
    "ledger-git-failed": {
        meaning: string;
        remedy: string;
    };
};
export type LedgerCode = keyof typeof codes;
