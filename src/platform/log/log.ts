import pino from 'pino';

/** A log line is an event name, ids and numbers. Never a name, a birth date, a query string or a form field. */
export interface Log {
  info(event: string, facts?: Record<string, unknown>): void;
  warn(event: string, facts?: Record<string, unknown>): void;
  error(event: string, facts: { error?: unknown; [more: string]: unknown }): void;
}

/** Errors keep their kind, code and stack's places, not their message: PostgreSQL writes values into messages. */
function safely(facts: Record<string, unknown>): Record<string, unknown> {
  const { error, ...rest } = facts;
  if (!(error instanceof Error)) return rest;
  const code = (error as { code?: unknown }).code;
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  return { ...rest, error: { kind: error.name, code, places } };
}

export function openLog(destination: NodeJS.WritableStream = process.stderr): Log {
  const logger = pino({ base: null }, destination);
  return {
    info: (event, facts = {}) => logger.info(safely(facts), event),
    warn: (event, facts = {}) => logger.warn(safely(facts), event),
    error: (event, facts) => logger.error(safely(facts), event),
  };
}
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
