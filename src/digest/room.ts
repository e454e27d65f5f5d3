import type { DigestDraft } from './digest.ts';

/** How many of each section a digest shows. */
export interface Room {
  readonly items: number;
  readonly differences: number;
  readonly newcomers: number;
  readonly upcoming: number;
  /** so many further quotes stand below the bottom line */
  readonly leads: number;
  /** so many items carry a second quote, where there is one */
  readonly seconds: number;
  /** items name the article that they are from */
  readonly contexts: boolean;
  /** quotes cut shorter, so that one more item fits */
  readonly shortQuotes: boolean;
}

const MOST: Room = {
  items: 5,
  differences: 2,
  newcomers: 3,
  upcoming: 3,
  leads: 2,
  seconds: 5,
  contexts: true,
  shortQuotes: false,
};

/** What is given up, in this order, until the digest fits: three items stay longest. */
const GIVEN_UP: readonly Partial<Room>[] = [
  { leads: 1 },
  { seconds: 3 },
  { seconds: 2 },
  { seconds: 1, leads: 0 },
  { seconds: 0 },
  { newcomers: 2 },
  { contexts: false },
  { items: 4 },
  { upcoming: 2 },
  { shortQuotes: true },
  { differences: 1, newcomers: 1 },
  { items: 3 },
  { upcoming: 1 },
  { newcomers: 0 },
  { items: 2 },
  { upcoming: 0 },
  { differences: 0 },
  { items: 1 },
  { items: 0 },
];

export function largestFitting(draft: DigestDraft, fits: (room: Room) => boolean): Room {
  let room: Room = {
    ...MOST,
    items: Math.min(MOST.items, draft.items.length),
    differences: Math.min(MOST.differences, draft.differences.length),
    newcomers: Math.min(MOST.newcomers, draft.newcomers.length),
    upcoming: Math.min(MOST.upcoming, draft.upcoming.length),
  };
  for (const less of GIVEN_UP) {
    if (fits(room)) return room;
    room = {
      items: Math.min(room.items, less.items ?? room.items),
      differences: Math.min(room.differences, less.differences ?? room.differences),
      newcomers: Math.min(room.newcomers, less.newcomers ?? room.newcomers),
      upcoming: Math.min(room.upcoming, less.upcoming ?? room.upcoming),
      leads: Math.min(room.leads, less.leads ?? room.leads),
      seconds: Math.min(room.seconds, less.seconds ?? room.seconds),
      contexts: room.contexts && less.contexts !== false,
      shortQuotes: room.shortQuotes || less.shortQuotes === true,
    };
  }
  return room;
}
