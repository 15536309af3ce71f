import path from 'node:path';

// What the run's global set-up and its test files both need to know about the template database.
const root = path.join(import.meta.dirname, '../..');
export const MIGRATIONS = path.join(root, 'db/migrations');
export const ROLES = path.join(root, 'db/roles.sql');
export const APP_ROLE = 'holdfast_app';
export const APP_PASSWORD = 'only-for-the-tests-of-one-run';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the run's PostgreSQL answers; the name of a database takes the place of `TEMPLATE`. */
    postgresUrl: string;
    /** Why the template could not be migrated; empty when it could. */
    templateProblem: string;
  }
}
