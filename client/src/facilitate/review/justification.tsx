/** Why a ruling was made, in somebody's own words. Ctrl+Enter sends the form around it and reaches nothing behind it. */
import type { KeyboardEvent, ReactNode } from 'react';
import { TextArea } from '../../ui/field.tsx';
import { useText } from '../../ui/text.tsx';
import { reviewText } from '../text.ts';

export function Justification({ value, onChange }: { value: string; onChange: (text: string) => void }): ReactNode {
  const t = useText(reviewText);
  return (
    <TextArea
      label={t('justification')}
      help={t('justification.help')}
      rows={2}
      required
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={submitOnCtrlEnter}
    />
  );
}

/** For text fields in forms: Ctrl+Enter submits the form. */
export function submitOnCtrlEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.closest('form')?.requestSubmit();
}
