import { describe, expect, it } from 'vitest';
import { checkEvent } from './check-event.ts';

const NOTHING = {
  startDate: null,
  startTime: null,
  endDate: null,
  endTime: null,
  timeZone: null,
  free: null,
  fee: null,
  applicationDeadline: null,
};

const check = (facts: object): string[] =>
  checkEvent({ ...NOTHING, ...facts }).map(({ key, path }) => `${key} ${path.join('.')}`);

describe('checkEvent', () => {
  it.each([
    {},
    { startDate: '2026-10-05' },
    { startDate: '2026-10-05', endDate: '2026-10-05' },
    { startDate: '2026-10-05', startTime: '09:30', timeZone: 'Europe/Skopje' },
    {
      startDate: '2026-10-05',
      startTime: '22:00',
      endDate: '2026-10-06',
      endTime: '02:00',
      timeZone: 'Europe/Sofia',
    },
    { startDate: '2026-10-05', applicationDeadline: '2026-10-05' },
    { applicationDeadline: '2026-10-05' },
    { free: true },
    { free: false, fee: { amount: 10, currency: 'EUR' } },
    { fee: { amount: 10, currency: 'EUR' } },
  ])('takes %j', (facts) => {
    expect(check(facts)).toEqual([]);
  });

  it.each([
    [{ startDate: '2026-10-05', endDate: '2026-10-04' }, ['publish.event-end endDate']],
    [
      {
        startDate: '2026-10-05',
        startTime: '10:00',
        endTime: '09:30',
        timeZone: 'Europe/Sofia',
      },
      ['publish.event-end endTime'],
    ],
    [{ endDate: '2026-10-05' }, ['publish.without-start endDate']],
    [
      { startDate: '2026-10-05', endTime: '10:00', timeZone: 'Europe/Sofia' },
      ['publish.without-start endTime'],
    ],
    [{ startTime: '10:00', timeZone: 'Europe/Sofia' }, ['publish.without-start startTime']],
    [{ startDate: '2026-10-05', startTime: '10:00' }, ['publish.time-zone-missing timeZone']],
    [{ timeZone: 'Europe/Atlantis' }, ['publish.time-zone timeZone']],
    [{ free: true, fee: { amount: 10, currency: 'EUR' } }, ['publish.free-fee fee']],
    [
      { startDate: '2026-10-05', applicationDeadline: '2026-10-06' },
      ['publish.deadline applicationDeadline'],
    ],
  ])('refuses %j', (facts, faults) => {
    expect(check(facts)).toEqual(faults);
  });

  it('tells all faults together', () => {
    const facts = {
      startDate: '2026-10-05',
      endDate: '2026-10-01',
      startTime: '10:00',
      free: true,
      fee: { amount: 1, currency: 'EUR' },
      applicationDeadline: '2026-11-01',
    };
    expect(check(facts)).toHaveLength(4);
  });
});
