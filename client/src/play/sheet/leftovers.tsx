/** What this person typed in an earlier step and never got out: kept to be read and copied, until it is let go. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { fieldPath, splitKey } from '../../widgets/element.ts';
import { useFieldWords } from '../../widgets/field-words.ts';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { playText } from '../play-text.ts';

export function Leftovers(): ReactNode {
  const t = useText(playText);
  const words = useFieldWords();
  const { desk, fields } = useSheet();
  const leftovers = useStore(desk.store, (state) => state.leftovers);
  if (leftovers.length === 0) return null;
  return (
    <Banner
      action={
        <Button size="small" onClick={() => desk.letGoOfLeftovers()}>
          {t('leftovers.drop')}
        </Button>
      }
    >
      {t('leftovers.title', { count: leftovers.length })}{' '}
      {leftovers
        .map(({ key, value }) => {
          const { path, element } = splitKey(key);
          const field = fields.get(fieldPath(path));
          return field ? `${words.name(field, element)}: ${words.value(field, element, value)}` : JSON.stringify(value);
        })
        .join('; ')}
    </Banner>
  );
}
