import { holdfast } from './holdfast.ts';

process.exitCode = await holdfast(process.argv.slice(2));
