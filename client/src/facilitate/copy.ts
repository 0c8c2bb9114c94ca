/** Copies a text. The clipboard needs a secure context; on plain HTTP one is told to select it by hand. */
import { toast } from '../ui/toast.tsx';

export function copyText(text: string, done: string, byHand: string): void {
  const copied = navigator.clipboard?.writeText(text);
  if (copied === undefined) toast({ text: byHand });
  else
    copied.then(
      () => toast({ text: done, tone: 'ok' }),
      () => toast({ text: byHand }),
    );
}
