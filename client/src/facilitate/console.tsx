/** `/s/:id/console`: the white cell's three panes. See, steer, inject. */
import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import { ExerciseProvider, useExercise, useOpenExercise } from '../exercise-context.tsx';
import { keptSeat } from '../kept-seats.ts';
import { ButtonLink } from '../ui/button.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { Segmented } from '../ui/radio.tsx';
import { Fetching } from '../ui/state-of-pane.tsx';
import { Teams } from '../ui/team.tsx';
import { RulesetWords, useText } from '../ui/text.tsx';
import { Announce } from './announce.tsx';
import { ChannelsPane } from './channels-pane.tsx';
import { ClockPane } from './clock-pane.tsx';
import styles from './console.module.css';
import { ConsoleTop } from './console-top.tsx';
import { InjectsPane } from './injects-pane.tsx';
import { Readiness } from './readiness.tsx';
import { ReviewPane } from './review-pane.tsx';
import { consoleText } from './text.ts';
import { TrialPane } from './trial-pane.tsx';
import { TurnsPane } from './turns-pane.tsx';
import { ViewPane } from './view-pane.tsx';

export default function Console(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText(consoleText);
  const seat = keptSeat(id);
  if (seat === null) {
    return (
      <PageMessage title={t('stranger.title')} actions={<ButtonLink href="/host">{t('stranger.action')}</ButtonLink>}>
        {t('stranger.text')}
      </PageMessage>
    );
  }
  return <Opened id={id} token={seat.token} />;
}

function Opened({ id, token }: { id: string; token: string }): ReactNode {
  const open = useOpenExercise(id, token);
  if (open === null) return null;
  return (
    <ExerciseProvider open={open}>
      <Waiting id={id} />
    </ExerciseProvider>
  );
}

function Waiting({ id }: { id: string }): ReactNode {
  const t = useText(consoleText);
  const link = useExercise((state) => state.link);
  const ruleset = useExercise((state) => state.ruleset);
  const viewer = useExercise((state) => state.viewer);
  const ready = useExercise((state) => state.exercise.created !== null);
  if (link.state === 'ended') {
    const { reason } = link;
    const known = reason === 'protocol' || reason === 'token' || reason === 'removed' || reason === 'gone';
    return (
      <PageMessage title={t('ended.title')} actions={<ButtonLink href="/host">{t('stranger.action')}</ButtonLink>}>
        {t(`ended.${known ? reason : 'other'}`)}
      </PageMessage>
    );
  }
  if (viewer !== null && viewer.kind !== 'facilitator') {
    return (
      <PageMessage
        title={t('not-facilitator.title')}
        actions={<ButtonLink href={`/s/${id}/table`}>{t('not-facilitator.table')}</ButtonLink>}
      >
        {t('not-facilitator.text')}
      </PageMessage>
    );
  }
  if (ruleset === null || !ready) return <Fetching text={t('loading')} />;
  return (
    <RulesetWords words={ruleset.words}>
      <Teams of={ruleset.rules.manifest.teams}>
        <Panes />
      </Teams>
    </RulesetWords>
  );
}

type Tab = 'see' | 'steer' | 'inject';

function Panes(): ReactNode {
  const t = useText(consoleText);
  const stage = useExercise((state) => state.exercise.stage);
  const marking = useExercise((state) => state.exercise.policy?.marking ?? '');
  const [tab, setTab] = useState<Tab>('steer');
  return (
    <div className={styles.page} data-tab={tab}>
      <ConsoleTop />
      {marking !== '' && <p className={styles.marking}>{marking}</p>}
      <div className={styles.tabs}>
        <Segmented
          label={t('white-cell')}
          choices={[
            { value: 'see', label: t('view.label') },
            { value: 'steer', label: t(`stage.${stage}`) },
            { value: 'inject', label: t('inject.list') },
          ]}
          value={tab}
          onChange={(value) => setTab(value === 'see' || value === 'inject' ? value : 'steer')}
        />
      </div>
      <main className={styles.panes}>
        <div className={styles.see}>
          <ViewPane />
          <ChannelsPane />
        </div>
        <div className={styles.steer}>
          <ClockPane />
          <Readiness />
          {stage === 'review' ? <ReviewPane /> : <TrialPane />}
          <TurnsPane />
        </div>
        <div className={styles.inject}>
          <InjectsPane />
          <Announce />
        </div>
      </main>
    </div>
  );
}
