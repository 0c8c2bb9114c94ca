/**
 * Every seat: a card per team, then the white cell and those who watch; invitations, and the link that was just made.
 * What is given as children stands between the two.
 */
import type { Invitation } from '@sandtable/shared/api.ts';
import { UserPlus } from 'lucide-react';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useRules } from '../../play/use-table.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Qr } from '../../ui/qr.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useTeamLooks } from '../../ui/team.tsx';
import { useText } from '../../ui/text.tsx';
import { copyText } from '../copy.ts';
import forms from '../forms.module.css';
import { peopleText } from '../text.ts';
import styles from './people.module.css';
import { SeatRow } from './seat-row.tsx';
import { TeamCard } from './team-card.tsx';
import { type MadeLink, usePeopleActs } from './use-people.ts';

export function Seats({ children }: { children?: ReactNode }): ReactNode {
  const t = useText(peopleText);
  const { teams } = useRules().manifest;
  const seats = useExercise((state) => state.exercise.seats);
  const [link, setLink] = useState<MadeLink | null>(null);
  useShortcuts(useMemo(() => [{ keys: 'M', does: t('move.keys'), run: openMenu }], [t]));
  const others = Object.values(seats).filter(({ as }) => as === 'facilitator' || as === 'observer');
  return (
    <>
      <div className={styles.cards}>
        {teams.map((team) => (
          <TeamCard key={team.id} team={team} made={setLink} />
        ))}
      </div>
      {children}
      <section className={styles.card} aria-label={t('others')}>
        <header className={styles.cardHead}>
          <h3>{t('others')}</h3>
          <span className={styles.taken} />
          <InviteButton made={setLink} />
        </header>
        <ul>
          {others.map((seat) => (
            <SeatRow key={seat.seat} seat={seat} team={null} made={setLink} />
          ))}
        </ul>
      </section>
      {link !== null && <LinkDialog made={link} close={() => setLink(null)} />}
    </>
  );
}

/** The menu of the person whose row has the focus, else of the first: moving without a drag, by keyboard. */
function openMenu(): void {
  const row = document.activeElement?.closest('[data-seat]') ?? document.querySelector('[data-seat]');
  const opener = row?.querySelector('button');
  opener?.focus();
  opener?.click();
}

function InviteButton({ made }: { made: (link: MadeLink) => void }): ReactNode {
  const t = useText(peopleText);
  const [open, setOpen] = useState(false);
  const closed = useExercise((state) => state.exercise.stage === 'closed');
  return (
    <>
      <Button size="small" icon={UserPlus} why={closed ? t('closed') : undefined} onClick={() => setOpen(true)}>
        {t('invite')}
      </Button>
      {open && (
        <Invite
          close={() => setOpen(false)}
          made={(link) => {
            setOpen(false);
            made(link);
          }}
        />
      )}
    </>
  );
}

/** A link for one person: to a team, to the observers, or to the white cell. */
function Invite({ close, made }: { close: () => void; made: (link: MadeLink) => void }): ReactNode {
  const t = useText(peopleText);
  const looks = useTeamLooks();
  const acts = usePeopleActs();
  const { teams } = useRules().manifest;
  const [name, setName] = useState('');
  const [as, setAs] = useState('facilitator');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const place: Invitation = as === 'observer' || as === 'facilitator' ? { as } : { as: 'player', team: as };
    const link = await acts.invite({ ...place, ...(name.trim() === '' ? {} : { name: name.trim() }) });
    if (link !== null) made(link);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('invite.title')}
      actions={
        <Button look="primary" type="submit" form="invite">
          {t('invite.make')}
        </Button>
      }
    >
      <form id="invite" className={forms.form} onSubmit={(event) => void make(event)}>
        <p>{t('invite.text')}</p>
        <TextField
          label={t('invite.name')}
          data-focus=""
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={t('invite.as')}
          choices={[
            { value: 'facilitator', label: t('white-cell') },
            { value: 'observer', label: t('observer') },
            ...teams.map(({ id }) => ({ value: id, label: looks(id).name })),
          ]}
          value={as}
          onChange={setAs}
        />
      </form>
    </Dialog>
  );
}

/** A link just made: to copy, or to scan from a phone. It is one person's key. */
function LinkDialog({ made: { link, name }, close }: { made: MadeLink; close: () => void }): ReactNode {
  const t = useText(peopleText);
  return (
    <Dialog
      open
      onClose={close}
      title={name === '' ? t('link.title') : t('link.for', { name })}
      actions={
        <>
          <Button onClick={close}>{t('link.done')}</Button>
          <Button look="primary" data-focus="" onClick={() => copyText(link, t('copied'), t('copy.select'))}>
            {t('copy')}
          </Button>
        </>
      }
    >
      <div className={styles.made}>
        <p>{t('link.text')}</p>
        <Qr address={link} size={220} />
        <output>{link}</output>
      </div>
    </Dialog>
  );
}
