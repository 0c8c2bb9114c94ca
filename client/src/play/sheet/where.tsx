/** Alt+P reads who of the team is where. Nobody hears it unasked: people come and go all the time. */
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { catalogue, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { fieldPath, splitKey } from '../../widgets/element.ts';
import { useFieldWords } from '../../widgets/field-words.ts';
import { useSheet } from '../../widgets/sheet-context.tsx';
import en from '../text/where.en.ts';
import { useTeammates } from '../use-table.ts';

const whereText = catalogue(en, { uk: () => import('../text/where.uk.ts') });

export function Where(): ReactNode {
  const t = useText(whereText);
  const words = useFieldWords();
  const { team, fields } = useSheet();
  const mates = useTeammates(team);
  const presence = useExercise((state) => state.presence);
  useShortcuts(
    useMemo(() => {
      const lines = () =>
        mates
          .filter(({ me }) => !me)
          .map(({ name, online, seat }) => {
            const { path, element } = splitKey(presence[seat.seat]?.path ?? '');
            const field = fields.get(fieldPath(path));
            if (!online) return t('away', { name });
            return field === undefined ? t('here', { name }) : t('at', { name, field: words.name(field, element) });
          });
      return [{ keys: 'Alt+P', does: t('keys'), run: () => toast({ text: lines().join(' ') || t('alone') }) }];
    }, [mates, presence, fields, words, t]),
  );
  return null;
}
