/** Buttons, tags, teams, people, clock, code, banners, states, and what floats. */
import { Bell, Check, CircleAlert, Copy, Download, Lock, Plus, Search, Timer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Avatar, Avatars } from '../ui/avatar.tsx';
import { Banner, DeadlineBanner, OfflineBanner, PausedBanner } from '../ui/banner.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Clock } from '../ui/clock.tsx';
import { ask, Dialog } from '../ui/dialog.tsx';
import { DisplaySettings, LanguageButton, ThemeButton } from '../ui/display-settings.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Mark } from '../ui/mark.tsx';
import { Menu } from '../ui/menu.tsx';
import { Popover } from '../ui/popover.tsx';
import { Qr } from '../ui/qr.tsx';
import { EmptyState, Skeleton } from '../ui/state-of-pane.tsx';
import { State, Tag, TeamTag } from '../ui/tag.tsx';
import { TeamChip, TeamGlyph, TeamName } from '../ui/team.tsx';
import { toast } from '../ui/toast.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';

const everyone = ['us', 'europe', 'ukraine', 'russia', 'white-cell', null];
const started = Date.now();

export function PartsOfPrimitives(): ReactNode {
  const [open, setOpen] = useState(false);
  const [broken, breakIt] = useState(false);
  return (
    <>
      <Specimen name="button">
        <div className={styles.row}>
          <Button look="primary" keys="Ctrl ↵">
            Submit for team
          </Button>
          <Button icon={Copy}>Copy link</Button>
          <Button look="quiet" icon={Plus}>
            Add item
          </Button>
          <Button look="danger">Rewind</Button>
          <Button why="Only the lead can seal. Ask Marta.">Seal</Button>
          <Button look="primary" busy>
            Sending
          </Button>
          <Button size="small" icon={Bell}>
            Nudge
          </Button>
          <Button size="large" look="primary">
            Join as Lead
          </Button>
          <IconButton icon={Search} label="Search" />
          <IconButton icon={Bell} label="Notices" count={3} />
          <Kbd>G</Kbd>
        </div>
      </Specimen>
      <Specimen name="teams">
        <div className={styles.row}>
          <Mark />
          {everyone.map((team) => (
            <TeamGlyph key={team} team={team} size={16} named />
          ))}
          {everyone.map((team) => (
            <TeamName key={team} team={team} />
          ))}
          {everyone.map((team) => (
            <TeamName key={team} team={team} short />
          ))}
        </div>
        <div className={styles.row}>
          {everyone.slice(0, 5).map((team) => (
            <TeamChip key={team} team={team} note="Lead" />
          ))}
        </div>
      </Specimen>
      <Specimen name="tags and people">
        <div className={styles.row}>
          <Tag>brief read</Tag>
          <Tag tone="alert" icon={Timer}>
            due in 2:42
          </Tag>
          <Tag tone="ok">sealed</Tag>
          <Tag tone="line" icon={Lock}>
            binding
          </Tag>
          <TeamTag team="ukraine">Stock floor 50 % from T3</TeamTag>
          <State tone="ok" icon={Check}>
            Ready
          </State>
          <State tone="alert" icon={CircleAlert}>
            Not started
          </State>
          <State>Drafting by Jonas</State>
          <Avatars
            people={[
              { name: 'Marta Kowal', team: 'europe' },
              { name: 'Ilse Vos', team: 'europe' },
              { name: 'Jonas Roth', team: 'europe' },
              { name: 'Ana Berg', team: 'europe', away: true },
            ]}
          />
          <Avatar name="Viewer" />
          <Avatars small most={2} people={['Tara', 'Sven', 'Dolores', 'Luis'].map((name) => ({ name, team: 'us' }))} />
        </div>
      </Specimen>
      <Specimen name="clock">
        <div className={styles.row}>
          <Clock
            silent
            clock={{ kind: 'running', until: started + 522_000 }}
            note={
              <>
                until orders
                <br />
                lock at 14:30
              </>
            }
          />
          <Clock silent clock={{ kind: 'running', until: started + 107_000 }} note="orders lock as they stand" />
          <Clock silent clock={{ kind: 'paused', left: 372_000 }} />
          <Clock silent size="large" clock={{ kind: 'running', until: started + 522_000 }} />
          <Clock silent size="board" clock={{ kind: 'running', until: started + 522_000 }} />
        </div>
      </Specimen>
      <Specimen name="banners" width={452}>
        <OfflineBanner seconds={12} />
        <PausedBanner />
        <DeadlineBanner minutes={2} rest="Public statement is not started." />
        <Banner action={<Button size="small">Rerun</Button>}>Drafts changed 40 s ago.</Banner>
      </Specimen>
      <Specimen name="empty, loading, stopped" width={360}>
        <EmptyState action={<Button icon={Plus}>New offer</Button>}>No offers yet. Make one to any team.</EmptyState>
        <div className={styles.stack}>
          <Skeleton width="60%" />
          <Skeleton />
          <Skeleton height={60} />
        </div>
        <div className={styles.row}>
          <Button onClick={() => breakIt(true)}>Break this pane</Button>
        </div>
        <ErrorBoundary pane>
          <Broken broken={broken} />
        </ErrorBoundary>
      </Specimen>
      <Specimen name="code">
        <div className={styles.row}>
          <Qr address="http://table.example/j/KQ7M4X" size={160} />
        </div>
      </Specimen>
      <Specimen name="what floats">
        <div className={styles.row}>
          <Button onClick={() => setOpen(true)}>Dialog</Button>
          <Dialog
            open={open}
            onClose={() => setOpen(false)}
            title="Go back to the end of turn 1?"
            actions={
              <Button look="primary" onClick={() => setOpen(false)}>
                Rewind
              </Button>
            }
          >
            Turn 2 is kept as a branch. Players see a notice.
          </Dialog>
          <Button
            onClick={async () =>
              toast({
                text: (await ask({
                  title: 'Lock orders now?',
                  text: '3 of 4 teams have not sealed. Their drafts count as sent.',
                  action: 'Lock orders',
                }))
                  ? 'Locked.'
                  : 'Not locked.',
              })
            }
          >
            Ask
          </Button>
          <Button onClick={() => toast({ text: 'Back online. Two edits sent.', tone: 'ok' })}>Toast</Button>
          <Button
            onClick={() =>
              toast({
                text: 'The server did not accept 3.1: only 2.9 is left.',
                tone: 'alert',
                action: { label: 'Use 2.9', run: () => {} },
              })
            }
          >
            Alert
          </Button>
          <Popover label="Comments" trigger={(opener) => <Button {...opener}>Popover</Button>}>
            Ilse: shall we hold the reserve?
          </Popover>
          <Menu
            label="Seat"
            trigger={(opener) => <Button {...opener}>Menu</Button>}
            items={[
              { id: 'move', label: 'Move to another team', keys: 'M', run: () => {} },
              { id: 'lead', label: 'Make lead', checked: true, run: () => {} },
              { id: 'file', label: 'Save', icon: Download, why: 'Nothing to save yet', run: () => {} },
              'line',
              { id: 'out', label: 'Take the seat away', danger: true, run: () => {} },
            ]}
          />
          <Tooltip text="What it means, in a few words">
            <Button>Tooltip</Button>
          </Tooltip>
          <ThemeButton />
          <LanguageButton />
        </div>
      </Specimen>
      <Specimen name="display settings">
        <div className={styles.stack}>
          <DisplaySettings />
        </div>
      </Specimen>
    </>
  );
}

function Broken({ broken }: { broken: boolean }): ReactNode {
  if (broken) throw new Error('A sample of what a pane says when its drawing fails.');
  return null;
}
