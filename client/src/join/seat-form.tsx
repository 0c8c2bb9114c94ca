/** Name, team, role: three fields and a button that states the result. */

import type { DoorRuleset } from 'virtual:sandtable/door-rulesets';
import type { Door } from '@sandtable/shared/api.ts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { newSalt } from '../command-id.ts';
import { keepSeat } from '../kept-seats.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { keep, recall } from '../ui/kept.ts';
import { RadioGroup } from '../ui/radio.tsx';
import { TeamGlyph } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { knock } from './door.ts';
import styles from './join.module.css';
import { joinText, refusalText } from './join-text.ts';

const NO_ROLE = '';

export function SeatForm({ door, ruleset }: { door: Door; ruleset: DoorRuleset }): ReactNode {
  const t = useText(joinText);
  const refused = useText(refusalText);
  const say = useRulesetText();
  const [, navigate] = useLocation();
  const [name, setName] = useState(() => recall('me')['name'] ?? '');
  const [team, setTeam] = useState<string | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const nameField = useRef<HTMLDivElement>(null);

  useEffect(() => nameField.current?.querySelector('input')?.focus(), []);

  const offered = door.teams.find((one) => one.id === team);
  const info = ruleset.teams.find((one) => one.id === team);
  const roleName = (id: string | null) => {
    const found = info?.roles.find((one) => one.id === id);
    return found ? say(found.name) : '';
  };
  const free = offered?.roles.filter((one) => !one.taken) ?? [];
  const gone = role !== null && role !== NO_ROLE && offered?.roles.some((one) => one.id === role && one.taken) === true;
  const teamFull = offered !== undefined && offered.taken >= offered.seats;
  const person = name.trim();
  const twin = person !== '' && offered?.names.some((other) => other.toLowerCase() === person.toLowerCase()) === true;

  const choose = (id: string) => {
    setTeam(id);
    setProblem(null);
    // The first free role is the likeliest wish; somebody who came for another one sees them all.
    setRole(door.teams.find((one) => one.id === id)?.roles.find((one) => !one.taken)?.id ?? NO_ROLE);
  };

  const come = async (as: 'player' | 'observer') => {
    setAsked(true);
    if (person === '' || (as === 'player' && (team === null || teamFull || gone))) {
      nameField.current?.querySelector('input')?.focus();
      return;
    }
    setBusy(true);
    keep('me', { name: person });
    const answer = await knock(door.code, {
      name: person,
      as,
      salt: newSalt(),
      ...(as === 'player' && team !== null ? { team } : {}),
      ...(as === 'player' && role !== null && role !== NO_ROLE ? { role } : {}),
    });
    setBusy(false);
    if (!answer.ok) {
      const [first] = answer.refusals;
      setProblem(first ? refused(first.text.key, first.text.values as never) : t('code.unreachable'));
      return;
    }
    const { exercise, token } = answer.value;
    keepSeat({
      exercise,
      token,
      name: person,
      title: door.title,
      code: door.code,
      ...(as === 'player' && info ? { team: say(info.name) } : {}),
      ...(as === 'player' && roleName(role) !== '' ? { role: roleName(role) } : {}),
    });
    navigate(`/s/${exercise}/table`);
  };

  return (
    <form
      className={styles.seat}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void come('player');
      }}
      noValidate
    >
      <div ref={nameField} className={styles.name}>
        <TextField
          label={t('name')}
          value={name}
          maxLength={60}
          autoComplete="given-name"
          required
          onChange={(event) => setName(event.target.value)}
          error={asked && person === '' ? t('name.missing') : undefined}
          help={twin ? t('name.taken', { name: person }) : undefined}
        />
      </div>
      <RadioGroup
        label={t('team')}
        className={styles.teams}
        look="cards"
        value={team}
        onChange={choose}
        error={asked && team === null ? t('team.missing') : undefined}
        choices={door.teams.map((one) => {
          const look = ruleset.teams.find((candidate) => candidate.id === one.id);
          const full = one.taken >= one.seats;
          return {
            value: one.id,
            label: look ? say(look.name) : one.id,
            glyph: <TeamGlyph team={one.id} size={14} />,
            note: full
              ? t('team.full', { seats: one.seats })
              : t('team.free', { free: one.seats - one.taken, seats: one.seats }),
            disabled: full,
          };
        })}
      />
      {info && offered && (
        <RadioGroup
          label={t('role', { team: say(info.name) })}
          look="pills"
          value={gone ? null : role}
          onChange={setRole}
          error={
            gone ? t('role.gone', { role: roleName(role), next: free[0] ? roleName(free[0].id) : 'none' }) : undefined
          }
          choices={[
            ...offered.roles.map((one) => ({
              value: one.id,
              label: one.taken ? t('role.taken', { role: roleName(one.id) }) : roleName(one.id),
              disabled: one.taken,
            })),
            ...(free.length === 0 ? [{ value: NO_ROLE, label: t('role.none') }] : []),
          ]}
        />
      )}
      {door.stage !== 'lobby' && <p className={styles.running}>{t('door.running')}</p>}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" look="primary" size="large" busy={busy} className={styles.join}>
          {busy
            ? t('joining')
            : role !== null && role !== NO_ROLE && !gone
              ? t('join.role', { role: roleName(role) })
              : info
                ? t('join.team', { team: say(info.name) })
                : t('join')}
        </Button>
        {door.observers && (
          <Button size="large" busy={busy} onClick={() => void come('observer')}>
            <span className={styles.long}>{t('watch')}</span>
            <span className={styles.short}>{t('watch.short')}</span>
          </Button>
        )}
      </div>
    </form>
  );
}
