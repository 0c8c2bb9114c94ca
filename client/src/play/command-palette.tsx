/** Everything a key can do here, to be found by name: Ctrl+K. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { type Shortcut, useAllShortcuts, useShortcuts } from '../ui/shortcuts.ts';
import { useText } from '../ui/text.tsx';
import styles from './command-palette.module.css';
import { playText } from './play-text.ts';

export function CommandPalette(): ReactNode {
  const t = useText(playText);
  const [open, setOpen] = useState(false);
  useShortcuts(useMemo(() => [{ keys: 'Ctrl+K', does: t('keys.commands'), run: () => setOpen(true) }], [t]));
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t('keys.commands')}>
      {open && <Commands onDone={() => setOpen(false)} />}
    </Dialog>
  );
}

function Commands({ onDone }: { onDone: () => void }): ReactNode {
  const t = useText(playText);
  const id = useId();
  const { lists } = useAllShortcuts();
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => {
    const words = wanted.trim().toLowerCase();
    const seen = new Set<string>();
    return lists
      .flat()
      .filter(
        ({ does, keys }) =>
          keys !== 'Ctrl+K' && does.toLowerCase().includes(words) && !seen.has(does) && seen.add(does),
      );
  }, [lists, wanted]);
  const box = useRef<HTMLDivElement>(null);
  // After the dialog has taken the focus for its cross: one opens this to type.
  useEffect(() => {
    requestAnimationFrame(() => box.current?.querySelector('input')?.focus());
  }, []);
  const run = (command: Shortcut | undefined) => {
    if (command === undefined) return;
    onDone();
    // After the dialog has given the focus back, so that a command may move it.
    requestAnimationFrame(() => command.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, to)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <div ref={box} className={styles.palette}>
      <TextField
        label={t('commands.search')}
        bare
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={`${id}${at}`}
        placeholder={t('commands.search')}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t('keys.commands')} className={styles.list} tabIndex={-1}>
        {found.map((command, i) => (
          // The field keeps the focus; what is chosen is told to screen readers by aria-activedescendant.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: see above.
          <div
            key={command.does}
            id={`${id}${i}`}
            role="option"
            aria-selected={i === at}
            className={styles.command}
            onClick={() => run(command)}
          >
            <span>{command.does}</span>
            <span>
              {command.keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </span>
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>{t('commands.none')}</p>}
      </div>
    </div>
  );
}
