/** A link for one person: to a team, to the observers, or to the white cell. */
import type { Invitation } from '@sandtable/shared/api.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Qr } from '../ui/qr.tsx';
import { useTeamLooks } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import styles from './people.module.css';
import { invite } from './seats-http.ts';
import { consoleText } from './text.ts';

export function Invite({ teams, made }: { teams: readonly { id: string }[]; made: (link: string) => void }): ReactNode {
  const t = useText(consoleText);
  const looks = useTeamLooks();
  const exercise = useExercise((state) => state.id);
  const [name, setName] = useState('');
  const [as, setAs] = useState(teams[0]?.id ?? 'observer');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const named = name.trim() === '' ? {} : { name: name.trim() };
    try {
      const place: Invitation = as === 'observer' || as === 'facilitator' ? { as } : { as: 'player', team: as };
      made((await invite(exercise, { ...named, ...place })).link);
      setName('');
    } catch {
      toast({ text: t('failed'), tone: 'alert' });
    }
  };
  return (
    <details>
      <summary>{t('people.invite')}</summary>
      <form className={styles.invite} onSubmit={(event) => void make(event)}>
        <TextField
          label={t('people.invite.name')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={t('people.invite.as')}
          choices={[
            ...teams.map(({ id }) => ({ value: id, label: looks(id).name })),
            { value: 'observer', label: t('people.invite.observer') },
            { value: 'facilitator', label: t('people.invite.facilitator') },
          ]}
          value={as}
          onChange={setAs}
        />
        <Button type="submit">{t('people.invite.action')}</Button>
      </form>
    </details>
  );
}

/** A link just made: to copy, or to scan from a phone. */
export function SeatLink({ link }: { link: string }): ReactNode {
  const t = useText(consoleText);
  const copy = () => {
    const done = navigator.clipboard?.writeText(link);
    // Without a secure context there is no clipboard; the text above can be selected.
    if (done === undefined) toast({ text: t('copy.by-hand') });
    else
      done.then(
        () => toast({ text: t('copied'), tone: 'ok' }),
        () => toast({ text: t('copy.by-hand') }),
      );
  };
  return (
    <section className={styles.link}>
      <h4>{t('people.link.title')}</h4>
      <p>{t('people.link.text')}</p>
      <output>{link}</output>
      <Button onClick={copy}>{t('copy')}</Button>
      <Qr address={link} size={160} />
    </section>
  );
}
