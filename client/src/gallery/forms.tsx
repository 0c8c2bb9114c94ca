/** Everything that is filled in. */
import { type ReactNode, useState } from 'react';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { RadioGroup, Segmented } from '../ui/radio.tsx';
import { Slider } from '../ui/slider.tsx';
import { Checkbox, Switch } from '../ui/switch.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TeamGlyph } from '../ui/team.tsx';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';

export function PartsOfForms(): ReactNode {
  const [number, setNumber] = useState<number | null>(3.1);
  const [team, setTeam] = useState('europe');
  const [role, setRole] = useState('lead');
  const [list, setList] = useState('b');
  const [view, setView] = useState('all');
  const [on, setOn] = useState(true);
  const [slide, setSlide] = useState(3.1);
  const [tab, setTab] = useState('team');
  const [pick, setPick] = useState('baseline');
  return (
    <>
      <Specimen name="fields" width={340}>
        <div className={styles.stack}>
          <TextField label="Your name" defaultValue="Marta" help="Shown to the others in this exercise." />
          <TextField label="Room code" defaultValue="KQ7-M4Y" error="No room with KQ7-M4Y. Check the last letter." />
          <TextField label="Locked" defaultValue="As sent" readOnly />
          <TextArea label="Public statement" placeholder="What you say to the world" />
          <Select
            label="Preset"
            value={pick}
            onChange={setPick}
            choices={[
              { value: 'optimistic', label: 'Optimistic' },
              { value: 'baseline', label: 'Baseline' },
              { value: 'pessimistic', label: 'Pessimistic' },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="numbers" width={300}>
        <div className={styles.stack}>
          <NumberField
            label="European air defence"
            value={number}
            onChange={setNumber}
            decimals={1}
            step={0.1}
            min={0}
            max={5}
            unit="bn"
          />
          <NumberField
            label="With a teammate in it"
            value={1.9}
            onChange={() => {}}
            decimals={1}
            unit="bn"
            peer="Ilse"
          />
          <NumberField
            label="Too much"
            value={6.4}
            onChange={() => {}}
            decimals={1}
            unit="bn"
            error="0.4 bn over. Lower a line or use the reserve."
          />
          <NumberField label="Sent" value={60000} onChange={() => {}} unit="rounds" readOnly />
          <Slider
            label="European air defence"
            value={slide}
            onChange={setSlide}
            max={5}
            step={0.1}
            last={2.4}
            limit={3.9}
            valueText={`${slide} bn, last turn 2.4`}
          />
          <Slider label="Locked" value={2} onChange={() => {}} max={5} disabled />
        </div>
      </Specimen>
      <Specimen name="choices" width={460}>
        <div className={styles.stack}>
          <RadioGroup
            label="Team"
            look="cards"
            value={team}
            onChange={setTeam}
            choices={[
              { value: 'us', label: 'United States', note: '1 of 4 free', glyph: <TeamGlyph team="us" size={16} /> },
              {
                value: 'europe',
                label: 'European allies',
                note: '2 of 4 free',
                glyph: <TeamGlyph team="europe" size={16} />,
              },
              {
                value: 'ukraine',
                label: 'Ukraine',
                note: 'Full, 4 seated',
                glyph: <TeamGlyph team="ukraine" size={16} />,
                disabled: true,
              },
              { value: 'russia', label: 'Russia', note: '3 of 4 free', glyph: <TeamGlyph team="russia" size={16} /> },
            ]}
          />
          <RadioGroup
            label="Role"
            look="pills"
            value={role}
            onChange={setRole}
            choices={[
              { value: 'lead', label: 'Lead' },
              { value: 'air', label: 'Airspace' },
              { value: 'fin', label: 'Finance', note: 'Ilse', disabled: true },
            ]}
          />
          <RadioGroup
            label="At lock"
            value={list}
            onChange={setList}
            choices={[
              { value: 'a', label: 'Resolve at once' },
              { value: 'b', label: 'Wait for me', note: 'You review first' },
              { value: 'c', label: 'Never', disabled: true },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="switches, tabs" width={360}>
        <div className={styles.stack}>
          <Segmented
            label="Filter"
            value={view}
            onChange={setView}
            choices={[
              { value: 'all', label: 'All' },
              { value: 'results', label: 'Results' },
              { value: 'incidents', label: 'Incidents' },
              { value: 'media', label: 'Media' },
            ]}
          />
          <Switch label="Observers may watch" note="3 here" on={on} onChange={setOn} />
          <Switch label="Lock the room to new joiners" on={false} onChange={() => {}} />
          <Switch label="Not now" on={false} onChange={() => {}} disabled />
          <Checkbox label="I have read it" on={on} onChange={setOn} />
          <Tabs
            label="Channels"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'team', label: 'Team', pane: <p>Only your team reads this.</p> },
              { id: 'ua', label: 'Ukraine', count: 3, pane: <p>You and Ukraine.</p> },
              { id: 'all', label: 'Plenary', pane: <p>Everybody.</p> },
            ]}
          />
        </div>
      </Specimen>
    </>
  );
}
