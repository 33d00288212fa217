/** How Strapi's mail plugin reaches a mail server. */
export interface MailOptions {
  readonly providerOptions: {
    readonly host: string;
    readonly port: number;
    readonly secure: boolean;
    readonly auth?: { readonly user: string; readonly pass: string };
  };
  readonly settings: { readonly defaultFrom: string; readonly defaultReplyTo: string };
}

/**
 * The parts of `SMTP_URL` (`smtps://user:password@mail.example.org:465`). Mail comes from the user, if
 * that is an address, else from `closer@` the server.
 */
export function toMailOptions(url: string): MailOptions {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const user = decodeURIComponent(username);
  const from = user.includes('@') ? user : `closer@${hostname}`;
  return {
    providerOptions: {
      host: hostname,
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(password) } }),
    },
    settings: { defaultFrom: from, defaultReplyTo: from },
  };
}
