/**
 * `/s/:id/print`: role briefs and blank order sheets for a room that plays on paper. What is on the screen is what comes
 * out of the printer: A4, the marking on every page, one document after another.
 */
import { Printer } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useRules } from '../../play/use-table.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { PageTop } from '../../ui/page-top.tsx';
import { Checkbox } from '../../ui/switch.tsx';
import { TeamName } from '../../ui/team.tsx';
import { useText } from '../../ui/text.tsx';
import { Gate } from '../gate.tsx';
import { printText } from '../text.ts';
import { Papers } from './papers.tsx';
import styles from './print.module.css';

export default function Print(): ReactNode {
  return (
    <Gate>
      <Choice />
    </Gate>
  );
}

/** One team where the console asked for one, otherwise all. */
function asked(teams: readonly string[]): readonly string[] {
  const team = new URLSearchParams(location.search).get('team');
  return team !== null && teams.includes(team) ? [team] : teams;
}

function Choice(): ReactNode {
  const t = useText(printText);
  const id = useExercise((state) => state.id);
  const title = useExercise((state) => state.exercise.title);
  const stage = useExercise((state) => state.exercise.stage);
  const { teams } = useRules().manifest;
  const [chosen, setChosen] = useState(() => asked(teams.map((team) => team.id)));
  const [briefs, setBriefs] = useState(true);
  const [sheets, setSheets] = useState(true);
  useEffect(() => {
    document.title = `${t('title')} · ${title}`;
  }, [t, title]);
  const printable = stage !== 'lobby' && stage !== 'over' && stage !== 'closed';
  const nothing = chosen.length === 0 || (!briefs && !(sheets && printable));
  return (
    <div className={styles.page}>
      <PageTop title={title} note={t('title')} className={styles.bar}>
        <span className={styles.space} />
        <ButtonLink href={`/s/${id}/console`}>{t('back')}</ButtonLink>
        <Button look="primary" icon={Printer} why={nothing ? t('nothing') : undefined} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </PageTop>
      <main className={styles.main}>
        <fieldset className={styles.choice}>
          <legend>{t('what')}</legend>
          <Checkbox label={t('briefs')} on={briefs} onChange={setBriefs} />
          <Checkbox
            label={t('sheets')}
            note={printable ? undefined : t(stage === 'lobby' ? 'sheets.lobby' : 'sheets.over')}
            on={sheets}
            onChange={setSheets}
          />
          {teams.map((team) => (
            <Checkbox
              key={team.id}
              label={<TeamName team={team.id} />}
              on={chosen.includes(team.id)}
              onChange={(on) => setChosen(on ? [...chosen, team.id] : chosen.filter((one) => one !== team.id))}
            />
          ))}
        </fieldset>
        {nothing && <p className={styles.note}>{t('nothing')}</p>}
        {teams
          .filter((team) => chosen.includes(team.id))
          .map((team) => (
            <Papers key={team.id} team={team} brief={briefs} sheet={sheets && printable} />
          ))}
      </main>
    </div>
  );
}
