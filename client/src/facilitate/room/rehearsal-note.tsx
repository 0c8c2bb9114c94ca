/** Over a rehearsal's console: that it is one, how far the bots are, and the way back to the real exercise. */
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useExercise } from '../../exercise-context.tsx';
import { forgetSeat } from '../../kept-seats.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ask } from '../../ui/dialog.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { discard } from '../seats-http.ts';
import { roomText } from '../text.ts';
import { RehearsedList } from './rehearsed-list.tsx';

export function RehearsalNote(): ReactNode {
  const t = useText(roomText);
  const id = useExercise((state) => state.id);
  const rehearsal = useExercise((state) => state.exercise.created?.rehearsal);
  const turn = useExercise((state) => state.exercise.status?.turn ?? 1);
  const over = useExercise((state) => state.exercise.stage === 'over' || state.exercise.stage === 'closed');
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  if (rehearsal === undefined) return null;
  const done = over || (rehearsal.turns !== null && turn > rehearsal.turns);
  const away = async () => {
    const sure = await ask({
      title: t('rehearsal.discard.title'),
      text: t('rehearsal.discard.text'),
      action: t('rehearsal.discard'),
      danger: true,
    });
    if (!sure) return;
    setBusy(true);
    try {
      await discard(id);
    } catch {
      setBusy(false);
      toast({ tone: 'alert', text: t('unreachable') });
      return;
    }
    await forgetSeat(id);
    navigate(`/s/${rehearsal.of}/console`);
  };
  return (
    <>
      <Banner
        action={
          <Button size="small" busy={busy} onClick={() => void away()}>
            {t('rehearsal.discard')}
          </Button>
        }
      >
        {t(done ? 'rehearsal.done' : 'rehearsal.playing', { turn })}
      </Banner>
      {done && <RehearsedList />}
    </>
  );
}
