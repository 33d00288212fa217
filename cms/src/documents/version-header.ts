/** The header in which the version of a form goes to the form, and back with what it saves. */
export const VERSION_HEADER = 'closer-form-version';
