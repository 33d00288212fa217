import { z } from 'zod';
import type { Facts, Fault } from './fault.ts';
import { isTimeZone } from './time-zone.ts';

const text = z.string().nullable();

const event = z.object({
  startDate: text,
  startTime: text,
  endDate: text,
  endTime: text,
  timeZone: text,
  free: z.boolean().nullable(),
  fee: z.unknown(),
  applicationDeadline: text,
});
type Event = z.infer<typeof event>;

/** When an event is held, and what it costs, as far as that cannot be so. */
export function checkEvent(entry: Facts): Fault[] {
  const parsed = event.parse(entry);
  return [...checkOrder(parsed), ...checkClock(parsed), ...checkEntrance(parsed)];
}

/** Days are ISO dates and times of 24 hours, so their order is that of their letters. */
function checkOrder({ startDate, startTime, endDate, endTime }: Event): Fault[] {
  const faults: Fault[] = [];
  if (startDate === null && startTime !== null) {
    faults.push({ key: 'publish.without-start', path: ['startTime'] });
  }
  if (startDate === null && endDate !== null) {
    faults.push({ key: 'publish.without-start', path: ['endDate'] });
  }
  if (startTime === null && endTime !== null) {
    faults.push({ key: 'publish.without-start', path: ['endTime'] });
  }
  if (startDate !== null && endDate !== null && endDate < startDate) {
    faults.push({ key: 'publish.event-end', path: ['endDate'] });
  }
  const oneDay = endDate === null || endDate === startDate;
  if (oneDay && startTime !== null && endTime !== null && endTime < startTime) {
    faults.push({ key: 'publish.event-end', path: ['endTime'] });
  }
  return faults;
}

function checkClock({ startTime, endTime, timeZone }: Event): Fault[] {
  if (timeZone !== null && !isTimeZone(timeZone)) {
    return [{ key: 'publish.time-zone', params: { zone: timeZone }, path: ['timeZone'] }];
  }
  const timed = startTime !== null || endTime !== null;
  return timed && timeZone === null
    ? [{ key: 'publish.time-zone-missing', path: ['timeZone'] }]
    : [];
}

function checkEntrance({ startDate, free, fee, applicationDeadline }: Event): Fault[] {
  const faults: Fault[] = [];
  if (free === true && fee !== null) faults.push({ key: 'publish.free-fee', path: ['fee'] });
  if (startDate !== null && applicationDeadline !== null && applicationDeadline > startDate) {
    faults.push({ key: 'publish.deadline', path: ['applicationDeadline'] });
  }
  return faults;
}
