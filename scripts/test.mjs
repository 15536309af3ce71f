// Every check there is, in order: the same on a bare clone, on a desk and in continuous integration. Ends with one
// line, "N passed, N failed". A skipped test counts as failed: a rule nobody checked is not a rule.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { insistOnNode } from './find-node.mjs';

insistOnNode();
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const binary = (name) => path.join(root, 'node_modules/.bin', name);
const folder = mkdtempSync(path.join(tmpdir(), 'holdfast-results-'));
const results = path.join(folder, 'tests.json');

// Settings of the service in somebody's shell must not reach the tests: they could name a real database.
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(HOLDFAST_|DATABASE_URL$|PORT$|PG[A-Z]+$)/.test(name)),
);

const CHECKS = [
  ['build', process.execPath, ['scripts/build.mjs']],
  ['lint', binary('biome'), ['check', '--error-on-warnings', '.']],
  ['types', binary('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['unused code', binary('knip'), []],
];
const VITEST = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];

/** Runs one command with its output shown; says how long it took, and whether it ended well. */
function run(name, command, args) {
  process.stdout.write(`\n== ${name}\n`);
  const began = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: root, env: environment, stdio: 'inherit' });
  if (error) process.stdout.write(`${error.message}\n`);
  const isFine = status === 0;
  process.stdout.write(
    `== ${name}: ${isFine ? 'passed' : 'FAILED'} in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
  return isFine;
}

/** Counts from vitest's own report. A file that could not be loaded has no tests, and counts as one failure. */
function countTests(endedWell) {
  let report;
  try {
    report = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const all = report.testResults.flatMap((file) => file.assertionResults);
  const passed = all.filter(({ status }) => status === 'passed').length;
  const notRun = all.filter(({ status }) => status !== 'passed' && status !== 'failed');
  for (const { fullName, status } of notRun)
    process.stdout.write(`Not run (${status}), counted as failed: ${fullName}\n`);
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failed = all.length - passed + unloaded.length;
  // An error outside any test, or no test at all, still fails the run.
  return { passed, failed: failed === 0 && (!endedWell || passed === 0) ? 1 : failed };
}

const checks = CHECKS.map(([name, command, args]) => run(name, command, args));
const tests = countTests(run('tests', binary('vitest'), VITEST));
rmSync(folder, { recursive: true, force: true });

const passed = checks.filter(Boolean).length + tests.passed;
const failed = checks.filter((isFine) => !isFine).length + tests.failed;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
