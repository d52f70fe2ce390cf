/** How somebody who got mail from us says that they want no more: by a link where there is a web server, by mail always. */

export interface OptOutWays {
  /** Absolute http(s), or null where readers cannot reach our web server. */
  readonly web: string | null;
  readonly mailAddress: string;
  readonly mailSubject: string;
  readonly mailto: string;
}

/** `webRoot` without a closing slash. */
export function optOutWays(token: string, webRoot: string | null, mailFrom: string): OptOutWays {
  const mailSubject = `opt-out ${token}`;
  return {
    web: webRoot === null ? null : `${webRoot}/opt-out/${token}`,
    mailAddress: mailFrom,
    mailSubject,
    mailto: `mailto:${mailFrom}?subject=${encodeURIComponent(mailSubject)}`,
  };
}

/**
 * The headers that mail programs make a button of. One click (RFC 8058) is promised only with a link that takes a POST;
 * it counts only where the headers are signed (DKIM) by whoever sends for us.
 */
export function optOutHeaders({
  web,
  mailto,
}: OptOutWays): Record<string, { prepared: true; value: string }> {
  const as = (value: string): { prepared: true; value: string } => ({ prepared: true, value });
  if (web === null) return { 'List-Unsubscribe': as(`<${mailto}>`) };
  return {
    'List-Unsubscribe': as(`<${web}>, <${mailto}>`),
    'List-Unsubscribe-Post': as('List-Unsubscribe=One-Click'),
  };
}
