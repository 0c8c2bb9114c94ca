/**
 * From a code to a seat: `/` asks for the code, `/j/:code` for name, team and role. One page, one column, one button that
 * says what it will do. Plain HTML controls and no ruleset: this is what a phone loads on a conference network.
 */

import type { DoorRuleset } from 'virtual:sandtable/door-rulesets';
import { CircleCheck } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { keptSeats } from '../kept-seats.ts';
import { Button } from '../ui/button.tsx';
import { LanguageButton, ThemeButton } from '../ui/display-settings.tsx';
import { Icon } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { Teams } from '../ui/team.tsx';
import { catalogue, RulesetWords, useText } from '../ui/text.tsx';
import { AskIn } from './ask-in.tsx';
import { CodeField } from './code-field.tsx';
import { CODE_LENGTH, spokenCode, tidyCode } from './door.ts';
import { ExerciseCard } from './exercise-card.tsx';
import styles from './join.module.css';
import { joinText } from './join-text.ts';
import { KeptSeats } from './kept-seats-list.tsx';
import { SeatForm } from './seat-form.tsx';
import { type Found, useDoor } from './use-door.ts';

export default function Join(): ReactNode {
  const t = useText(joinText);
  const { code: given = '' } = useParams<{ code?: string }>();
  const [, navigate] = useLocation();
  const [code, setCode] = useState(() => tidyCode(given));
  const { found, retry } = useDoor(code);
  const change = (next: string) => {
    setCode(next);
    // The address follows the code without a new page, so that a reload or a shared address comes back here.
    if (next.length === CODE_LENGTH) navigate(`/j/${next}`, { replace: true });
  };
  const here = found.state === 'here' ? found : null;
  return (
    <WithRuleset ruleset={here?.ruleset ?? null}>
      {here !== null && here.door.marking !== '' && (
        <p className={styles.marking} data-marking="">
          {here.door.marking}
        </p>
      )}
      <div className={styles.page}>
        <main className={styles.form}>
          <header className={styles.top}>
            <span className={styles.brand}>
              <Mark />
              Sandtable
            </span>
            <LanguageButton />
            <ThemeButton />
          </header>
          <div className={styles.head}>
            <h1 className={styles.title}>{t('title')}</h1>
            <p className={styles.lead}>{t('lead')}</p>
          </div>
          <KeptSeats seats={keptSeats()} code={code} />
          <CodeField
            value={code}
            onChange={change}
            autoFocus={given === ''}
            found={here?.door.open === true}
            status={<Status found={found} retry={retry} />}
            error={useProblem(found, code)}
          />
          {here?.door.open && <SeatForm key={here.door.exercise} door={here.door} ruleset={here.ruleset} />}
          {here && !here.door.open && here.door.stage !== 'closed' && (
            <AskIn key={here.door.exercise} code={here.door.code} />
          )}
          <footer className={styles.footer}>
            <p>{t('footer')}</p>
            <Link href="/host">{t('host')}</Link>
          </footer>
        </main>
        <ExerciseCard found={here} />
      </div>
    </WithRuleset>
  );
}

function WithRuleset({ ruleset, children }: { ruleset: DoorRuleset | null; children: ReactNode }): ReactNode {
  const words = useMemo(() => {
    const { en = {}, ...others } = ruleset?.words ?? { en: {} };
    return catalogue(
      en,
      Object.fromEntries(
        Object.entries(others).map(([language, messages]) => [language, () => Promise.resolve({ default: messages })]),
      ),
    );
  }, [ruleset]);
  return (
    <RulesetWords words={words}>
      <Teams of={ruleset?.teams ?? []}>{children}</Teams>
    </RulesetWords>
  );
}

function Status({ found, retry }: { found: Found; retry: () => void }): ReactNode {
  const t = useText(joinText);
  if (found.state === 'here')
    return (
      <>
        <Icon of={CircleCheck} size={16} />
        {t('code.found')}
      </>
    );
  if (found.state === 'looking') return <span className="muted">{t('code.looking')}</span>;
  if (found.state === 'unreachable')
    return (
      <Button size="small" onClick={retry}>
        {t('code.retry')}
      </Button>
    );
  return null;
}

/** What stands in the way, in one sentence that says what to do. */
function useProblem(found: Found, code: string): string | undefined {
  const t = useText(joinText);
  if (found.state === 'unreachable') return t('code.unreachable');
  if (found.state === 'refused') return t('code.unknown', { code: spokenCode(code) });
  if (found.state !== 'here' || found.door.open) return undefined;
  return t(found.door.stage === 'closed' ? 'door.over' : 'door.closed');
}
