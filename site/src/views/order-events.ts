import type { Event } from '@closer/shared/content/event.ts';
import { isOver } from '../library/event-days.ts';

/** Events as readers look for them: what comes, the next first; what has no date; what is over, the last first. */
export function orderEvents(events: readonly Event[], today: string): readonly Event[] {
  const byDay = [...events].sort((a, b) => (getKey(a) < getKey(b) ? -1 : 1));
  const dated = byDay.filter(({ startDate }) => startDate !== null);
  return [
    ...dated.filter((each) => !isOver(each, today)),
    ...byDay.filter(({ startDate }) => startDate === null),
    ...dated.filter((each) => isOver(each, today)).toReversed(),
  ];
}

const getKey = ({ startDate, startTime, id }: Event): string =>
  `${startDate ?? ''} ${startTime ?? ''} ${id}`;
