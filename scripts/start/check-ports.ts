import { createServer } from 'node:net';
import { CloserError } from '@closer/shared/errors.ts';
import { getErrorCode } from '../publish/durable-file.ts';

/**
 * Finds out whether the servers will get their ports, before anything is started or made.
 *
 * @param ports by the name of their setting.
 * @throws CloserError `StartError` with every port that is not to be had, a line each.
 */
export async function checkPorts(
  host: string,
  ports: Readonly<Record<string, number>>,
): Promise<void> {
  const faults: string[] = [];
  for (const [name, port] of Object.entries(ports)) {
    const code = await tryPort(host, port);
    if (code !== null) faults.push(toLine(name, host, port, code));
  }
  if (faults.length > 0) throw new CloserError('StartError', faults.join('\n'));
}

function toLine(name: string, host: string, port: number, code: string): string {
  const at = `Port ${String(port)} at ${host}`;
  if (code === 'EADDRINUSE') {
    return `${at} is in use by another program (perhaps by Closer itself). Stop that, or give another ${name}.`;
  }
  if (code === 'EACCES')
    return `${at} needs more rights than this user has. Give a ${name} above 1023.`;
  return `${at} cannot be listened on (${code}). Check HOST and ${name}.`;
}

/** @returns the code of the fault, or null when the port is free. */
async function tryPort(host: string, port: number): Promise<string | null> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      resolve(getErrorCode(error) || error.message);
    });
    server.listen({ host, port, exclusive: true }, () => {
      server.close(() => {
        resolve(null);
      });
    });
  });
}
