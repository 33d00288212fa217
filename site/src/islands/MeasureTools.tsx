import { useEffect, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../i18n/format-number.ts';
import type { Dictionary } from '../i18n/parse-dictionary.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { MeasureToolsView } from '../views/measure-view.ts';
import { createArranger } from './arrange-rows.ts';
import { EVERYTHING, getShownRows } from './measure-state.ts';
import { useMeasureState } from './use-measure-state.ts';

/** Milliseconds of rest before the number of rows is read aloud: choices often come one after the other. */
const REST = 700;

interface Props {
  readonly locale: Locale;
  readonly tools: MeasureToolsView;
  /** `id` of the table's body. */
  readonly rowsId: string;
  readonly texts: Dictionary;
}

/** Filters and sorts the table of measures that the page holds. */
export function MeasureTools({ locale, tools, rowsId, texts }: Props) {
  const say = useMemo(() => createTranslate(locale, texts), [locale, texts]);
  const [state, choose] = useMeasureState(tools);
  const shown = useMemo(() => getShownRows(tools, state), [tools, state]);
  const arrange = useRef<((shown: readonly number[]) => void) | null>(null);
  useEffect(() => {
    const body = document.getElementById(rowsId);
    if (!(body instanceof HTMLTableSectionElement)) return;
    arrange.current ??= createArranger(body);
    arrange.current(shown);
  }, [rowsId, shown]);
  const count = say('measureFilter.shown', {
    count: formatNumber(locale, shown.length),
    total: formatNumber(locale, tools.total),
  });
  return (
    <form
      className="measure-tools"
      aria-label={say('measureFilter.label')}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {tools.filters.map(({ key, label, values }) => (
        <Choice
          key={key}
          label={label}
          value={state.chosen[key] ?? ''}
          options={[{ value: '', label: say('measureFilter.all'), lang: null }, ...values]}
          onChoose={(value) => {
            const others = Object.entries(state.chosen).filter(([name]) => name !== key);
            const chosen = Object.fromEntries(value === '' ? others : [...others, [key, value]]);
            choose({ ...state, chosen });
          }}
        />
      ))}
      <Choice
        label={say('measureFilter.sort')}
        value={state.order ?? ''}
        options={[
          { value: '', label: say('measureFilter.plan'), lang: null },
          ...tools.orders.map(({ key }) => ({
            value: key,
            label: say(key === 'progress' ? 'progress.label' : `measureFilter.${key}`),
            lang: null,
          })),
        ]}
        onChoose={(value) => {
          choose({ ...state, order: tools.orders.find(({ key }) => key === value)?.key ?? null });
        }}
      />
      <p className="measure-count">
        {shown.length === 0 ? say('measureFilter.none') : count}{' '}
        {Object.keys(state.chosen).length > 0 && (
          <button
            type="button"
            className="search-clear"
            onClick={() => {
              choose({ ...EVERYTHING, order: state.order });
            }}
          >
            {say('measureFilter.clear')}
          </button>
        )}
      </p>
      <Announcement text={shown.length === 0 ? say('measureFilter.none') : count} />
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly lang: string | null;
  }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang ?? undefined}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Tells who cannot see the table how many rows are left, once the choosing rests. Silent until something was chosen. */
function Announcement({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const first = useRef(text);
  useEffect(() => {
    if (said === '' && text === first.current) return;
    const timer = setTimeout(() => {
      setSaid(text);
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [said, text]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
