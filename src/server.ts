import { serve } from './serve.ts';

let isStopping = false;

async function main(): Promise<void> {
  const serving = await serve();
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      process.stdout.write('Stopping.\n');
      serving.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
