import { LOCALE_CODES } from '../dictionaries/dictionaries.ts';
import { t } from '../dictionaries/translate.ts';

/** Strapi's template of the mail to who has forgotten her password; `<%= url %>` is filled by Strapi. */
export interface ResetTemplate {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** In every language: whoever asks has not signed in, so nobody knows hers. */
export function getResetTemplate(): ResetTemplate {
  const texts = LOCALE_CODES.map((code) =>
    t(code, 'people.mail.reset.text', { link: '<%= url %>' }),
  );
  return {
    subject: LOCALE_CODES.map((code) => t(code, 'people.mail.reset.subject')).join(' · '),
    text: texts.join('\n\n'),
    html: texts.map((text) => `<p>${text}</p>`).join('\n'),
  };
}
