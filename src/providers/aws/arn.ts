/** `arn:aws:redshift-serverless:eu-west-1:111122223333:namespace/…` */
export const accountIn = (arn: string | undefined): string | undefined => /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn ?? "")?.[1];
