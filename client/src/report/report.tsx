/** `/s/:id/report`: what the exercise came to, to read here, to print, and to take along as one file. */
import { publicRulesets } from '@sandtable/rulesets/public';
import { type ReportViewpoint, reportBody, reportFile, reportName } from '@sandtable/shared/report/report.ts';
import { viewerName } from '@sandtable/shared/words.ts';
import { Download, Printer } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useParams } from 'wouter';
import { Marking } from '../play/marking.tsx';
import { type Spot, useSpot } from '../replay/address.ts';
import type { Loaded } from '../replay/fetch-replay.ts';
import { ReplayOf } from '../replay/replay-of.tsx';
import { ViewName } from '../replay/view-name.tsx';
import { over } from '../sources/background-words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { PageTop } from '../ui/page-top.tsx';
import { Segmented } from '../ui/radio.tsx';
import { Fetching } from '../ui/state-of-pane.tsx';
import { Checkbox } from '../ui/switch.tsx';
import { type Catalogue, RulesetWords, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { saveFile } from '../ui/unsent.ts';
import { useMedia } from '../ui/use-media.ts';
import { reportFonts } from './fonts.ts';
import { Preview } from './preview.tsx';
import styles from './report.module.css';
import { pageText } from './text.ts';
import { useVoice } from './use-voice.ts';

export default function Report(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const [spot, setSpot] = useSpot();
  return (
    <ReplayOf id={id} view={spot.view} setSpot={setSpot}>
      {(loaded) => <WithBackground id={id} loaded={loaded} setSpot={setSpot} />}
    </ReplayOf>
  );
}

interface PaperProps {
  id: string;
  loaded: Loaded;
  setSpot: (change: Partial<Spot>) => void;
}

interface Grounds {
  readonly words: Catalogue;
  readonly viewpoints: readonly ReportViewpoint[];
}

/** Contested claims have words of their own, which only this and the page of sources load. */
function WithBackground(props: PaperProps): ReactNode {
  const t = useText(pageText);
  const { rules, words } = props.loaded.ruleset;
  const [grounds, setGrounds] = useState<Grounds | null>(null);
  useEffect(() => {
    const load = publicRulesets.find(({ id }) => id === rules.manifest.id)?.background;
    const bare = { words, viewpoints: [] };
    (load === undefined
      ? Promise.resolve(bare)
      : load().then(({ text, viewpoints }) => ({ words: over(words, text), viewpoints }))
    ).then(setGrounds, () => setGrounds(bare));
  }, [rules, words]);
  if (grounds === null) return <Fetching text={t('making')} />;
  return (
    <RulesetWords words={grounds.words}>
      <Paper {...props} viewpoints={grounds.viewpoints} />
    </RulesetWords>
  );
}

function Paper({
  id,
  loaded: { replay, ruleset, tape },
  setSpot,
  viewpoints,
}: PaperProps & { viewpoints: readonly ReportViewpoint[] }): ReactNode {
  const t = useText(pageText);
  const voice = useVoice();
  const phone = useMedia('(max-width: 767px)');
  const [names, setNames] = useState(true);
  const [busy, setBusy] = useState(false);
  const { viewer, views, records, people, live } = replay;
  const { title, policy } = tape.at(tape.length);
  const body = useMemo(
    () => reportBody({ rules: ruleset.rules, viewer, records, people: names ? people : {}, voice, viewpoints }),
    [ruleset, viewer, records, people, names, voice, viewpoints],
  );
  useEffect(() => {
    document.title = `${t('note')} · ${title}`;
  }, [t, title]);
  const save = async () => {
    setBusy(true);
    try {
      const fonts = await reportFonts(body);
      const heading = [policy?.marking, title, voice.t('title')].filter(Boolean).join(' – ');
      saveFile(
        reportName(title, viewer),
        reportFile(body, { title: heading, language: voice.language, fonts }),
        'text/html',
      );
      toast({ tone: 'ok', text: t('saved') });
    } catch {
      toast({ tone: 'alert', text: t('failed') });
    }
    setBusy(false);
  };
  return (
    <div className={styles.page}>
      <div className={styles.marking}>
        <Marking text={policy?.marking} />
      </div>
      <PageTop title={title} note={t(live ? 'note.live' : 'note')} className={styles.bar}>
        <span className={styles.space} />
        <ButtonLink href={`/s/${id}/aar?view=${viewerName(viewer)}`}>{t('replay')}</ButtonLink>
        <Button icon={Printer} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button look="primary" icon={Download} busy={busy} onClick={() => void save()}>
          {t('save')}
        </Button>
      </PageTop>
      {/* The report scrolls as one, which must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above. */}
      <main className={styles.main} tabIndex={0} aria-label={t('preview')}>
        <div className={styles.choice}>
          {views.length > 1 && (
            <Segmented
              label={t('view')}
              choices={views.map((name) => ({ value: name, label: <ViewName name={name} short={phone} /> }))}
              value={viewerName(viewer)}
              onChange={(view) => setSpot({ view })}
            />
          )}
          <Checkbox label={t('names')} on={names} onChange={setNames} />
        </div>
        <Preview body={body} />
      </main>
    </div>
  );
}
