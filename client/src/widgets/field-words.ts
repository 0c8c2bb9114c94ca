/** A field's value in words: for the collision card, the summary before sealing, read-only sheets and screen readers. */
import { type FieldWords, fieldWords } from '@sandtable/shared/show/field-words.ts';
import { useMemo } from 'react';
import { useFigures } from '../panels/figures.ts';
import { useRulesetText, useText } from '../ui/text.tsx';
import { widgetText } from './widget-text.ts';

export { type FieldWords, rowOf } from '@sandtable/shared/show/field-words.ts';

export function useFieldWords(): FieldWords {
  const figures = useFigures();
  const say = useRulesetText();
  const t = useText(widgetText);
  return useMemo(
    () =>
      fieldWords({
        figures,
        say,
        emptyQueue: t('queue.empty'),
        quoted: (words) => t('quoted', { words }),
        vote: (vote) => t(`vote.${vote}`),
      }),
    [figures, say, t],
  );
}
