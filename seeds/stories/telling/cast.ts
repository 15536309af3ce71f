/** Who acts in each authority, by handle of the region. Outside agencies without a posting are named in the stories. */
export interface Cast {
  /** Adds children to the record and keeps the social-care status. */
  door: string;
  manager: string;
  head: string;
  /** A team's worker, where a story names none. */
  worker: string;
  socialWorker: string;
  governance: string;
  system: string;
}
export type Place = 'aldermoor' | 'brackenford' | 'castleby';

const castOf = (place: Place, door: string, people: Omit<Cast, 'door' | 'system'>): Cast => {
  const at = (name: string) => `${place}/${name}`;
  return {
    door: at(door),
    manager: at(people.manager),
    head: at(people.head),
    worker: at(people.worker),
    socialWorker: at(people.socialWorker),
    governance: at(people.governance),
    system: at('system'),
  };
};

export const casts: Readonly<Record<Place, Cast>> = {
  aldermoor: castOf('aldermoor', 'fern', {
    manager: 'mo',
    head: 'imogen',
    worker: 'sam',
    socialWorker: 'dan',
    governance: 'ivor',
  }),
  brackenford: castOf('brackenford', 'pat', {
    manager: 'rob',
    head: 'mercy',
    worker: 'kit',
    socialWorker: 'yaz',
    governance: 'noor',
  }),
  castleby: castOf('castleby', 'esme', {
    manager: 'gus',
    head: 'esme',
    worker: 'wren',
    socialWorker: 'tess',
    governance: 'ian',
  }),
};

/** Somebody from an agency outside, who is asked to meetings by name. */
export interface Outsider {
  name: string;
  agency: string;
  email: string;
}
export const outsiders = {
  detective: { name: 'DC Bartholomew Inkpen', agency: 'POLICE', email: 'inkpen@police.example.org' },
  nurse: {
    name: 'Philippa Osierbed, school nurse',
    agency: 'HEALTH_SAFEGUARDING',
    email: 'osierbed@health.example.org',
  },
  headOfYear: {
    name: 'Cornelius Applewhite, head of year',
    agency: 'SCHOOL',
    email: 'applewhite@school.example.org',
  },
  tutor: {
    name: 'Saoirse Millrace, college tutor',
    agency: 'COLLEGE',
    email: 'millrace@college.example.org',
  },
  keyWorker: {
    name: 'Desmond Fairweather, key worker',
    agency: 'RESIDENTIAL',
    email: 'fairweather@home.example.org',
  },
  fosterer: {
    name: 'Bettina Hollowoak, foster carer',
    agency: 'FOSTERING',
    email: 'hollowoak@fostering.example.org',
  },
  youthJustice: {
    name: 'Lemuel Tarrant-Vale, youth justice',
    agency: 'YOUTH_JUSTICE',
    email: 'tarrantvale@youth.example.org',
  },
} as const satisfies Record<string, Outsider>;
