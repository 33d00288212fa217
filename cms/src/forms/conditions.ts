/** A rule of JSON Logic over the fields that stand beside the one it belongs to. */
export type Condition = Readonly<Record<string, unknown>>;

const is = (field: string, value: unknown): Condition => ({ '==': [{ var: field }, value] });
const isNot = (field: string, value: unknown): Condition => ({ '!=': [{ var: field }, value] });
const isFilled = (field: string): Condition => ({ '!!': [{ var: field }] });
const either = (...conditions: readonly Condition[]): Condition => ({ or: conditions });

/**
 * When a form shows a field that most entries do not need, by the type's name or the component's and the
 * field. What somebody has filled in is never hidden, links left out: a form does not know those that are
 * there. They only shape the form: nothing hidden is lost by saving.
 */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  'project.partOf': is('kind', 'intervention'),
  'programme.fundingLine': either(is('eu', true), isFilled('fundingLine')),
  'programme.disclaimer': either(is('eu', true), isFilled('disclaimer')),
  'event.venue': either(isNot('attendance', 'online'), isFilled('venue')),
  'event.address': either(isNot('attendance', 'online'), isFilled('address')),
  'event.onlineUrl': either(
    is('attendance', 'online'),
    is('attendance', 'mixed'),
    isFilled('onlineUrl'),
  ),
  'event.fee': either(isNot('free', true), isFilled('fee')),
  'plan.measure.costMeaning': either(isFilled('cost'), isFilled('costMeaning')),
};

/** The condition under which a form shows a field; null where it always does. */
export function getCondition(form: string, field: string): Condition | null {
  return CONDITIONS[`${form}.${field}`] ?? null;
}
