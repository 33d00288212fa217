// Unpacks the browser of the npm package into the temporary folder, with the libraries of its own.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

const folder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
await inflate(join(folder, 'al2023.tar.br'));
await chromium.executablePath();
