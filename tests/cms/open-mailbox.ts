import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server that keeps what it is sent. */
export interface Mailbox {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** The next mail to this address, its lines joined as the writer wrote them. */
  waitFor(to: string): Promise<string>;
  close(): Promise<void>;
}

/** Speaks as much of SMTP (RFC 5321) as a mail needs, on a free port of this machine. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: { to: string; text: string }[] = [];
  const server = createServer((socket) => receive(socket, (mail) => mails.push(mail)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    async waitFor(to) {
      for (;;) {
        const at = mails.findIndex((mail) => mail.to === to);
        const [mail] = at === -1 ? [] : mails.splice(at, 1);
        if (mail !== undefined) return mail.text;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function receive(socket: Socket, keep: (mail: { to: string; text: string }) => void): void {
  let pending = '';
  let to = '';
  let lines: string[] | null = null;
  const say = (answer: string) => socket.write(`${answer}\r\n`);
  const hear = (line: string): void => {
    if (lines !== null) {
      if (line !== '.') {
        // A dot at the beginning of a line is sent twice.
        lines.push(line.replace(/^\./u, ''));
        return;
      }
      keep({ to, text: decode(lines.join('\n')) });
      lines = null;
      say('250 kept');
    } else if (/^DATA$/iu.test(line)) {
      lines = [];
      say('354 go on');
    } else if (/^QUIT$/iu.test(line)) {
      say('221 bye');
      socket.end();
    } else {
      to = /^RCPT TO:<(?<to>[^>]+)>/iu.exec(line)?.groups?.['to'] ?? to;
      say('250 closer.test');
    }
  };
  socket.setEncoding('utf8').on('data', (piece: string) => {
    pending += piece;
    const parts = pending.split('\r\n');
    pending = parts.pop() ?? '';
    parts.forEach(hear);
  });
  say('220 closer.test');
}

/** The parts of a mail, plain or of several kinds, out of quoted-printable or base64. */
function decode(mail: string): string {
  return mail
    .split(/^--.*$/mu)
    .map(decodePart)
    .join('\n');
}

function decodePart(part: string): string {
  const [head = '', ...rest] = part.trimStart().split('\n\n');
  const body = rest.join('\n\n');
  if (/^content-transfer-encoding: base64/imu.test(head)) {
    return Buffer.from(body, 'base64').toString();
  }
  const bytes = body
    .replaceAll('=\n', '')
    .replace(/=(?<hex>[0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)));
  return Buffer.from(bytes, 'latin1').toString();
}
