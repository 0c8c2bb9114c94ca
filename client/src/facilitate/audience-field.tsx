/** Who is told: everyone, some teams, or the white cell only. */
import type { Audience } from '@sandtable/shared/words.ts';
import { type ReactNode, useState } from 'react';
import { useRules } from '../play/use-table.ts';
import { RadioGroup } from '../ui/radio.tsx';
import { Checkbox } from '../ui/switch.tsx';
import { TeamName } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import styles from './forms.module.css';
import { consoleText } from './text.ts';

export function AudienceField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Audience;
  onChange: (audience: Audience) => void;
}): ReactNode {
  const t = useText(consoleText);
  const { teams } = useRules().manifest;
  const [kind, setKind] = useState<'all' | 'some' | 'none'>(
    value === 'all' ? 'all' : value.length === 0 ? 'none' : 'some',
  );
  const named = value === 'all' ? [] : value;
  return (
    <div className={styles.audience}>
      <RadioGroup
        label={label}
        look="pills"
        choices={(['all', 'some', 'none'] as const).map((choice) => ({
          value: choice,
          label: t(`audience.${choice}`),
        }))}
        value={kind}
        onChange={(next) => {
          setKind(next);
          onChange(next === 'all' ? 'all' : []);
        }}
      />
      {kind === 'some' && (
        <div className={styles.teams}>
          {teams.map(({ id }) => (
            <Checkbox
              key={id}
              label={<TeamName team={id} />}
              on={named.includes(id)}
              onChange={(on) => onChange(on ? [...named, id] : named.filter((team) => team !== id))}
            />
          ))}
        </div>
      )}
    </div>
  );
}

/** The same as words: for lists. */
export function AudienceWords({ of }: { of: Audience | undefined }): ReactNode {
  const t = useText(consoleText);
  if (of === undefined || of === 'all') return t('audience.all');
  if (of.length === 0) return t('audience.none');
  return (
    <span className={styles.names}>
      {of.map((team) => (
        <TeamName key={team} team={team} short />
      ))}
    </span>
  );
}
