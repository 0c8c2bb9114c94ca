/** Numbers as panels print them, in the person's locale and the ruleset's words. */
import { type Figures, figuresIn } from '@sandtable/shared/show/figures.ts';
import { useMemo } from 'react';
import { useNumber, useRulesetText, useText } from '../ui/text.tsx';
import { panelText } from './panel-text.ts';

export type { Figures } from '@sandtable/shared/show/figures.ts';

export function useFigures(): Figures {
  const format = useNumber();
  const say = useRulesetText();
  const t = useText(panelText);
  return useMemo(
    () =>
      figuresIn({
        number: (value, digits) => format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
        say,
        range: (low, high, signed) => t(signed ? 'range.signed' : 'range', { low, high }),
        unknown: t('unknown'),
      }),
    [format, say, t],
  );
}
