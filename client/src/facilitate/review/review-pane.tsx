/** The proposal: what would be published, question by question, with rulings. Nothing leaves before somebody publishes. */

import { PenLine } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Fetching } from '../../ui/state-of-pane.tsx';
import { useText } from '../../ui/text.tsx';
import { Quiet, Section } from '../section.tsx';
import { reviewText } from '../text.ts';
import { useProposal, useUndecided } from './decisions.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { Outcomes } from './outcomes.tsx';
import { QuestionTable } from './question-table.tsx';
import styles from './review.module.css';
import { WouldBe } from './would-be.tsx';

export function ReviewPane(): ReactNode {
  const t = useText(reviewText);
  const { proposal, problem } = useProposal();
  const undecided = useUndecided();
  const [writing, setWriting] = useState(false);
  return (
    <Section
      title={t('title')}
      note={t('note')}
      tools={
        <Button size="small" icon={PenLine} onClick={() => setWriting(true)}>
          {t('outcome')}
        </Button>
      }
    >
      {problem !== null && <Banner tone="alert">{problem}</Banner>}
      {proposal === null && problem === null && <Fetching text={t('busy')} />}
      {proposal !== null && (
        <>
          <p className={styles.summary}>{t('summary', { questions: proposal.questions.length, undecided })}</p>
          {proposal.questions.length === 0 ? (
            <Quiet>{t('none')}</Quiet>
          ) : (
            <QuestionTable questions={proposal.questions} />
          )}
          <Outcomes />
          <WouldBe proposal={proposal} />
        </>
      )}
      <OutcomeDialog open={writing} close={() => setWriting(false)} />
    </Section>
  );
}
