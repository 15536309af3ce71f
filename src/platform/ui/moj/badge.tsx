import type { VNode } from 'preact';
import { type Attributes, type Content, cx } from '../content.ts';

/** A small word beside a heading: `moj-badge--purple`, `--blue`, `--red`, `--green`, `--grey`, `--large`. */
export function Badge(props: {
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children: Content;
}): VNode {
  return (
    <span class={cx('moj-badge', props.classes)} {...props.attributes}>
      {props.children}
    </span>
  );
}
