/**
 * A dialog: the browser's own <dialog>, so focus stays inside, Escape closes, and what is behind is inert.
 *
 * What should have the focus first carries `data-focus`; otherwise it is the cross.
 *
 *   <Dialog open={open} onClose={close} title="…" actions={<Button look="primary">…</Button>}>…</Dialog>
 *
 * To ask yes or no from anywhere: `if (await ask({ title, text, action })) …` with one <AskHost /> in the page.
 */

import { X } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { create } from 'zustand';
import { Button, IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { useText } from './text.tsx';
import { uiText } from './ui-text.ts';

export interface DialogProps {
  open: boolean;
  /** Escape, the cross, or a click beside it. */
  onClose: () => void;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** centre, or a sheet from the side (tablet panes, previews). */
  place?: 'centre' | 'side';
  wide?: boolean;
  className?: string | undefined;
}

export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  place = 'centre',
  wide,
  className,
}: DialogProps): ReactNode {
  const t = useText(uiText);
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // The dialog would put the focus on the cross. What is to be answered first carries data-focus.
      dialog.querySelector<HTMLElement>('[data-focus]')?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  const closing = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the dialog is a pointer's Escape; keys have Escape.
    <dialog
      ref={element}
      className={classes(styles.dialog, styles[place], wide && styles.wide, className)}
      aria-labelledby={id}
      onCancel={closing}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <div className={styles.box}>
          <header className={styles.head}>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            <IconButton icon={X} label={t('close')} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}

export interface Question {
  title: ReactNode;
  text?: ReactNode;
  /** What the affirming button does, as a verb: "Lock orders". */
  action: string;
  danger?: boolean;
}

interface Asking {
  question: Question | null;
  answer: (yes: boolean) => void;
}

const useAsking = create<Asking>(() => ({ question: null, answer: () => {} }));

/** Asks before something that cannot be taken back. Resolves to whether the person said yes. */
export function ask(question: Question): Promise<boolean> {
  useAsking.getState().answer(false);
  return new Promise((resolve) => {
    useAsking.setState({
      question,
      answer: (yes) => {
        useAsking.setState({ question: null, answer: () => {} });
        resolve(yes);
      },
    });
  });
}

/** Where `ask` appears. One in the page. */
export function AskHost(): ReactNode {
  const { question, answer } = useAsking();
  const t = useText(uiText);
  return (
    <Dialog
      open={question !== null}
      onClose={() => answer(false)}
      title={question?.title}
      actions={
        <>
          <Button onClick={() => answer(false)} data-focus={question?.danger ? '' : undefined}>
            {t('cancel')}
          </Button>
          <Button
            look={question?.danger ? 'danger' : 'primary'}
            onClick={() => answer(true)}
            data-focus={question?.danger ? undefined : ''}
          >
            {question?.action}
          </Button>
        </>
      }
    >
      {question?.text}
    </Dialog>
  );
}
