import type { KeyDescription } from './key-description.ts';

/** Keeping the library of a language on a device, and the page for what is not kept. */
export const OFFLINE_KEYS = {
  'offline.title': { says: 'On the search page: what is offered, as a heading that unfolds' },
  'offline.intro': { says: 'What one has of it; names the language of the dictionary itself' },
  'offline.pages': { says: 'How many pages would be kept', plural: true },
  'offline.opened': {
    says: 'After that, where some pages are left out because there are too many',
  },
  'offline.onlyOpened': { says: 'Instead of that, where no page is kept before it is opened' },
  'offline.size': { says: 'How much of the device it takes: {size} is 6.6 MB', params: ['size'] },
  'offline.private': { says: 'That nobody learns of it, and that it can be taken back' },
  'offline.keep': { says: 'Button: keep it' },
  'offline.keeping': { says: 'While it is fetched, seen and read aloud' },
  'offline.kept': { says: 'It is kept, seen and read aloud', params: ['size'] },
  'offline.behind': {
    says: 'Instead of that, where the site has something newer and the device no room for it',
    params: ['size'],
  },
  'offline.remove': { says: 'Button: take it back' },
  'offline.removed': { says: 'It was taken back, seen and read aloud' },
  'offline.failed': { says: 'It could not be fetched' },
  'offline.noRoom': { says: 'The device has too little room', params: ['size'] },
  'offline.unknown': { says: 'Instead of the size, where the site does not answer' },
  'offlinePage.title': { says: 'Heading of the page that stands for one that is not kept' },
  'offlinePage.text': { says: 'Text of that page, above a search field' },
} as const satisfies Readonly<Record<string, KeyDescription>>;
