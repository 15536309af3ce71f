import type { VNode } from 'preact';

const WIDTH = 120;
/** A share of a whole as a length. Says nothing that does not stand as a number beside it, so that nobody has to see it. */
export function Bar({ share }: { share: number | undefined }): VNode | null {
  if (share === undefined) return null;
  const length = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
  return (
    <svg viewBox={`0 0 ${WIDTH + 2} 14`} width={WIDTH + 2} height="14" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width={WIDTH} height="12" fill="none" stroke="currentColor" />
      <rect x="1" y="1" width={length} height="12" fill="currentColor" />
    </svg>
  );
}
