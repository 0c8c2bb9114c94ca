/** The facilitator's top bar, in the lobby and at the console: what is played, where it stands, who is here, the doors out. */
import {
  BookOpen,
  Bot,
  ChartNoAxesGantt,
  ClipboardList,
  CopyPlus,
  Download,
  Ellipsis,
  FileChartLine,
  Keyboard,
  Moon,
  PlaySquare,
  Presentation,
  Printer,
  QrCode,
  Settings2,
  SlidersHorizontal,
  Users,
} from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useExercise } from '../exercise-context.tsx';
import { Connection, Phases, spaced } from '../play/top-bar.tsx';
import { SurveyResults } from '../survey/results.tsx';
import { Button, ButtonLink, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DisplaySettings } from '../ui/display-settings.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { PageTop } from '../ui/page-top.tsx';
import { ShortcutList } from '../ui/shortcut-list.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { TeamGlyph } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { PeopleDialog } from './people/people-dialog.tsx';
import { CopyDialog } from './room/copy-dialog.tsx';
import { SuspendDialog } from './room/suspend-dialog.tsx';
import { exportLog } from './seats-http.ts';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { consoleText, roomText } from './text.ts';
import styles from './top.module.css';
import { useCloseExercise } from './use-close.ts';

type Opened = 'people' | 'settings' | 'display' | 'keys' | 'clone' | 'rehearse' | 'suspend' | 'survey' | null;

export function Top({ children }: { children?: ReactNode }): ReactNode {
  const t = useText(consoleText);
  const id = useExercise((state) => state.id);
  const title = useExercise((state) => state.exercise.title);
  const stage = useExercise((state) => state.exercise.stage);
  const code = useExercise((state) => state.exercise.created?.code ?? '');
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  useShortcuts(useMemo(() => [{ keys: '?', does: t('keys.list'), run: () => setOpened('keys') }], [t]));
  return (
    <PageTop
      title={title}
      note={stage === 'lobby' ? t('stage.lobby') : t('code', { code: spaced(code) })}
      full
      className={styles.top}
      titleClass={styles.title}
    >
      <WhiteCell />
      {stage === 'lobby' ? <span className={styles.space} /> : <Phases />}
      <Counts />
      <Connection />
      <ButtonLink icon={Presentation} href={`/s/${id}/board`} target="_blank" className={styles.door}>
        {t('board')}
      </ButtonLink>
      {stage !== 'lobby' && (
        <Button icon={QrCode} className={styles.door} onClick={() => setOpened('people')}>
          {t('invite')}
        </Button>
      )}
      <More open={setOpened} />
      {children}
      <PeopleDialog open={opened === 'people'} close={close} />
      <SettingsDialog open={opened === 'settings'} close={close} />
      <Dialog open={opened === 'display'} onClose={close} title={t('display')}>
        <DisplaySettings />
      </Dialog>
      {opened === 'survey' && <SurveyResults close={close} />}
      {opened === 'suspend' && <SuspendDialog close={close} />}
      {(opened === 'clone' || opened === 'rehearse') && <CopyDialog what={opened} close={close} />}
      <ShortcutList open={opened === 'keys'} onClose={close} />
    </PageTop>
  );
}

function WhiteCell(): ReactNode {
  const t = useText(consoleText);
  const seats = useExercise((state) => state.exercise.seats);
  const presence = useExercise((state) => state.presence);
  const people = useExercise((state) => state.people);
  const here = Object.values(seats).filter(({ as, seat }) => as === 'facilitator' && presence[seat]?.online === true);
  const names = here.map(({ seat }) => people[seat] || t('people.unnamed')).join(', ');
  return (
    <span className={styles.cell} title={names}>
      <TeamGlyph team="white-cell" size={13} />
      <span className={styles.cellName}>{t('white-cell')}</span>
      <small>{t('here', { count: here.length })}</small>
    </span>
  );
}

