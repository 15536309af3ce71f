import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Figures {
  /** Answers a second. */
  rate: number;
  /** Milliseconds under which 95 of 100 answers came. */
  p95: number;
  /** Answers that were not 2xx or 3xx; any makes the figures worthless. */
  wrong: number;
}
export interface Shot {
  url: string;
  cookie: string;
  method?: 'GET' | 'POST';
  body?: string;
  connections?: number;
  seconds?: number;
}

const autocannon = path.join('node_modules', 'autocannon', 'autocannon.js');

/** Load from a process of its own, so that it does not share the server's event loop. */
export function fire(root: string, shot: Shot): Figures {
  const args = [
    path.join(root, autocannon),
    '--json',
    '--connections',
    String(shot.connections ?? 10),
    '--duration',
    String(shot.seconds ?? 6),
    '--method',
    shot.method ?? 'GET',
    '--headers',
    `cookie=${shot.cookie}`,
  ];
  if (shot.body !== undefined)
    args.push('--headers', 'content-type=application/x-www-form-urlencoded', '--body', shot.body);
  const run = spawnSync(process.execPath, [...args, shot.url], { encoding: 'utf8', maxBuffer: 64_000_000 });
  if (run.status !== 0) throw new Error(`the load did not run: ${run.stderr.slice(0, 500)}`);
  const report = JSON.parse(run.stdout) as {
    requests: { average: number };
    latency: { p97_5: number; p90: number; p99: number };
    non2xx: number;
    '3xx': number;
    errors: number;
  };
  return {
    rate: report.requests.average,
    // autocannon gives p90 and p97.5; the mean of the two stands for p95 and errs upwards.
    p95: (report.latency.p90 + report.latency.p97_5) / 2,
    wrong: report.non2xx - report['3xx'] + report.errors,
  };
}

/** Resident memory of a process in megabytes. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
