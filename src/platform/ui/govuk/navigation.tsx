import type { VNode } from 'preact';
import { type Attributes, type Content, cx, isShown, type Maybe } from '../content.ts';

export interface Crumb {
  content: Content;
  href?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Where this page stands. The last one, without `href`, is the page itself. */
export function Breadcrumbs(props: {
  items: readonly Crumb[];
  collapseOnMobile?: boolean | undefined;
  label?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}): VNode {
  return (
    <nav
      class={cx(
        'govuk-breadcrumbs',
        props.classes,
        props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      {...props.attributes}
      aria-label={props.label ?? 'Breadcrumb'}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.content}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.content}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

export interface NavigationItem {
  content: Content;
  href?: string | undefined;
  /** This very page. */
  current?: boolean | undefined;
  /** A page under this one. */
  active?: boolean | undefined;
  attributes?: Attributes | undefined;
}

export interface ServiceNavigationProps {
  serviceName?: string | undefined;
  serviceUrl?: string | undefined;
  items?: readonly Maybe<NavigationItem>[] | undefined;
  navigationLabel?: string | undefined;
  navigationId?: string | undefined;
  navigationClasses?: string | undefined;
  menuButtonText?: string | undefined;
  menuButtonLabel?: string | undefined;
  collapseNavigationOnMobile?: boolean | undefined;
  ariaLabel?: string | undefined;
  start?: Content;
  end?: Content;
  endInline?: boolean | undefined;
  navigationStart?: Content;
  navigationEnd?: Content;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

function Item({ item }: { item: NavigationItem }): VNode {
  const isHere = Boolean(item.active || item.current);
  const current = isHere ? (item.current ? 'page' : 'true') : undefined;
  // Strong, so that people who override colours still see where they are.
  const text = isHere ? (
    <strong class="govuk-service-navigation__active-fallback">{item.content}</strong>
  ) : (
    item.content
  );
  return (
    <li class={cx('govuk-service-navigation__item', isHere && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={current}
          {...item.attributes}
        >
          {text}
        </a>
      ) : isShown(item.content) ? (
        <span class="govuk-service-navigation__text" aria-current={current}>
          {text}
        </span>
      ) : null}
    </li>
  );
}

function Navigation({ props }: { props: ServiceNavigationProps }): VNode | null {
  const items = (props.items ?? []).filter((item): item is NavigationItem => Boolean(item));
  const buttonText = props.menuButtonText || 'Menu';
  const id = props.navigationId || 'navigation';
  if (!items.length && !isShown(props.navigationStart) && !isShown(props.navigationEnd)) return null;
  const buttonLabel = props.menuButtonLabel !== buttonText ? props.menuButtonLabel : undefined;
  return (
    <nav
      aria-label={props.navigationLabel || buttonText}
      class={cx('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) ? (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until the package's script shows it
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={buttonLabel || undefined}
          hidden
          aria-hidden="true"
        >
          {buttonText}
        </button>
      ) : null}
      <ul class="govuk-service-navigation__list" id={id}>
        {props.navigationStart}
        {items.map((item) => (
          <Item item={item} />
        ))}
        {props.navigationEnd}
      </ul>
    </nav>
  );
}

function ServiceName({ name, url }: { name: string | undefined; url: string | undefined }): VNode | null {
  if (!name) return null;
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  );
}

/** The service's name and its few main pages. */
export function ServiceNavigation(props: ServiceNavigationProps): VNode {
  const common = {
    class: cx('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inner = (
    <div
      class={cx('govuk-width-container', props.endInline && 'govuk-service-navigation__inlining-container')}
    >
      {props.start}
      <div class="govuk-service-navigation__container">
        <ServiceName name={props.serviceName} url={props.serviceUrl} />
        <Navigation props={props} />
      </div>
      {props.end}
    </div>
  );
  // A service name makes it a landmark of its own; otherwise the navigation inside is enough.
  const isSection = props.serviceName || isShown(props.start) || isShown(props.end);
  return isSection ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  );
}

/** The strip at the top that says whose service this is; no crown, which belongs to gov.uk domains. */
export function GenericHeader(props: {
  children: Content;
  url?: string | undefined;
  /** Beside the name, outside its link: who is here. */
  end?: Content;
  containerClasses?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}): VNode {
  return (
    <div class={cx('govuk-generic-header', props.classes)} {...props.attributes}>
      <div class={cx('govuk-generic-header__container', props.containerClasses || 'govuk-width-container')}>
        <div class="govuk-generic-header__logo">
          <a href={props.url || '/'} class="govuk-generic-header__homepage-link">
            {props.children}
          </a>
        </div>
        {props.end}
      </div>
    </div>
  );
}
