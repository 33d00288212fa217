// Starts a command of Closer with the Node that the workspace brings, on any machine with Node 20 or newer.
// Plain JavaScript, and only what Node 20 has: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

/** @param {string} message */
function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** @param {string} path */
function readOrNothing(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
}

/** pnpm keeps a copy of the lockfile that `node_modules` was made from. */
function isInstalled() {
  const wanted = readOrNothing(join(root, 'pnpm-lock.yaml'));
  return (
    wanted !== '' &&
    wanted === readOrNothing(join(root, 'node_modules', '.pnpm', 'lock.yaml')) &&
    existsSync(getWorkspaceNode())
  );
}

function getWorkspaceNode() {
  return join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
}

/**
 * Runs a program until it ends, handing on the signals that this process gets.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 1 where it did not start or was killed
 */
function run(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env,
      // A .cmd file is only found by a shell; its arguments here hold no spaces.
      shell: windows && program === 'npx',
      ...(program === 'npx' ? { cwd: root } : {}),
    });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, forward);
    child.on('error', (error) => {
      process.stderr.write(`${program} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}

async function install() {
  const { packageManager, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  process.stdout.write(
    'Installing what Closer needs (about 1,600 packages, half a minute to two; only when they changed)...\n',
  );
  const code = await run(
    'npx',
    [
      '--yes',
      packageManager,
      'install',
      '--frozen-lockfile',
      '--config.confirmModulesPurge=false',
      // Packages run on the Node that is installed here, not on the one that installs it.
      `--config.nodeVersion=${devDependencies.node}`,
    ],
    process.env,
  );
  if (code !== 0) {
    stop(
      'The packages could not be installed. The lines above say why; most often there is no way to the package registry. ' +
        'Mend that and run the same command again: it goes on where it stopped.',
    );
  }
  if (!existsSync(getWorkspaceNode())) {
    stop(
      `The install ended without ${getWorkspaceNode()}. Remove the folder node_modules and run the same command again.`,
    );
  }
}

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  stop(
    `Closer needs Node ${String(OLDEST_NODE)} or newer; this is ${process.versions.node}. ` +
      'Install the current LTS release of Node and run the same command again.',
  );
}
const [command, ...args] = process.argv.slice(2);
const file = join(root, 'scripts', `${command ?? ''}.ts`);
if (command === undefined || !/^[a-z]+$/u.test(command) || !existsSync(file)) {
  stop(
    `Closer has no command "${command ?? ''}". npm run lists those it has: start, test, dev, compile, publish, check, bench, seed, backup, restore, rollback.`,
  );
}
if (!isInstalled()) await install();
// As it was where the user stands: arguments may be relative paths.
const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
process.exitCode = await run(
  getWorkspaceNode(),
  ['--import', pathToFileURL(join(root, 'scripts', 'strip-types.mjs')).href, file, ...args],
  env,
);
