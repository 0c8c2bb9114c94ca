/** `/host`: the exercises on this server; create, go on, import, delete. */
import type { ExerciseInfo, Hosted } from '@sandtable/shared/api.ts';
import { FolderInput, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { keptSeat } from '../kept-seats.ts';
import { Button, ButtonLink, IconButton } from '../ui/button.tsx';
import { ask } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { EmptyState, Fetching } from '../ui/state-of-pane.tsx';
import { useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { Created } from './created.tsx';
import { HostDoor, HostFrame } from './frame.tsx';
import styles from './host.module.css';
import { deleteExercise, HostRefused, hostSecret, importExercise, listExercises } from './host-api.ts';
import { useRefusalWords } from './refusals.ts';
import { TakeConsole } from './take-console.tsx';
import { hostText } from './text.ts';

type Listing =
  | { state: 'loading' }
  | { state: 'here'; exercises: readonly ExerciseInfo[] }
  | { state: 'failed' }
  | { state: 'wrong' };

export default function Host(): ReactNode {
  const t = useText(hostText);
  const [listing, setListing] = useState<Listing>({ state: 'loading' });
  const load = useCallback(() => {
    listExercises().then(
      (exercises) => setListing({ state: 'here', exercises }),
      (error: unknown) =>
        setListing({ state: error instanceof HostRefused && error.status === 401 ? 'wrong' : 'failed' }),
    );
  }, []);
  // Without a secret the server would only refuse, and the door asks for one.
  useEffect(() => {
    if (hostSecret() !== null) load();
  }, [load]);
  return (
    <HostDoor wrong={listing.state === 'wrong'}>
      <HostFrame title={t('title')} actions={<ListActions imported={load} />}>
        <p className={styles.lead}>{t('lead')}</p>
        {listing.state === 'loading' && <Fetching text={t('loading')} />}
        {listing.state === 'failed' && (
          <EmptyState action={<Button onClick={load}>{t('retry')}</Button>}>{t('unreachable')}</EmptyState>
        )}
        {listing.state === 'here' && listing.exercises.length === 0 && <EmptyState>{t('empty')}</EmptyState>}
        {listing.state === 'here' && listing.exercises.length > 0 && (
          <ExerciseTable exercises={listing.exercises} changed={load} />
        )}
      </HostFrame>
    </HostDoor>
  );
}

function ListActions({ imported }: { imported: () => void }): ReactNode {
  const t = useText(hostText);
  const say = useRefusalWords();
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [done, setDone] = useState<{ hosted: Hosted; title: string } | null>(null);
  const bring = async (chosen: File) => {
    setBusy(chosen.name);
    try {
      const hosted = await importExercise(await chosen.text());
      setDone({ hosted, title: chosen.name.replace(/\.jsonl$/, '') });
      imported();
    } catch (error) {
      toast({ text: say(error), tone: 'alert' });
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <input
        ref={file}
        type="file"
        accept=".jsonl,text/plain"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen !== undefined) void bring(chosen);
        }}
      />
      <Button icon={FolderInput} busy={busy !== null} onClick={() => file.current?.click()}>
        {busy === null ? t('import') : t('import.busy', { name: busy })}
      </Button>
      <ButtonLink look="primary" icon={Plus} href="/host/new">
        {t('new')}
      </ButtonLink>
      {done !== null && <Created hosted={done.hosted} title={done.title} />}
    </>
  );
}

function ExerciseTable({ exercises, changed }: { exercises: readonly ExerciseInfo[]; changed: () => void }): ReactNode {
  const t = useText(hostText);
  const { locale } = useLanguage();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.title')}</th>
            <th scope="col">{t('column.code')}</th>
            <th scope="col">{t('column.stage')}</th>
            <th scope="col" className={styles.number}>
              {t('column.turn')}
            </th>
            <th scope="col" className={styles.number}>
              {t('column.people')}
            </th>
            <th scope="col">{t('column.created')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {exercises.map((one) => (
            <tr key={one.exercise}>
              <th scope="row">{one.title}</th>
              <td className={styles.code}>{one.code}</td>
              <td>{t(`stage.${one.stage}`)}</td>
              <td className={styles.number}>
                {one.turn}/{one.turns}
              </td>
              <td className={styles.number}>{one.people}</td>
              <td>{when.format(one.created)}</td>
              <td>
                <RowActions one={one} changed={changed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowActions({ one, changed }: { one: ExerciseInfo; changed: () => void }): ReactNode {
  const t = useText(hostText);
  const say = useRefusalWords();
  const [, go] = useLocation();
  const [taking, setTaking] = useState(false);
  const remove = async () => {
    const { title } = one;
    const sure = await ask({
      title: t('delete.title', { title }),
      text: t('delete.text'),
      action: t('delete.action'),
      danger: true,
    });
    if (!sure) return;
    try {
      await deleteExercise(one.exercise);
      toast({ text: t('delete.done', { title }), tone: 'ok' });
      changed();
    } catch (error) {
      toast({ text: say(error), tone: 'alert' });
    }
  };
  const console = `/s/${one.exercise}/console`;
  return (
    <div className={styles.actions}>
      {keptSeat(one.exercise) === null ? (
        <Button size="small" onClick={() => setTaking(true)}>
          {t('take')}
        </Button>
      ) : (
        <ButtonLink size="small" href={console}>
          {t('open')}
        </ButtonLink>
      )}
      <IconButton size="small" look="quiet" icon={Trash2} label={t('delete')} onClick={() => void remove()} />
      {taking && <TakeConsole one={one} close={() => setTaking(false)} taken={() => go(console)} />}
    </div>
  );
}
