/** Bytes of one answer. No answer of either API comes near it; a stranger's endless one must not fill the memory. */
export const maxAnswerBytes = 16 * 1024 * 1024;

/** What an answer beyond that breaks off with. */
export const answerTooLarge = () => new Error(`the answer has more than ${maxAnswerBytes / 1024 / 1024} MB`);
