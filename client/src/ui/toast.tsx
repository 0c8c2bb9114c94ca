/**
 * Short news in the corner: "Back online. Two edits sent." Goes after four seconds unless the pointer or the focus
 * is on it; an alert stays until somebody puts it away. The words are also spoken (politely).
 *
 *   toast({ text: t('saved'), tone: 'ok' })
 */
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { create } from 'zustand';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { say } from './live.tsx';
import { useText } from './text.tsx';
import styles from './toast.module.css';
import { uiText } from './ui-text.ts';

export interface Toast {
  text: string;
  tone?: 'info' | 'ok' | 'alert';
  action?: { label: string; run: () => void } | undefined;
}

interface Shown extends Toast {
  id: number;
}

const stays = 4000;
let count = 0;
const useToasts = create<{ toasts: readonly Shown[] }>(() => ({ toasts: [] }));

/** Shows a toast. */
export function toast(message: Toast): void {
  count += 1;
  const shown = { ...message, id: count };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-3), shown] }));
  say(message.text);
}

function away(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }));
}

const icons = { info: Info, ok: CircleCheck, alert: CircleAlert };

function Card({ one }: { one: Shown }): ReactNode {
  const t = useText(uiText);
  const [held, hold] = useState(false);
  const tone = one.tone ?? 'info';
  useEffect(() => {
    if (held || tone === 'alert') return;
    const timer = setTimeout(() => away(one.id), stays);
    return () => clearTimeout(timer);
  }, [held, tone, one.id]);
  return (
    <li
      className={classes(styles.toast, styles[tone])}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <Icon of={icons[tone]} size={16} />
      <span className={styles.text}>{one.text}</span>
      {one.action && (
        <Button
          size="small"
          onClick={() => {
            away(one.id);
            one.action?.run();
          }}
        >
          {one.action.label}
        </Button>
      )}
      <IconButton icon={X} size="small" label={t('dismiss')} onClick={() => away(one.id)} />
    </li>
  );
}

/** Where toasts appear. One in the page. */
export function Toasts(): ReactNode {
  const t = useText(uiText);
  const { toasts } = useToasts();
  return (
    <section aria-label={t('notices')} className={styles.region} data-floats>
      <ol className={styles.list}>
        {toasts.map((one) => (
          <Card key={one.id} one={one} />
        ))}
      </ol>
    </section>
  );
}
