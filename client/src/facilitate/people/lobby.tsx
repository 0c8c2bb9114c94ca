/** The facilitator's lobby: how people come in, who sits where, and whether it can start. Only errors block, warnings never. */
import { Play, Settings2 } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Marking } from '../../play/marking.tsx';
import { Button } from '../../ui/button.tsx';
import { isTyping, useShortcuts } from '../../ui/shortcuts.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../acts.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { LineNote } from '../steer/line-note.tsx';
import { peopleText } from '../text.ts';
import { Top } from '../top.tsx';
import { DoorPanel } from './door-panel.tsx';
import styles from './people.module.css';
import { Preflight } from './preflight.tsx';
import { Seats } from './seats.tsx';
import { useObstacles } from './use-obstacles.ts';

export function LobbyScreen(): ReactNode {
  const t = useText(peopleText);
  const act = useAct();
  const marking = useExercise((state) => state.exercise.policy?.marking);
  const live = useExercise((state) => state.link.state === 'live');
  const say = useRulesetText();
  const obstacles = useObstacles();
  const { ask } = obstacles;
  const [first] = obstacles.refusals;
  const why = live ? first && say(first.text) : t('unreachable');
  const [settings, setSettings] = useState(false);
  const [busy, setBusy] = useState(false);
  const start = useCallback(async () => {
    setBusy(true);
    const started = await act({ act: 'start' });
    setBusy(false);
    if (!started) ask();
  }, [act, ask]);
  useShortcuts(
    useMemo(
      () => [
        {
          keys: 'Ctrl+Enter',
          does: t('start'),
          run: () => {
            const elsewhere = isTyping(document.activeElement) || document.querySelector('dialog[open]') !== null;
            if (elsewhere) return;
            if (why === undefined) void start();
            else toast({ tone: 'alert', text: why });
          },
        },
      ],
      [t, why, start],
    ),
  );
  return (
    <div className={styles.page}>
      <Marking text={marking} />
      <Top>
        <Button icon={Settings2} className={styles.wide} onClick={() => setSettings(true)}>
          {t('settings')}
        </Button>
        <Button
          look="primary"
          icon={Play}
          keys="Ctrl ↵"
          busy={busy}
          why={why}
          className={styles.start}
          onClick={() => void start()}
        >
          {t('start')}
        </Button>
      </Top>
      <main className={styles.lobby}>
        <aside className={styles.invite} aria-labelledby="lobby-invite">
          <h1 id="lobby-invite">{t('invite.heading')}</h1>
          <DoorPanel large />
        </aside>
        <div className={styles.room}>
          <LineNote />
          <Seats>
            <Preflight obstacles={obstacles} />
          </Seats>
        </div>
      </main>
      <SettingsDialog open={settings} close={() => setSettings(false)} />
    </div>
  );
}
