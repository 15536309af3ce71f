import type { Work } from '../http/work.ts';

/** Something that happened, told to other modules in the same transaction, as the same person. */
export interface EventKind<Payload> {
  name: string;
  readonly payload?: Payload;
}
export function defineEvent<Payload>(name: string): EventKind<Payload> {
  return { name };
}

export interface Subscription {
  event: string;
  subscriber: string;
  hear(work: Work, payload: unknown): Promise<void>;
}
export function on<Payload>(
  event: EventKind<Payload>,
  subscriber: string,
  hear: (work: Work, payload: Payload) => Promise<void>,
): Subscription {
  return { event: event.name, subscriber, hear: (work, payload) => hear(work, payload as Payload) };
}

export interface EventBus {
  publish<Payload>(work: Work, event: EventKind<Payload>, payload: Payload): Promise<void>;
}
/** Subscribers run one after another, in the order of the modules: two queries never share a connection at once. */
export function eventBus(subscriptions: Subscription[]): EventBus {
  return {
    async publish(work, event, payload) {
      for (const s of subscriptions) if (s.event === event.name) await s.hear(work, payload);
    },
  };
}
