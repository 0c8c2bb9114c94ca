/** The debrief's own buttons: to whom the replay is open, who presents, and whether this page follows. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { Eye, Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Popover } from '../ui/popover.tsx';
import { RadioGroup } from '../ui/radio.tsx';
import { useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import type { Line } from './live-line.tsx';
import type { Presenting } from './presenting.ts';
import { replayText } from './text.ts';
import { WhatIfButton } from './what-if.tsx';

const OPEN_TO = ['facilitator', 'own-side', 'everyone'] as const;
type OpenTo = (typeof OPEN_TO)[number];

export function DebriefBar({
  line,
  end,
  changed,
  presenting,
  whatIf,
}: {
  line: Line | null;
  end: Exercise;
  /** The policy is another: the log has to be fetched again. */
  changed: () => void;
  presenting: Presenting;
  /** From where the white cell may play on; null where it may not. */
  whatIf: Omit<Parameters<typeof WhatIfButton>[0], 'line'> | null;
}): ReactNode {
  return (
    <>
      {line?.facilitator === true && end.policy !== null && (
        <>
          <OpenToButton line={line} to={end.policy.replay} changed={changed} />
          <PresentButton presenting={presenting} />
          {whatIf !== null && <WhatIfButton line={line} {...whatIf} />}
        </>
      )}
      <FollowButton presenting={presenting} />
    </>
  );
}

/** @param changed the new policy is in the log, which has to be fetched again */
function OpenToButton({ line, to, changed }: { line: Line; to: OpenTo; changed: () => void }): ReactNode {
  const t = useText(replayText);
  const open = async (replay: OpenTo) => {
    const outcome = await line.send({ act: 'policy', policy: { replay } });
    if (outcome.ok) changed();
    else toast({ tone: 'alert', text: t('add.failed') });
  };
  return (
    <Popover
      label={t('open-to')}
      trigger={(opener) => (
        <Button {...opener} icon={Eye}>
          <span>{t('open-to.now', { to: t(`open-to.${to}.short`) })}</span>
        </Button>
      )}
    >
      <RadioGroup
        label={t('open-to')}
        choices={OPEN_TO.map((value) => ({ value, label: t(`open-to.${value}`) }))}
        value={to}
        onChange={(value) => void open(value)}
      />
    </Popover>
  );
}

function PresentButton({ presenting }: { presenting: Presenting }): ReactNode {
  const t = useText(replayText);
  return (
    <Button icon={Presentation} aria-pressed={presenting.on} onClick={presenting.toggle}>
      <span>{t('present')}</span>
    </Button>
  );
}

function FollowButton({ presenting }: { presenting: Presenting }): ReactNode {
  const t = useText(replayText);
  if (presenting.by === null) return null;
  return (
    <Button
      icon={Presentation}
      aria-pressed={presenting.following}
      onClick={() => presenting.follow(!presenting.following)}
    >
      <span>{t('follow', { name: presenting.by.name === '' ? t('white-cell') : presenting.by.name })}</span>
    </Button>
  );
}
