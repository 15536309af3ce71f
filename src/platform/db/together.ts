/**
 * Waits for all of them, then gives their results or throws the first failure. Statements of one transaction that do not
 * need each other's answers travel together this way. Unlike Promise.all it never leaves one running behind a failure:
 * its statements would come after the transaction's end.
 */
export async function together<Result>(running: readonly Promise<Result>[]): Promise<Result[]> {
  const settled = await Promise.allSettled(running);
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
}