/** "15 of 16 seats · 3 observers" */
function Counts(): ReactNode {
  const t = useText(consoleText);
  const seats = useExercise((state) => state.exercise.seats);
  const most = useExercise((state) => state.exercise.policy?.seatsPerTeam ?? 0);
  const teams = useExercise((state) => state.ruleset?.rules.manifest.teams.length ?? 0);
  const all = Object.values(seats);
  const taken = all.filter(({ as }) => as === 'player').length;
  const observers = all.filter(({ as }) => as === 'observer').length;
  return (
    <span className={styles.counts}>
      <Icon of={Users} size={16} />
      {t('seats', { taken, all: most * teams })}
      {observers > 0 && <span className={styles.observers}>· {t('observers', { count: observers })}</span>}
    </span>
  );
}

function More({ open }: { open: (what: Opened) => void }): ReactNode {
  const t = useText(consoleText);
  const room = useText(roomText);
  const [, navigate] = useLocation();
  const id = useExercise((state) => state.id);
  const stage = useExercise((state) => state.exercise.stage);
  const suspended = useExercise((state) => state.exercise.suspended !== null);
  const playing = stage === 'orders' || stage === 'locked' || stage === 'review';
  const closing = useCloseExercise();
  const save = (pseudonyms: boolean) => () => {
    exportLog(id, pseudonyms).catch(() => toast({ text: t('export.failed'), tone: 'alert' }));
  };
  return (
    <Menu
      label={t('more')}
      items={[
        { id: 'settings', label: t('settings'), icon: Settings2, run: () => open('settings') },
        { id: 'people', label: t('people.title'), icon: Users, run: () => open('people') },
        {
          id: 'board',
          label: t('board'),
          icon: Presentation,
          run: () => window.open(`/s/${id}/board`, '_blank', 'noopener'),
        },
        {
          id: 'replay',
          label: t('replay'),
          icon: PlaySquare,
          why: stage === 'lobby' ? t('replay.not-yet') : undefined,
          run: () => navigate(`/s/${id}/aar`),
        },
        {
          id: 'survey',
          label: room('survey.menu'),
          icon: ClipboardList,
          why: stage === 'lobby' ? t('replay.not-yet') : undefined,
          run: () => open('survey'),
        },
        {
          id: 'print',
          label: t('print'),
          icon: Printer,
          run: () => window.open(`/s/${id}/print`, '_blank', 'noopener'),
        },
        { id: 'forecasts', label: t('forecasts'), icon: FileChartLine, run: () => navigate(`/s/${id}/forecasts`) },
        { id: 'sources', label: t('sources'), icon: BookOpen, run: () => navigate(`/s/${id}/sources`) },
        'line',
        {
          id: 'suspend',
          label: room('suspend.menu'),
          icon: Moon,
          why: suspended || !playing ? room(suspended ? 'suspend.already' : 'suspend.why') : undefined,
          run: () => open('suspend'),
        },
        {
          id: 'rehearse',
          label: room('rehearse.menu'),
          icon: Bot,
          why: stage === 'lobby' ? undefined : room('rehearse.why'),
          run: () => open('rehearse'),
        },
        { id: 'clone', label: room('clone.menu'), icon: CopyPlus, run: () => open('clone') },
        'line',
        { id: 'whole', label: t('export.whole'), icon: Download, run: save(false) },
        { id: 'pseudonyms', label: t('export.pseudonyms'), icon: Download, run: save(true) },
        'line',
        { id: 'display', label: t('display'), icon: SlidersHorizontal, run: () => open('display') },
        { id: 'keys', label: t('keys.list'), icon: Keyboard, keys: '?', run: () => open('keys') },
        { id: 'all', label: t('all-exercises'), icon: ChartNoAxesGantt, run: () => navigate('/host') },
        'line',
        {
          id: 'close',
          label: t('close'),
          danger: true,
          why: stage === 'closed' ? t('stage.closed') : undefined,
          run: () => void closing(),
        },
      ]}
      trigger={(opener) => <IconButton {...opener} icon={Ellipsis} label={t('more')} look="plain" />}
    />
  );
}
