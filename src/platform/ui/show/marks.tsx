import type { VNode } from 'preact';
import { type Content, cx } from '../content.ts';
import { Tag } from '../govuk/text.tsx';

/** Names and own words are never machine-translated by the browser. */
const AS_WRITTEN: Readonly<Record<string, string>> = { translate: 'no' };

/** How a piece of work stands. Red only where a person must act now. */
export type Tone = 'plain' | 'todo' | 'doing' | 'done' | 'soon' | 'act-now';

const TONE_CLASSES: Readonly<Record<Tone, string>> = {
  plain: 'govuk-tag--grey',
  todo: 'govuk-tag--blue',
  doing: 'govuk-tag--teal',
  done: 'govuk-tag--green',
  soon: 'govuk-tag--yellow',
  'act-now': 'govuk-tag--red',
};

/** A state as a word in a box; the word says it without the colour. */
export function StatusTag(props: { tone?: Tone | undefined; children: Content }): VNode {
  return <Tag classes={cx('app-status', TONE_CLASSES[props.tone ?? 'plain'])}>{props.children}</Tag>;
}

/**
 * A person's name as they like it, with the name in the register behind it when it differs: "Jay (Jayden) B.".
 * With `href` it is a link to their record.
 */
export function PersonName(props: {
  known: string;
  registered?: string | undefined;
  family?: string | undefined;
  href?: string | undefined;
  classes?: string | undefined;
}): VNode {
  const differs = props.registered && props.registered !== props.known;
  const name = (
    <>
      {props.known}
      {differs ? <span class="app-name__registered"> ({props.registered})</span> : null}
      {props.family ? ` ${props.family}` : null}
    </>
  );
  const classes = cx('app-name', props.classes);
  return props.href ? (
    <a class={cx('govuk-link', classes)} href={props.href} {...AS_WRITTEN}>
      {name}
    </a>
  ) : (
    <span class={classes} {...AS_WRITTEN}>
      {name}
    </span>
  );
}

/** Somebody's own words, shown: never shortened, corrected or restyled. */
export function OwnWords(props: { children: Content; whose?: Content; when?: Content }): VNode {
  return (
    <figure class="own-words own-words--shown">
      <blockquote class="own-words__text" {...AS_WRITTEN}>
        {props.children}
      </blockquote>
      {props.whose || props.when ? (
        <figcaption class="own-words__mark">
          {props.whose}
          {props.whose && props.when ? ', ' : null}
          {props.when}
        </figcaption>
      ) : null}
    </figure>
  );
}

/**
 * A line across the page: `act-now` only where a person must act now, then `soon`, `plain`, `done`. `title` is
 * read first and says it all; children are what goes with it, `action` one link or button.
 */
export function Banner(props: {
  tone: 'act-now' | 'soon' | 'plain' | 'done';
  title: Content;
  children?: Content;
  action?: Content;
  id?: string | undefined;
}): VNode {
  return (
    <div class={cx('app-banner', `app-banner--${props.tone}`)} id={props.id}>
      <p class="app-banner__title">
        {props.tone === 'act-now' ? (
          <span class="app-banner__mark" aria-hidden="true">
            !
          </span>
        ) : null}
        {props.title}
      </p>
      {props.children ? <div class="app-banner__text">{props.children}</div> : null}
      {props.action ? <div class="app-banner__action">{props.action}</div> : null}
    </div>
  );
}
