/** Theme, density, language and shortcuts, for the Display menu; and the small theme and language buttons of pages
    without one. */
import { Languages, Moon, Sun } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { densities, isDark, themes, useAppearance } from './appearance.ts';
import { Button, IconButton } from './button.tsx';
import styles from './display-settings.module.css';
import { isLanguage, languages, useLanguage } from './language.ts';
import { Menu } from './menu.tsx';
import { RadioGroup } from './radio.tsx';
import { Switch } from './switch.tsx';
import { useText } from './text.tsx';
import { uiText } from './ui-text.ts';

/** One button: dark when it is light, light when it is dark. */
export function ThemeButton(): ReactNode {
  const t = useText(uiText);
  const { theme, choose } = useAppearance();
  const [dark, setDark] = useState(() => isDark(theme));
  return (
    <IconButton
      icon={dark ? Sun : Moon}
      label={t(dark ? 'theme.to-light' : 'theme.to-dark')}
      onClick={() => {
        choose({ theme: dark ? 'light' : 'dark' });
        setDark(!dark);
      }}
    />
  );
}

/** The language, named in itself. */
export function LanguageButton(): ReactNode {
  const t = useText(uiText);
  const { language, speak } = useLanguage();
  return (
    <Menu
      label={t('language.label')}
      trigger={(open) => (
        <Button {...open} look="quiet" icon={Languages} aria-label={`${t('language.label')}: ${languages[language]}`}>
          <span className={styles.language}>{languages[language]}</span>
        </Button>
      )}
      items={Object.entries(languages).map(([id, name]) => ({
        id,
        label: name,
        checked: id === language,
        run: () => {
          if (isLanguage(id)) speak(id);
        },
      }))}
    />
  );
}

/** Everything about how the page is drawn. */
export function DisplaySettings(): ReactNode {
  const t = useText(uiText);
  const { theme, density, keys, choose } = useAppearance();
  const { language, speak } = useLanguage();
  return (
    <div className={styles.settings}>
      <RadioGroup
        label={t('theme.label')}
        look="pills"
        value={theme}
        onChange={(value) => choose({ theme: value })}
        choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <RadioGroup
        label={t('density.label')}
        look="pills"
        value={density}
        onChange={(value) => choose({ density: value })}
        choices={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
      />
      <RadioGroup
        label={t('language.label')}
        look="pills"
        value={language}
        onChange={speak}
        choices={(['en', 'uk'] as const).map((value) => ({ value, label: languages[value] }))}
      />
      <Switch
        label={t('keys.label')}
        note={t('keys.note')}
        on={keys === 'on'}
        onChange={(on) => choose({ keys: on ? 'on' : 'off' })}
      />
    </div>
  );
}
